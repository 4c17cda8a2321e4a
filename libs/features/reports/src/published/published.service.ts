import type { PublishedReport, ReportSummary } from '@nachtwacht/contracts';
import { noSuch, SYSTEM, type Actor } from '@nachtwacht/domain';
import { datePeriodOf, daysAfter } from '@nachtwacht/domain/time';
import { Inject, Injectable } from '@nestjs/common';
import { ReportStore } from '../reports/report-store';

/** Reports as the people of a customer get them: published ones, every version, where the portal shows them. */
@Injectable()
export class PublishedReportsService {
  constructor(@Inject(ReportStore) private readonly store: ReportStore) {}

  async list(actor: Actor): Promise<PublishedReport[]> {
    if (!(await this.store.isShown(actor.scope))) return [];
    const reports = await this.store.list(actor.scope, {});
    return reports
      .filter((report) => isFor(actor, report))
      .map(({ id, month, revision, correction, bodyHash, chainHash, publishedAt, lights, receipts }) => ({
        id,
        month,
        revision,
        correction,
        bodyHash,
        chainHash,
        publishedAt,
        lights,
        readAt: receipts.find(({ kind }) => kind === 'read')?.at ?? null,
      }));
  }

  /** @throws Refusal for another customer's and for one that is not published: both are not there */
  async one(actor: Actor, id: string) {
    if (!(await this.store.isShown(actor.scope))) throw noSuch('report');
    const { row, body } = await this.store.one(actor.scope, id);
    if (!isFor(actor, row) || body === null) throw noSuch('report');
    return { row, body };
  }

  /** The product writes the receipt: a customer's own scope writes nothing. Staff who only look leave none. */
  async read(actor: Actor, id: string, kind: 'read' | 'downloaded'): Promise<{ readonly body: string }> {
    const { body } = await this.one(actor, id);
    if (actor.viewing === undefined) await this.store.receipt(SYSTEM, id, kind, actor);
    return { body };
  }
}

/** An auditor sees months that lie in its days alone. */
function isFor({ period }: Actor, { state, month }: ReportSummary): boolean {
  if (state !== 'published') return false;
  if (period === undefined) return true;
  const firstDay = `${month}-01`;
  return firstDay >= period.from && datePeriodOf('month', firstDay).until <= daysAfter(period.to, 1);
}
