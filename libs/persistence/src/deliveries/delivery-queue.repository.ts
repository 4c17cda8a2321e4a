import {
  GIVE_UP_AFTER_MS,
  SYSTEM,
  type ClaimedDelivery,
  type DeliveryAge,
  type RetryDecision,
} from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { claimDeliveries } from './claim-deliveries';
import { markFailed } from './mark-failed';
import { markSent } from './mark-sent';

/** One receiver that takes all day gets no more than this of a sender's hands. */
const PER_CHANNEL = 5;
const KEEP_DAYS = 90;

/** The waiting messages. Every call is a transaction of its own; all times in it are the database's. */
export class DeliveryQueueRepository {
  constructor(private readonly database: Database) {}

  claim(limit: number, leaseSeconds: number): Promise<ClaimedDelivery[]> {
    // With what opens the channel, which only those read who send.
    const sender = this.database.asPoller();
    return sender.inScope(SYSTEM, (sql) => claimDeliveries(sql, limit, PER_CHANNEL, leaseSeconds));
  }

  markSent(claimed: ClaimedDelivery, remark: string | null): Promise<boolean> {
    return this.database.inScope(SYSTEM, (sql) => markSent(sql, claimed, remark));
  }

  markFailed(
    claimed: ClaimedDelivery,
    error: string,
    decide: (age: DeliveryAge) => RetryDecision,
  ): Promise<boolean> {
    return this.database.inScope(SYSTEM, (sql) => markFailed(sql, claimed, error, decide));
  }

  /** Gives up what a disabled channel kept for too long, and drops what was sent or given up long ago. */
  upkeep(): Promise<{ expired: number; dropped: number }> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const expired = await sql.query(
        `UPDATE delivery SET state = 'failed', last_error = coalesce(last_error, 'The channel was switched off all the time')
         WHERE state = 'queued' AND created_at < now() - make_interval(secs => $1)
           AND not_before < now() - interval '1 hour' AND (lease_until IS NULL OR lease_until < now())`,
        [GIVE_UP_AFTER_MS / 1000],
      );
      const dropped = await sql.query(
        `DELETE FROM delivery WHERE state <> 'queued' AND created_at < now() - make_interval(days => $1)`,
        [KEEP_DAYS],
      );
      return { expired: expired.rowCount ?? 0, dropped: dropped.rowCount ?? 0 };
    });
  }
}
