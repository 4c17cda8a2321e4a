import type { PollBatch } from '@nachtwacht/contracts';
import type { Sql } from '../database/database';

/** Claims are short and one at a time, so that each sees the leases of the one before. The number is ours. */
const CLAIM_LOCK = 7_214_004;

/**
 * Takes due connections that nobody holds under one new lease. One row is written, however many there are; rows
 * that are being edited at this moment are skipped, not waited for. All by the database's clock.
 */
export async function claimDue(sql: Sql, limit: number, leaseSeconds: number): Promise<PollBatch | null> {
  const lock = await sql.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS held', [
    CLAIM_LOCK,
  ]);
  if (!lock.rows[0]?.held) return null;
  await sql.query('DELETE FROM poll_lease WHERE until < now()');
  const { rows } = await sql.query<{ token: number; connection_ids: string[] }>({
    name: 'claim-due',
    text: `WITH held AS MATERIALIZED (SELECT unnest(connection_ids) AS id FROM poll_lease),
      due AS MATERIALIZED (
        SELECT connection_id FROM poll
        WHERE next_due_at <= now() AND NOT EXISTS (SELECT FROM held WHERE held.id = poll.connection_id)
        ORDER BY next_due_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
      INSERT INTO poll_lease (token, until, connection_ids)
      SELECT nextval('app.lease_token'), now() + make_interval(secs => $2), ids
      FROM (SELECT array_agg(connection_id) AS ids FROM due) d WHERE ids IS NOT NULL
      RETURNING token, connection_ids`,
    values: [limit, leaseSeconds],
  });
  const lease = rows[0];
  return lease ? { leaseToken: String(lease.token), connectionIds: lease.connection_ids } : null;
}

/** Gives back what was polled, whatever came of it. A lease that holds nothing more is over. */
export async function releaseLeases(sql: Sql, done: ReadonlyMap<string, readonly string[]>): Promise<void> {
  for (const [token, ids] of done) {
    await sql.query({
      name: 'release-lease',
      text: `UPDATE poll_lease SET connection_ids = (
          SELECT coalesce(array_agg(id), '{}') FROM unnest(connection_ids) AS id WHERE id <> ALL ($2::uuid[]))
        WHERE token = $1`,
      values: [token, ids],
    });
  }
  await sql.query(`DELETE FROM poll_lease WHERE token = ANY($1) AND connection_ids = '{}'`, [
    [...done.keys()],
  ]);
}
