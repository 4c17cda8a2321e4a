import type { BoardIncident, IncidentDetail } from '@nachtwacht/contracts';
import type { Status } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';

/** Of a row `i` of incident. */
export const INCIDENT_COLUMNS = `i.id, i.customer_id, i.asset_id, i.status, i.worst_status, i.opened_at, i.closed_at,
  i.acknowledged_at, i.acknowledged_by, i.note`;

export interface IncidentRow {
  id: string;
  customer_id: string;
  asset_id: string;
  status: Status;
  worst_status: Status;
  opened_at: Date;
  closed_at: Date | null;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  note: string | null;
}

/** As the board and its events carry it. */
export function boardIncident(row: IncidentRow): BoardIncident & { closedAt: string | null } {
  return {
    id: row.id,
    assetId: row.asset_id,
    customerId: row.customer_id,
    status: row.status,
    openedAt: iso(row.opened_at),
    closedAt: isoOrNull(row.closed_at),
    acknowledgedAt: isoOrNull(row.acknowledged_at),
    acknowledgedBy: row.acknowledged_by,
    note: row.note,
  };
}

/** With everything that was done about it, oldest first. */
export async function incidentDetail(sql: Sql, row: IncidentRow): Promise<IncidentDetail> {
  const { rows } = await sql.query<{
    at: Date;
    kind: string;
    actor: string | null;
    data: Record<string, unknown>;
  }>(
    // A person who left is still named by what is left of them.
    `SELECT e.at, e.kind, coalesce(u.name, e.actor_id) AS actor, e.data
     FROM incident_entry e LEFT JOIN "user" u ON u.id = e.actor_id
     WHERE e.customer_id = $1 AND e.incident_id = $2 ORDER BY e.at, e.id`,
    [row.customer_id, row.id],
  );
  return {
    ...boardIncident(row),
    worstStatus: row.worst_status,
    entries: rows.map((entry) => ({ ...entry, at: iso(entry.at) })),
  };
}
