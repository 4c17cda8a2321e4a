import type { PollBatch } from '@nachtwacht/contracts';
import { SYSTEM, type PollOutcome, type PollPlan, type PollResult, type WriteSummary } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { claimDue } from './claim';
import { claimTest, finishTest, type ClaimedTest } from './connection-tests';
import { loadPlans } from './load-plans';
import { markStale } from './mark-stale';
import { wakeMaintenance } from './wake-maintenance';
import { writeResults } from './write-results';

/** The schedule and what a poll reads and writes. Always the product itself: no person's scope. */
export class PollsRepository {
  constructor(private readonly database: Database) {}

  claim(limit: number, leaseSeconds: number): Promise<PollBatch | null> {
    return this.database.inScope(SYSTEM, (sql) => claimDue(sql, limit, leaseSeconds));
  }

  load(batch: PollBatch): Promise<{ plans: readonly PollPlan[]; now: number }> {
    return this.database.inScope(SYSTEM, (sql) => loadPlans(sql, batch.connectionIds, batch.leaseToken));
  }

  write(results: readonly PollResult[]): Promise<WriteSummary> {
    return this.database.inScope(SYSTEM, (sql) => writeResults(sql, results));
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
         FROM poll WHERE next_due_at <= now() AND (lease_until IS NULL OR lease_until < now())`,
      );
      return { due: rows[0]?.due ?? 0, oldestSeconds: rows[0]?.oldest ?? 0 };
    });
  }
}
