import type { PollBatch } from '@nachtwacht/contracts';
import type { PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { list } from './columns';
import { LOCKS, tryLock } from '../database/advisory-locks';

export interface ClaimOptions {
  /** Connections at most. */
  readonly limit: number;
  /** Connections of one batch, which has a lease of its own. */
  readonly perBatch: number;
  readonly leaseSeconds: number;
}

/**
 * Takes due connections that nobody holds, under a new lease per batch. One row per batch is written, and no row of a
 * connection is touched: an edit at the same moment raises the fence, which is what counts when the result is stored.
 * Held is what a lease names until its result bears the lease's token. All by the database's clock.
 */
export async function claimDue(
  sql: Sql,
  { limit, perBatch, leaseSeconds }: ClaimOptions,
): Promise<PollBatch[]> {
  // Claims are short and one at a time, so that each sees the leases of the one before.
  if (!(await tryLock(sql, LOCKS.claim))) return [];
  // Not the one whose last results are being stored at this moment: that transaction ends it.
  await sql.query(
    'DELETE FROM poll_lease WHERE token IN (SELECT token FROM poll_lease WHERE until < now() FOR UPDATE SKIP LOCKED)',
  );
  const { rows } = await sql.query<{ token: number; connection_ids: string[] }>({
    name: 'claim-due',
    text: `WITH held AS MATERIALIZED (SELECT token, unnest(connection_ids) AS id FROM poll_lease),
      due AS MATERIALIZED (
        SELECT connection_id, next_due_at FROM poll
        WHERE next_due_at <= now()
          AND NOT EXISTS (SELECT FROM held WHERE held.id = poll.connection_id AND held.token <> poll.fence)
        ORDER BY next_due_at LIMIT $1),
      numbered AS (SELECT connection_id, row_number() OVER (ORDER BY next_due_at) - 1 AS place FROM due)
      INSERT INTO poll_lease (token, until, connection_ids)
      SELECT nextval('app.lease_token'), now() + make_interval(secs => $2), ids
      FROM (SELECT array_agg(connection_id) AS ids FROM numbered GROUP BY place / $3::int ORDER BY min(place)) batches
      RETURNING token, connection_ids`,
    values: [limit, leaseSeconds, perBatch],
  });
  return rows.map(({ token, connection_ids }) => ({
    leaseToken: String(token),
    connectionIds: connection_ids,
  }));
}

/** Ends leases of which everything was polled, whatever came of it. */
export async function endLeases(sql: Sql, tokens: readonly string[]): Promise<void> {
  if (tokens.length === 0) return;
  await sql.query({
    name: 'end-leases',
    text: 'DELETE FROM poll_lease WHERE token = ANY($1)',
    values: [list(tokens)],
  });
}

/** Gives back what was polled in vain before the rest of its batch is done. */
export async function giveBack(sql: Sql, fenced: readonly PollResult[]): Promise<void> {
  if (fenced.length === 0) return;
  await sql.query(
    `UPDATE poll_lease l SET connection_ids = ARRAY(SELECT id FROM unnest(l.connection_ids) AS id WHERE id <> ALL ($2::uuid[]))
     WHERE token = ANY($1)`,
    [
      list([...new Set(fenced.map(({ leaseToken }) => leaseToken))]),
      list(fenced.map(({ plan }) => plan.connectionId)),
    ],
  );
}
