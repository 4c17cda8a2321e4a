import type { DeliveryAge, FailedAttempt, RetryDecision } from '@nachtwacht/domain';

/** Port: what waits to be sent. All times in it are the database's. */
export interface Outbox<Claimed> {
  /** Leases up to `limit` that are due, committed before this returns. */
  claim(limit: number, leaseSeconds: number): Promise<readonly Claimed[]>;
  /** False when the lease was lost meanwhile and nothing was changed. */
  markSent(claimed: Claimed, remark: string | null): Promise<boolean>;
  /** The same; `decide` gets how often and how long it was tried. */
  markFailed(claimed: Claimed, error: string, decide: (age: DeliveryAge) => RetryDecision): Promise<boolean>;
  /** Gives up what could never be tried, and drops what is history. Once an hour is plenty. */
  upkeep(): Promise<{ readonly expired: number; readonly dropped: number }>;
}

/** Whether and when what failed is tried again. */
export type RetryRule<Claimed> = (
  claimed: Claimed,
  failed: Omit<FailedAttempt, 'isTest' | 'jitter'>,
) => RetryDecision;
