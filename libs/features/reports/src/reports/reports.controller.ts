import { ROUTES } from '@nachtwacht/contracts';
import { Budgets, Call, Handles, spendExport, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { ReportFilesService } from '../files/report-files.service';
import { ReportStore } from './report-store';
import { ReportsService } from './reports.service';

type R = typeof ROUTES;

@Controller()
export class ReportsController {
  constructor(
    @Inject(ReportStore) private readonly store: ReportStore,
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(ReportFilesService) private readonly files: ReportFilesService,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  @Handles(ROUTES.reports)
  list(@Call() { actor, query }: CallOf<R['reports']>): Promise<ReplyOf<R['reports']>> {
    return this.store.list(actor.scope, query);
  }

  @Handles(ROUTES.report)
  one(@Call() { actor, params }: CallOf<R['report']>): Promise<ReplyOf<R['report']>> {
    return this.reports.detail(actor.scope, params.id);
  }

  @Handles(ROUTES.checkReport)
  check(@Call() { actor, params, body }: CallOf<R['checkReport']>): Promise<ReplyOf<R['checkReport']>> {
    return this.reports.check(actor, params.id, body.version);
  }

  @Handles(ROUTES.redraftReport)
  redraft(@Call() { actor, params, body }: CallOf<R['redraftReport']>): Promise<ReplyOf<R['redraftReport']>> {
    return this.reports.redraft(actor, params.id, body.version);
  }

  @Handles(ROUTES.publishReport)
  publish(@Call() { actor, params, body }: CallOf<R['publishReport']>): Promise<ReplyOf<R['publishReport']>> {
    return this.reports.publish(actor, params.id, body.version);
  }

  @Handles(ROUTES.correctReport)
  correct(@Call() { actor, params, body }: CallOf<R['correctReport']>): Promise<ReplyOf<R['correctReport']>> {
    return this.reports.correct(actor, params.id, body.note);
  }

  @Handles(ROUTES.exportReport)
  async export(@Call() { actor, params, query }: CallOf<R['exportReport']>): Promise<StreamableFile> {
    await spendExport(this.budgets, actor.id);
    const { name, type, content } = await this.files.of(await this.store.one(actor.scope, params.id), query);
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"` });
  }
}
