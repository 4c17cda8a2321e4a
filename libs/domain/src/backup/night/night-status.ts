import { NIGHT_STATUSES, type NightStatus } from './night';

const RANK: ReadonlyMap<NightStatus, number> = new Map(
  NIGHT_STATUSES.map((status, index) => [status, index] as const),
);

/** What nobody can sign along with others: each is looked at, and something is done or decided. */
const NEEDS_HANDS: ReadonlySet<NightStatus> = new Set([
  'failed',
  'missed',
  'blocked',
  'running-late',
  'unknown',
  'warning',
]);

/** There is a backup of this night, and nothing speaks against it. */
export function isGreen(status: NightStatus): boolean {
  return status === 'success' || status === 'success-after-retry';
}

/** A person must look at it by itself. What is expected, known or still to come is not among them. */
export function needsHands(status: NightStatus): boolean {
  return NEEDS_HANDS.has(status);
}

/** 0 is the worst. */
export function statusRank(status: NightStatus): number {
  return RANK.get(status) ?? 0;
}

/** Compares for a sort: what is worked first comes first. */
export function worstFirst(a: NightStatus, b: NightStatus): number {
  return statusRank(a) - statusRank(b);
}
