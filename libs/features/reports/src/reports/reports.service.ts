import type { ReportChange, ReportDetail, ReportSummary } from '@nachtwacht/contracts';
import {
  assertMayCheck,
  assertMayCorrect,
  assertMayPublish,
  assertMayRedraft,
  compareReports,
  conflicting,
  readReport,
  recomputeReport,
  type Actor,
  type ReportDifference,
  type Scope,
} from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ReportStore } from './report-store';

/** The way of a report from its draft to the customer. */
@Injectable()
export class ReportsService {
  constructor(@Inject(ReportStore) private readonly store: ReportStore) {}

  async detail(scope: Scope, id: string): Promise<ReportDetail> {
    const { row, body } = await this.store.one(scope, id);
    if (body === null) return { ...row, body, wrong: [], sinceLastMonth: null };
    const read = readReport(body);
    const before = await this.store.before(scope, row);
    return {
      ...row,
      body,
      wrong: recomputeReport(read, row.state === 'published' ? 'frozen' : 'as-built').map(change),
      sinceLastMonth: before === null ? null : compareReports(readReport(before), read).map(change),
    };
  }

  async check(actor: Actor, id: string, version: number): Promise<ReportSummary> {
    await this.assertSound(actor.scope, id);
    return this.store.check(actor.scope, id, version, actor, (report) => {
      assertMayCheck(report, actor.id);
    });
  }

  redraft(actor: Actor, id: string, version: number): Promise<ReportSummary> {
    return this.store.redraft(actor.scope, id, version, actor, assertMayRedraft);
  }

  async publish(actor: Actor, id: string, version: number): Promise<ReportSummary> {
    await this.assertSound(actor.scope, id);
    return this.store.publish(actor.scope, id, version, actor, (report) => {
      assertMayPublish(report, actor.id);
    });
  }

  async correct(actor: Actor, id: string, note: string): Promise<ReportSummary> {
    const { row } = await this.store.one(actor.scope, id);
    assertMayCorrect(row);
    return this.store.correct(actor.scope, id, actor, note);
  }

  /** Nobody signs numbers that do not follow from what stands beside them. */
  private async assertSound(scope: Scope, id: string): Promise<void> {
    const { body } = await this.store.one(scope, id);
    const [wrong] = body === null ? [] : recomputeReport(readReport(body));
    if (wrong)
      throw conflicting(
        'report-wrong',
        `The report does not add up at ${wrong.path}: make it anew, and tell the provider of the program if it stays so.`,
      );
  }
}

function change({ path, stated, follows }: ReportDifference): ReportChange {
  return { path, before: text(stated), after: text(follows) };
}

function text(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
