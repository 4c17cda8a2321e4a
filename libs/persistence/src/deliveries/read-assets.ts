import {
  asksForPerson,
  severity,
  type AssetKind,
  type Status,
  type TellingAsset,
  type TellingCheck,
  type TellingPresent,
} from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { PROBLEMS } from '../rows/status-now';

interface AssetRow {
  now: number;
  id: string;
  name: string;
  kind: AssetKind;
  customer_id: string;
  customer_name: string;
  incident_id: string | null;
  incident_status: Status | null;
  in_maintenance: boolean;
  standing: TellingPresent['standing'];
  problems: TellingCheck[];
}

/** What may be told about these assets now. One query for any number. */
export async function readTellingAssets(
  sql: Sql,
  assetIds: readonly string[],
): Promise<{ now: number; assets: TellingAsset[] }> {
  const { rows } = await sql.query<AssetRow>(TELLING_ASSETS, [assetIds]);
  return { now: rows[0]?.now ?? 0, assets: rows.map(assetOf) };
}

function assetOf(row: AssetRow): TellingAsset {
  const { incident_id: id, incident_status: status } = row;
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    customer: { id: row.customer_id, name: row.customer_name },
    present: {
      incident: id !== null && status !== null ? { id, status } : null,
      inMaintenance: row.in_maintenance,
      standing: row.standing,
    },
    checks: row.problems
      .filter(asksForPerson)
      .toSorted((a, b) => severity(b.status) - severity(a.status) || a.since - b.since),
  };
}

// Each table is gone through once, as for the situations of incidents. A maintenance window is asked for itself: a
// check that nobody polls any more may say maintenance long after it.
const TELLING_ASSETS = `
  WITH watched AS MATERIALIZED (
    SELECT c.asset_id, count(*) FILTER (WHERE s.status = 'maintenance') AS hidden,
           count(*) FILTER (WHERE s.status IN ('ok', 'warning')) AS measured,
           jsonb_agg(jsonb_build_object(
             'collector', n.collector, 'aspect', c.aspect, 'instance', c.instance, 'status', s.status,
             'reason', s.reason, 'since', (extract(epoch FROM s.since) * 1000)::bigint, 'flapping', s.flapping))
             FILTER (WHERE s.status IN ${PROBLEMS}) AS problems
    FROM "check" c JOIN check_state s ON s.check_id = c.id JOIN connection n ON n.id = c.connection_id
    WHERE c.asset_id = ANY($1::uuid[]) AND c.archived_at IS NULL
    GROUP BY c.asset_id),
  open AS MATERIALIZED (
    SELECT id, asset_id, status FROM incident WHERE closed_at IS NULL AND asset_id = ANY($1::uuid[]))
  SELECT (extract(epoch FROM now()) * 1000)::bigint AS now, a.id, a.name, a.kind, a.customer_id, u.name AS customer_name,
         i.id AS incident_id, i.status AS incident_status,
         EXISTS (
           SELECT FROM maintenance_window w
           WHERE w.customer_id = a.customer_id AND w.cancelled_at IS NULL AND now() >= w.starts_at AND now() < w.ends_at
             AND (w.asset_id = a.id OR (w.asset_id IS NULL AND (w.site_id = a.site_id OR w.site_id IS NULL)))
         ) AS in_maintenance,
         CASE WHEN a.archived_at IS NOT NULL OR u.archived_at IS NOT NULL OR k.asset_id IS NULL THEN 'gone'
              WHEN k.hidden > 0 OR k.measured = 0 THEN 'uncertain' ELSE 'measured' END AS standing,
         coalesce(k.problems, '[]') AS problems
  FROM asset a
  JOIN customer u ON u.id = a.customer_id
  LEFT JOIN open i ON i.asset_id = a.id
  LEFT JOIN watched k ON k.asset_id = a.id
  WHERE a.id = ANY($1::uuid[])`;
