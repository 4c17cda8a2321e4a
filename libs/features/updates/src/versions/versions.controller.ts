import { ROUTES } from '@nachtwacht/contracts';
import {
  Budgets,
  Call,
  Handles,
  toCsv,
  spendExport,
  type CallOf,
  type ReplyOf,
} from '@nachtwacht/server-kit';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { isBehind, toRows } from './to-rows';
import { VersionStore } from './version-store';

type R = typeof ROUTES;
const TIME_ZONE = 'Europe/Amsterdam';

@Controller()
export class VersionsController {
  constructor(
    @Inject(VersionStore) private readonly store: VersionStore,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  @Handles(ROUTES.versions)
  list(@Call() { actor, query }: CallOf<R['versions']>): Promise<ReplyOf<R['versions']>> {
    return this.store.list(actor.scope, query.customerId ?? null);
  }

  @Handles(ROUTES.behindHistory)
  history(@Call() { actor, query }: CallOf<R['behindHistory']>): Promise<ReplyOf<R['behindHistory']>> {
    return this.store.history(actor.scope, query.customerId ?? null, query.days, TIME_ZONE);
  }

  @Handles(ROUTES.exportVersions)
  async export(@Call() { actor, query }: CallOf<R['exportVersions']>): Promise<StreamableFile> {
    await spendExport(this.budgets, actor.id);
    const today = new Date().toISOString().slice(0, 10);
    const rows = await this.store.list(actor.scope, query.customerId ?? null);
    const wanted = query.only === 'all' ? rows : rows.filter((row) => isBehind(row, today));
    return new StreamableFile(Buffer.from(toCsv(toRows(wanted, query.language), query.language)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="updates-${today}.csv"`,
    });
  }
}
