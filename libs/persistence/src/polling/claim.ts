import type { PollBatch } from '@nachtwacht/contracts';
import type { Sql } from '../database/database';

/** One statement, one clock. Rows that another process is claiming are skipped, not waited for. */
export async function claimDue(sql: Sql, limit: number, leaseSeconds: number): Promise<PollBatch | null> {
  const { rows } = await sql.query<{ connection_id: string; lease_token: number }>({
    name: 'claim-due',
    text: `WITH token AS MATERIALIZED (SELECT nextval('app.lease_token') AS value),
      due AS MATERIALIZED (
        SELECT connection_id FROM poll
        WHERE next_due_at <= now() AND (lease_until IS NULL OR lease_until < now())
        ORDER BY next_due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      UPDATE poll SET lease_token = token.value, lease_until = now() + make_interval(secs => $2)
      FROM due, token WHERE poll.connection_id = due.connection_id
      RETURNING poll.connection_id, poll.lease_token`,
    values: [limit, leaseSeconds],
  });
  const first = rows[0];
  if (!first) return null;
  return { leaseToken: String(first.lease_token), connectionIds: rows.map((row) => row.connection_id) };
}
