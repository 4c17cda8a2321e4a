import type { Sql } from '../database/database';
import { DUE_CHANNEL } from '../relay/channels';

/** What polls bring that are on their way, of the world before this change, is dropped; those due are claimed again. */
export async function fencePolls(sql: Sql, connectionIds: readonly string[]): Promise<void> {
  await sql.query(`UPDATE poll SET fence = nextval('app.lease_token') WHERE connection_id = ANY($1)`, [
    connectionIds,
  ]);
}

export async function stopPolls(sql: Sql, connectionIds: readonly string[]): Promise<void> {
  await fencePolls(sql, connectionIds);
  await sql.query('UPDATE poll SET next_due_at = NULL WHERE connection_id = ANY($1)', [connectionIds]);
}

/**
 * Gives connections without a turn a new one, spread over their interval by the database's clock, so that a
 * customer that comes back does not ask for everything at once. Disabled and archived ones stay as they are.
 */
export async function resumePolls(sql: Sql, connectionIds: readonly string[]): Promise<void> {
  await sql.query(
    `UPDATE poll p SET next_due_at = now() + make_interval(secs => c.interval_seconds * random())
     FROM connection c
     WHERE c.id = p.connection_id AND c.id = ANY($1) AND c.enabled AND c.archived_at IS NULL AND p.next_due_at IS NULL`,
    [connectionIds],
  );
}

/** After an edit: what the person changed is tried at once. */
export async function pollNow(sql: Sql, connectionId: string): Promise<void> {
  await fencePolls(sql, [connectionId]);
  await sql.query(
    `UPDATE poll p SET next_due_at = CASE WHEN c.enabled AND c.archived_at IS NULL THEN now() END
     FROM connection c WHERE c.id = p.connection_id AND c.id = $1`,
    [connectionId],
  );
  await signalDue(sql);
}

/** Something is due before its turn: whoever claims is told at the commit, and need not wait for its next tick. */
export async function signalDue(sql: Sql): Promise<void> {
  await sql.query(`SELECT pg_notify('${DUE_CHANNEL}', '')`);
}

/** The connections through which these assets are watched. */
export async function connectionsOf(sql: Sql, assetIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    'SELECT DISTINCT connection_id AS id FROM found_asset WHERE asset_id = ANY($1)',
    [assetIds],
  );
  return rows.map(({ id }) => id);
}

/** Of these connections, those that watch nothing any more: each had assets, and all of them are archived. */
export async function idleConnections(sql: Sql, connectionIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT f.connection_id AS id FROM found_asset f
     JOIN asset a ON a.customer_id = f.customer_id AND a.id = f.asset_id
     WHERE f.connection_id = ANY($1) GROUP BY 1 HAVING every(a.archived_at IS NOT NULL)`,
    [connectionIds],
  );
  return rows.map(({ id }) => id);
}
