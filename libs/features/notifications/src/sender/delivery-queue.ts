import type { ClaimedDelivery, DeliveryAge, RetryDecision } from '@nachtwacht/domain';

/** Port: the waiting messages. All times in it are the database's. */
export abstract class DeliveryQueue {
  /** Leases up to `limit` messages that are due, committed before this returns. */
  abstract claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedDelivery[]>;
  /** False when the lease was lost meanwhile and nothing was changed. */
  abstract markSent(claimed: ClaimedDelivery, remark: string | null): Promise<boolean>;
  /** The same; `decide` gets how often and how long this delivery was tried. */
  abstract markFailed(
    claimed: ClaimedDelivery,
    error: string,
    decide: (age: DeliveryAge) => RetryDecision,
  ): Promise<boolean>;
  /** Gives up what could never be tried, and drops what is history. Once an hour is plenty. */
  abstract upkeep(): Promise<{ readonly expired: number; readonly dropped: number }>;
}
