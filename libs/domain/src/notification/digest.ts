import type { DigestItem, DigestMessage } from './message';

/** Messages of their own that a channel gets in five minutes; what comes on top of that is told in digests. */
const SINGLE_MESSAGES = 20;
export const SINGLE_MESSAGES_WINDOW_MS = 5 * 60_000;
/** The first digest leaves at once, the next ones at most this often; what waits takes in what comes meanwhile. */
const DIGEST_EVERY_MS = 60_000;
/** Items that a digest lists; the rest is counted. */
const DIGEST_ITEMS = 20;

/** What one channel has been sent lately. Times are epoch milliseconds. */
export interface ChannelLoad {
  /** Single messages of the last five minutes. */
  readonly singles: number;
  /** When the latest digest left or will leave. */
  readonly lastDigestAt: number | null;
  /** Whether a digest still waits, so that more can join it. */
  readonly digestWaits: boolean;
}

export type Bundling =
  | { readonly kind: 'single' }
  | { readonly kind: 'join' }
  /** `notBefore`: epoch milliseconds */
  | { readonly kind: 'digest'; readonly notBefore: number };

/**
 * How `count` new messages reach a channel. While a digest waits everything joins it, so that no recovery overtakes
 * its problem.
 */
export function decideBundling(count: number, load: ChannelLoad, now: number): Bundling {
  if (load.digestWaits) return { kind: 'join' };
  if (load.singles + count <= SINGLE_MESSAGES) return { kind: 'single' };
  const next = load.lastDigestAt === null ? now : load.lastDigestAt + DIGEST_EVERY_MS;
  return { kind: 'digest', notBefore: Math.max(now, next) };
}

/** `at` in epoch milliseconds. */
export function startDigest(key: string, items: readonly DigestItem[], at: number): DigestMessage {
  const empty: DigestMessage = {
    kind: 'digest',
    key,
    at: new Date(at).toISOString(),
    counts: { critical: 0, unknown: 0, recovered: 0 },
    items: [],
  };
  return growDigest(empty, items);
}

export function growDigest(digest: DigestMessage, items: readonly DigestItem[]): DigestMessage {
  const count = (...statuses: readonly DigestItem['status'][]) =>
    items.filter((item) => statuses.includes(item.status)).length;
  return {
    ...digest,
    counts: {
      critical: digest.counts.critical + count('critical'),
      unknown: digest.counts.unknown + count('unknown'),
      recovered: digest.counts.recovered + count('ok', 'warning'),
    },
    items: [...digest.items, ...items].slice(0, DIGEST_ITEMS),
  };
}
