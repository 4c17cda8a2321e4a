import type { Sql } from '../database/database';
import { recordChange } from '../changes/record-change';
import { PROBLEMS } from '../rows/status-now';
import { boardIncident, INCIDENT_COLUMNS, type IncidentRow } from './incident-row';

/** Ends the open incidents of these assets of which no check says anything bad any more, because it was archived. */
export async function closeIncidentsWithoutCause(
  sql: Sql,
  assetIds: readonly string[],
  by: string,
): Promise<void> {
  const { rows } = await sql.query<IncidentRow>(
    `UPDATE incident i SET closed_at = now()
     WHERE i.asset_id = ANY($1) AND i.closed_at IS NULL
       AND NOT EXISTS (
         SELECT FROM "check" k JOIN check_state s ON s.check_id = k.id
         WHERE k.customer_id = i.customer_id AND k.asset_id = i.asset_id AND k.archived_at IS NULL
           AND s.status IN ${PROBLEMS})
     RETURNING ${INCIDENT_COLUMNS}`,
    [assetIds],
  );
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO incident_entry (customer_id, incident_id, at, kind, actor_id, data)
     SELECT customer_id, id, closed_at, 'closed', $2, '{"reason": "archived"}' FROM incident WHERE id = ANY($1)`,
    [rows.map((row) => row.id), by],
  );
  for (const row of rows)
    await recordChange(sql, row.customer_id, { kind: 'incident', incident: boardIncident(row) });
}
