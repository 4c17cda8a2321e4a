import type { PollBatch } from '@nachtwacht/contracts';
import {
  SYSTEM,
  type PollOutcome,
  type PollPlan,
  type PollResult,
  type WriteSummary,
} from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { claimDue, type ClaimOptions } from './claim';
import { list } from './columns';
import { claimTest, finishTest, type ClaimedTest } from './connection-tests';
import { LeaseKeeper } from './lease-keeper';
import { loadPlans } from './load-plans';
import { markStale } from './mark-stale';
import { PlanKeeper } from './plan-keeper';
import { wakeMaintenance } from './wake-maintenance';
import { writeResults } from './write-results';

/** The schedule and what a poll reads and writes. Always the product itself: no person's scope. */
export class PollsRepository {
  private readonly keeper = new PlanKeeper();
  private readonly leases = new LeaseKeeper();

  private readonly database: Database;

  constructor(database: Database) {
    this.database = database.asPoller();
  }

  claim(options: ClaimOptions): Promise<readonly PollBatch[]> {
    return this.database.inScope(SYSTEM, (sql) => claimDue(sql, options));
  }

  /** Plans of the last poll are taken where nobody wrote since; the others are read. Nothing after the lease's end. */
  load(batch: PollBatch): Promise<{ plans: readonly PollPlan[]; now: number }> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ id: string; fence: number; now: number }>({
        name: 'load-fences',
        text: `SELECT connection_id AS id, fence, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now
               FROM poll WHERE connection_id = ANY($1) AND EXISTS (SELECT FROM poll_lease WHERE token = $2 AND until > now())`,
        values: [list(batch.connectionIds), batch.leaseToken],
      });
      const kept = rows.map(({ id, fence }) => this.keeper.take(id, fence));
      const missing = rows.flatMap(({ id }, index) => (kept[index] ? [] : [id]));
      const read = await loadPlans(sql, missing);
      const plans = [...kept.filter((plan) => plan !== null), ...read];
      this.leases.begin(batch.leaseToken, plans.length);
      return { plans, now: rows[0]?.now ?? 0 };
    });
  }

  async write(results: readonly PollResult[]): Promise<WriteSummary> {
    const ended = this.leases.endedBy(results);
    try {
      const { kept, ...summary } = await this.database.inScope(SYSTEM, (sql) =>
        writeResults(sql, results, ended),
      );
      this.leases.stored(results);
      this.keeper.stored(results, new Set(kept));
      return summary;
    } catch (error) {
      this.leases.lost(results);
      throw error;
    }
  }

  markStale(limit: number): Promise<number> {
    return this.database.inScope(SYSTEM, (sql) => markStale(sql, limit));
  }

  wakeMaintenance(): Promise<number> {
    return this.database.inScope(SYSTEM, wakeMaintenance);
  }

  claimTest(): Promise<ClaimedTest | null> {
    return this.database.inScope(SYSTEM, claimTest);
  }

  finishTest(test: ClaimedTest, outcome: PollOutcome): Promise<void> {
    return this.database.inScope(SYSTEM, (sql) => finishTest(sql, test, outcome));
  }

  lag(): Promise<{ due: number; oldestSeconds: number }> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ due: number; oldest: number | null }>(
        `SELECT count(*) AS due, extract(epoch FROM now() - min(next_due_at))::float8 AS oldest
         FROM poll WHERE next_due_at <= now()
           AND NOT EXISTS (SELECT FROM poll_lease l WHERE l.until > now() AND poll.connection_id = ANY(l.connection_ids))`,
      );
      return { due: rows[0]?.due ?? 0, oldestSeconds: rows[0]?.oldest ?? 0 };
    });
  }
}
