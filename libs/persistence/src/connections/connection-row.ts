import type { Connection } from '@nachtwacht/contracts';
import { noSuch, type FaultClass } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';

/** A connection as the database knows it: how its collector names its address and its need is not in there. */
export interface ConnectionRecord extends Omit<Connection, 'address' | 'credentials'> {
  /** Raised by every edit. */
  readonly version: number;
}

/** `found` leaves out what a person chose to ignore. */
export const SELECT_CONNECTIONS = `
  SELECT c.id, c.collector, c.name, c.customer_id, u.name AS customer_name, c.site_id, c.settings, c.version,
         c.interval_seconds, c.enabled, c.archived_at, k.set_at, k.identity, k.identity_since,
         k.other_identity, k.other_identity_since, p.last_polled_at, p.last_success_at, p.next_due_at,
         p.fault_class, p.fault_text, p.fault_since, coalesce(f.accepted, 0)::bigint AS accepted,
         coalesce(f.found, 0)::bigint AS found
  FROM connection c
  LEFT JOIN customer u ON u.id = c.customer_id
  LEFT JOIN credential k ON k.connection_id = c.id
  LEFT JOIN poll p ON p.connection_id = c.id
  LEFT JOIN (
    SELECT connection_id, count(asset_id) AS accepted, count(*) FILTER (WHERE ignored_at IS NULL) AS found
    FROM found_asset GROUP BY 1) f ON f.connection_id = c.id`;

export interface ConnectionRow {
  id: string;
  collector: string;
  name: string;
  customer_id: string | null;
  customer_name: string | null;
  site_id: string | null;
  settings: Record<string, unknown>;
  version: number;
  interval_seconds: number;
  enabled: boolean;
  archived_at: Date | null;
  set_at: Date | null;
  identity: string | null;
  identity_since: Date | null;
  other_identity: string | null;
  other_identity_since: Date | null;
  last_polled_at: Date | null;
  last_success_at: Date | null;
  next_due_at: Date | null;
  fault_class: FaultClass | null;
  fault_text: string | null;
  fault_since: Date | null;
  accepted: number;
  found: number;
}

export function connectionRecord(row: ConnectionRow): ConnectionRecord {
  return {
    id: row.id,
    collector: row.collector,
    name: row.name,
    customerId: row.customer_id,
    customerName: row.customer_name,
    siteId: row.site_id,
    settings: row.settings,
    version: row.version,
    intervalSeconds: row.interval_seconds,
    enabled: row.enabled,
    archivedAt: isoOrNull(row.archived_at),
    credentialsSetAt: isoOrNull(row.set_at),
    identity: identityOf(row),
    lastPolledAt: isoOrNull(row.last_polled_at),
    lastSuccessAt: isoOrNull(row.last_success_at),
    nextDueAt: isoOrNull(row.next_due_at),
    fault: row.fault_class && { class: row.fault_class, text: row.fault_text ?? '' },
    faultSince: row.fault_since && iso(row.fault_since),
    accepted: row.accepted,
    found: row.found,
  };
}

function identityOf(row: ConnectionRow): ConnectionRecord['identity'] {
  if (row.identity === null || row.identity_since === null) return null;
  const other =
    row.other_identity === null || row.other_identity_since === null
      ? null
      : { key: row.other_identity, since: iso(row.other_identity_since) };
  return { key: row.identity, since: iso(row.identity_since), other };
}

/** @throws Refusal when there is no such connection */
export async function readConnection(sql: Sql, id: string): Promise<ConnectionRecord> {
  const { rows } = await sql.query<ConnectionRow>(`${SELECT_CONNECTIONS} WHERE c.id = $1`, [id]);
  const row = rows[0];
  if (!row) throw noSuch('connection');
  return connectionRecord(row);
}
