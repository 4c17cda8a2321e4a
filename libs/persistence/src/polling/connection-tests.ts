import type { PollOutcome, PollPlan } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { loadPlans } from './load-plans';
import { writeAnswers } from './write-answers';
import { writeFound } from './write-found';
import { writeIdentities } from './write-identities';

export interface ClaimedTest {
  readonly id: string;
  readonly connectionId: string;
  readonly plan: PollPlan;
  readonly now: number;
}

/** A test that was begun by a process that died is begun again after a while. */
export async function claimTest(sql: Sql): Promise<ClaimedTest | null> {
  const { rows } = await sql.query<{ id: string; connection_id: string; now: number }>(
    `UPDATE connection_test SET started_at = now()
     WHERE id = (SELECT id FROM connection_test
                 WHERE finished_at IS NULL AND (started_at IS NULL OR started_at < now() - interval '2 minutes')
                 ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, connection_id, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now`,
  );
  const test = rows[0];
  if (!test) return null;
  const [plan] = await loadPlans(sql, [test.connection_id]);
  return plan ? { id: test.id, connectionId: test.connection_id, plan, now: test.now } : null;
}

export async function finishTest(sql: Sql, test: ClaimedTest, outcome: PollOutcome): Promise<void> {
  const result = { leaseToken: '0', plan: test.plan, outcome, decided: { checks: [], retrySeconds: null } };
  // The ordinary poll follows at once, so that schedule, checks and board agree with what the person just saw. First,
  // as an ordinary result does it: in another order the two would wait for each other.
  await sql.query(
    'UPDATE poll SET next_due_at = now() WHERE connection_id = $1 AND next_due_at IS NOT NULL',
    [test.connectionId],
  );
  await writeFound(sql, [result]);
  await writeIdentities(sql, [result]);
  await writeAnswers(sql, [{ ...result, plan: { ...test.plan, answerAt: null } }]);
  await sql.query(
    `UPDATE connection_test SET finished_at = now(), fault_class = $2, fault_text = $3, summary = $4 WHERE id = $1`,
    [
      test.id,
      outcome.ok ? null : outcome.fault.class,
      outcome.ok ? null : outcome.fault.text,
      outcome.ok
        ? {
            assets: outcome.report.assets.length,
            observations: outcome.report.observations.length,
            durationMs: Math.round(outcome.durationMs),
          }
        : null,
    ],
  );
}
