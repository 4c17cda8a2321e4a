import type { AuditPage } from '@nachtwacht/contracts';
import { momentsOf, type Actor } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AuditStore, type AuditPlace, type AuditQuery, type AuditRecord } from '../audit-store';
import { customerShare } from './customer-share';

/** The log as somebody may see it. */
@Injectable()
export class AuditService {
  constructor(@Inject(AuditStore) private readonly store: AuditStore) {}

  async page(actor: Actor, query: AuditQuery, before: string | undefined, limit: number): Promise<AuditPage> {
    const entries = await this.part(actor, query, before === undefined ? null : placeOf(before), limit + 1);
    const shown = entries.slice(0, limit);
    const last = shown.at(-1);
    const next = entries.length > limit && last ? `${last.at}_${last.chain}_${String(last.seq)}` : null;
    return { entries: [...shown], next };
  }

  /** Newest first, from behind the place, as much of it as this person may see. */
  async part(
    actor: Actor,
    query: AuditQuery,
    before: AuditPlace | null,
    limit: number,
  ): Promise<readonly AuditRecord[]> {
    const within = actor.period ? narrowed(query, momentsOf(actor.period)) : query;
    const entries = await this.store.list(actor.scope, within, before, limit);
    return actor.scope.kind === 'customer' ? entries.map(customerShare) : entries;
  }
}

/** The contract has checked its shape. */
function placeOf(text: string): AuditPlace {
  const [at = '', chain = '', seq = ''] = text.split('_');
  return { at, chain, seq: Number(seq) };
}

function narrowed(query: AuditQuery, { from, to }: { from: number; to: number }): AuditQuery {
  const asked = { from: Date.parse(query.from ?? ''), to: Date.parse(query.to ?? '') };
  return {
    ...query,
    from: new Date(Number.isNaN(asked.from) ? from : Math.max(asked.from, from)).toISOString(),
    to: new Date(Number.isNaN(asked.to) ? to : Math.min(asked.to, to)).toISOString(),
  };
}
