import type { AssetSummary } from '@nachtwacht/contracts';
import { noSuch, type AssetKind, type Status } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { isoOrNull } from '../rows/iso';
import { STATUS_NOW, worstOf } from '../rows/status-now';

/** An asset `a` as lists show it; statuses are gathered for all rows at once, not row by row. */
export const SELECT_ASSETS = (where: string) => `
  WITH listed AS (SELECT a.* FROM asset a WHERE ${where})
  SELECT a.id, a.name, a.kind, a.service_code, a.customer_id, c.name AS customer_name, a.site_id,
         t.name AS site_name, a.archived_at, w.status, coalesce(w.checks, 0)::bigint AS checks
  FROM listed a
  JOIN customer c ON c.id = a.customer_id
  LEFT JOIN site t ON t.customer_id = a.customer_id AND t.id = a.site_id
  LEFT JOIN (
    SELECT k.asset_id, ${worstOf(STATUS_NOW)} AS status, count(*) AS checks
    FROM "check" k JOIN check_now s ON s.check_id = k.id
    WHERE k.archived_at IS NULL AND k.asset_id IN (SELECT id FROM listed) GROUP BY 1
  ) w ON w.asset_id = a.id`;

export interface AssetRow {
  id: string;
  name: string;
  kind: AssetKind;
  service_code: string;
  customer_id: string;
  customer_name: string;
  site_id: string | null;
  site_name: string | null;
  archived_at: Date | null;
  status: Status | null;
  checks: number;
}

export function assetSummary(row: AssetRow): AssetSummary {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    serviceCode: row.service_code,
    customerId: row.customer_id,
    customerName: row.customer_name,
    siteId: row.site_id,
    siteName: row.site_name,
    status: row.status,
    checks: row.checks,
    archivedAt: isoOrNull(row.archived_at),
  };
}

/** @throws Refusal when there is no such asset */
export async function readAsset(sql: Sql, id: string): Promise<AssetSummary> {
  const { rows } = await sql.query<AssetRow>(SELECT_ASSETS('a.id = $1'), [id]);
  const row = rows[0];
  if (!row) throw noSuch('asset');
  return assetSummary(row);
}
