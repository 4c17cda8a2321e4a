import type { PublishedReport } from '@nachtwacht/contracts';
import { noSuch, SYSTEM, type Actor, type Scope } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ReportStore } from '../reports/report-store';

/** Reports as the people of a customer get them: published ones, every version. */
@Injectable()
export class PublishedReportsService {
  constructor(@Inject(ReportStore) private readonly store: ReportStore) {}

  async list(scope: Scope): Promise<PublishedReport[]> {
    const reports = await this.store.list(scope, {});
    return reports
      .filter(({ state }) => state === 'published')
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
  async one(scope: Scope, id: string) {
    const { row, body } = await this.store.one(scope, id);
    if (row.state !== 'published' || body === null) throw noSuch('report');
    return { row, body };
  }

  /** The product writes the receipt: a customer's own scope writes nothing. Staff who only look leave none. */
  async read(actor: Actor, id: string, kind: 'read' | 'downloaded'): Promise<{ readonly body: string }> {
    const { body } = await this.one(actor.scope, id);
    if (actor.viewing === undefined) await this.store.receipt(SYSTEM, id, kind, actor);
    return { body };
  }
}
