import type { ClaimedDelivery, DeliveryAge, RetryDecision } from '@nachtwacht/domain';
import type { Outbox } from './outbox';

/** Port: the messages that wait for channels. */
export abstract class DeliveryQueue implements Outbox<ClaimedDelivery> {
  abstract claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedDelivery[]>;
  abstract markSent(claimed: ClaimedDelivery, remark: string | null): Promise<boolean>;
  abstract markFailed(
    claimed: ClaimedDelivery,
    error: string,
    decide: (age: DeliveryAge) => RetryDecision,
  ): Promise<boolean>;
  abstract upkeep(): Promise<{ readonly expired: number; readonly dropped: number }>;
}
