import { ROUTES } from '@nachtwacht/contracts';
import { Budgets, Call, Handles, spendExport, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { ReportFilesService } from '../files/report-files.service';
import { PublishedReportsService } from './published.service';

type R = typeof ROUTES;

@Controller()
export class PublishedReportsController {
  constructor(
    @Inject(PublishedReportsService) private readonly published: PublishedReportsService,
    @Inject(ReportFilesService) private readonly files: ReportFilesService,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  @Handles(ROUTES.publishedReports)
  list(@Call() { actor }: CallOf<R['publishedReports']>): Promise<ReplyOf<R['publishedReports']>> {
    return this.published.list(actor);
  }

  @Handles(ROUTES.readReport)
  read(@Call() { actor, params }: CallOf<R['readReport']>): Promise<ReplyOf<R['readReport']>> {
    return this.published.read(actor, params.id, 'read');
  }

  @Handles(ROUTES.exportPublishedReport)
  async export(
    @Call() { actor, params, query }: CallOf<R['exportPublishedReport']>,
  ): Promise<StreamableFile> {
    await spendExport(this.budgets, actor.id);
    const { name, type, content } = await this.files.of(await this.published.one(actor, params.id), query);
    await this.published.read(actor, params.id, 'downloaded');
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"` });
  }
}
