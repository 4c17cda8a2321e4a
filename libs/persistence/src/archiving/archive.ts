import type { Sql } from '../database/database';
import { closeIncidentsWithoutCause } from '../incidents/close-incidents';
import { connectionsOf, fencePolls, idleConnections, stopPolls } from './polls';

export type Archivable = 'customer' | 'site' | 'asset' | 'connection';
type Part = 'site' | 'asset' | 'connection';

/** What goes along when a thing is archived: which column of the part refers to it. */
export const PARTS: Readonly<Record<Archivable, readonly (readonly [part: Part, column: string])[]>> = {
  customer: [
    ['site', 'customer_id'],
    ['asset', 'customer_id'],
    ['connection', 'customer_id'],
  ],
  site: [
    ['asset', 'site_id'],
    ['connection', 'site_id'],
  ],
  asset: [],
  connection: [],
};

/**
 * Archives a thing with all its parts, in one moment: restoring brings back exactly what has that moment, and not
 * what was archived by itself before. Polls stop, checks leave the board, incidents end, history stays.
 * @returns false when it was archived already
 */
export async function archive(sql: Sql, what: Archivable, id: string, by: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE "${what}" SET archived_at = now() WHERE id = $1 AND archived_at IS NULL`,
    [id],
  );
  if (rowCount === 0) return false;
  const gone: Record<Part, string[]> = { site: [], asset: [], connection: [] };
  if (what !== 'customer') gone[what].push(id);
  for (const [part, column] of PARTS[what]) {
    const { rows } = await sql.query<{ id: string }>(
      `UPDATE "${part}" SET archived_at = now() WHERE "${column}" = $1 AND archived_at IS NULL RETURNING id`,
      [id],
    );
    gone[part].push(...rows.map((row) => row.id));
  }
  await endWatching(sql, gone.asset, gone.connection, by);
  return true;
}

async function endWatching(
  sql: Sql,
  assetIds: readonly string[],
  connectionIds: readonly string[],
  by: string,
): Promise<void> {
  const { rows } = await sql.query<{ asset_id: string }>(
    `UPDATE "check" SET archived_at = now()
     WHERE archived_at IS NULL AND (asset_id = ANY($1) OR connection_id = ANY($2)) RETURNING asset_id`,
    [assetIds, connectionIds],
  );
  const others = await connectionsOf(sql, assetIds);
  await fencePolls(sql, others);
  await stopPolls(sql, [...connectionIds, ...(await idleConnections(sql, others))]);
  await closeIncidentsWithoutCause(sql, [...assetIds, ...rows.map((row) => row.asset_id)], by);
}
