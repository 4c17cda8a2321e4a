import type {
  DigestItem,
  Message,
  MessageCheck,
  TellingAsset,
  TellingCheck,
  Telling,
  Told,
} from '@nachtwacht/domain';
import type { AspectLabels } from './aspect-labels';

export type News = Extract<Telling, { readonly kind: 'problem' | 'recovery' }>;

export interface Occasion {
  readonly channelId: string;
  readonly asset: TellingAsset;
  readonly told: Told | null;
  readonly news: News;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Checks that a message lists; the asset's page has them all. */
const LISTED_CHECKS = 10;

/** A message of its own for one asset. */
export function makeMessage({ channelId, asset, told, news, now }: Occasion, labels: AspectLabels): Message {
  const base = {
    at: iso(now),
    customer: { id: asset.customer.id, name: asset.customer.name },
    asset: { id: asset.id, name: asset.name },
    checks: asset.checks.slice(0, LISTED_CHECKS).map((check) => messageCheck(check, labels)),
  };
  if (news.kind === 'problem') {
    const { incidentId, level } = news;
    return {
      ...base,
      kind: 'problem',
      key: keyOf(channelId, incidentId, level, now),
      status: level,
      incidentId,
    };
  }
  return {
    ...base,
    kind: 'recovery',
    key: keyOf(channelId, told?.incidentId ?? asset.id, 'recovered', now),
    status: news.status,
    was: news.was,
    toldAt: told?.problemAt == null ? null : iso(told.problemAt),
  };
}

/** The same news as one line of a digest. */
export function digestItem({ asset, news, now }: Occasion): DigestItem {
  return {
    status: news.kind === 'problem' ? news.level : news.status,
    customer: { id: asset.customer.id, name: asset.customer.name },
    asset: { id: asset.id, name: asset.name },
    at: iso(news.kind === 'problem' ? (asset.checks[0]?.since ?? now) : now),
  };
}

/** Unique per channel and occasion; decided once, in the transaction that queues it, so it is stable ever after. */
export function keyOf(channelId: string, subject: string, what: string, now: number): string {
  return [channelId, subject, what, now].join('.');
}

function messageCheck(check: TellingCheck, labels: AspectLabels): MessageCheck {
  const { collector, aspect, instance, status, reason, since, flapping } = check;
  return { aspect: labels.labelOf(collector, aspect), instance, status, reason, since: iso(since), flapping };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
