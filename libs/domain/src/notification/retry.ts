import { MS_PER_HOUR, MS_PER_MINUTE } from '../time/duration';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * MS_PER_MINUTE;
/** A message is tried this long; then it is marked failed, for people to see. */
export const GIVE_UP_AFTER_MS = 72 * MS_PER_HOUR;
/** Whoever asked for a test waits for it: it is not tried longer than this. */
const GIVE_UP_TEST_AFTER_MS = 5 * MS_PER_MINUTE;
/** A message that waits this long after a failure makes its channel stuck: shown on the board, told elsewhere. */
const STUCK_AFTER_MS = 5 * MS_PER_MINUTE;

export interface FailedAttempt {
  /** Failed attempts, this one included. */
  readonly attempts: number;
  /** Since the message was queued. */
  readonly ageMs: number;
  /** The other side will not change its mind by itself: a wrong password, an address that does not exist. */
  readonly permanent: boolean;
  /** A test that fails tells whoever asked for it, and alarms nobody. */
  readonly isTest: boolean;
  /** 0 (inclusive) to 1 (exclusive): spreads the retries of many messages. */
  readonly jitter: number;
}

export interface RetryDecision {
  /** null: given up. */
  readonly retryInMs: number | null;
  readonly stuck: boolean;
}

/** 5 s, doubling to 15 minutes, a quarter up or down, for 72 hours; the last attempt is at the very end of them. */
export function decideRetry({ attempts, ageMs, permanent, isTest, jitter }: FailedAttempt): RetryDecision {
  const left = (isTest ? GIVE_UP_TEST_AFTER_MS : GIVE_UP_AFTER_MS) - ageMs;
  if (left <= 0) return { retryInMs: null, stuck: !isTest };
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 30));
  const spread = Math.round(pause * (0.75 + jitter / 2));
  return { retryInMs: Math.min(spread, left), stuck: !isTest && (permanent || ageMs >= STUCK_AFTER_MS) };
}

/** How an attempt to deliver ended. Texts are one English line of at most 300 characters that says what to do. */
export type SendOutcome =
  /** `remark`: taken, but not as it was meant (one of several recipients was refused). */
  | { readonly sent: true; readonly remark: string | null }
  | { readonly sent: false; readonly fault: string; readonly permanent: boolean };
