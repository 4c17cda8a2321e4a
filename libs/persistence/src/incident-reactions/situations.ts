import type { AssetSituation, CheckPresent, Status } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

interface SituationRow {
  now: number;
  asset_id: string;
  customer_id: string;
  incident_id: string | null;
  status: Status | null;
  worst_status: Status | null;
  opened_at: number | null;
  checks: CheckPresent[];
}

/** The open incident and the watched checks of each asset; what is archived has none. One query for any number. */
export async function readSituations(
  sql: Sql,
  assetIds: readonly string[],
): Promise<{ now: number; situations: AssetSituation[] }> {
  const { rows } = await sql.query<SituationRow>({
    name: 'situations',
    text: SITUATIONS,
    values: [assetIds],
  });
  return {
    now: rows[0]?.now ?? 0,
    situations: rows.map((row) => ({
      customerId: row.customer_id,
      assetId: row.asset_id,
      open:
        row.incident_id !== null && row.status !== null && row.worst_status !== null && row.opened_at !== null
          ? {
              id: row.incident_id,
              status: row.status,
              worstStatus: row.worst_status,
              openedAt: row.opened_at,
            }
          : null,
      checks: row.checks,
    })),
  };
}

// Each table is gone through once, whatever the planner believes of its size: in a storm its statistics are old, and
// a plan that looks at all checks or incidents for every asset takes minutes. For the same reason it has no name: a
// plan for any number of assets would be one for ten.
const SITUATIONS = `
  WITH watched AS MATERIALIZED (
    SELECT c.asset_id, jsonb_agg(jsonb_build_object(
      'checkId', c.id, 'aspect', c.aspect, 'instance', c.instance, 'status', s.status, 'reason', s.reason,
      'since', (extract(epoch FROM s.since) * 1000)::bigint)) AS checks
    FROM "check" c JOIN check_state s ON s.check_id = c.id
    WHERE c.asset_id = ANY($1::uuid[]) AND c.archived_at IS NULL
    GROUP BY c.asset_id),
  open AS MATERIALIZED (
    SELECT id, asset_id, status, worst_status, opened_at FROM incident
    WHERE closed_at IS NULL AND asset_id = ANY($1::uuid[]))
  SELECT (extract(epoch FROM now()) * 1000)::bigint AS now, a.id AS asset_id, a.customer_id,
         i.id AS incident_id, i.status, i.worst_status, (extract(epoch FROM i.opened_at) * 1000)::bigint AS opened_at,
         CASE WHEN a.archived_at IS NULL AND u.archived_at IS NULL THEN coalesce(w.checks, '[]') ELSE '[]' END AS checks
  FROM asset a
  JOIN customer u ON u.id = a.customer_id
  LEFT JOIN open i ON i.asset_id = a.id
  LEFT JOIN watched w ON w.asset_id = a.id
  WHERE a.id = ANY($1::uuid[])`;
