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

const SITUATIONS = `
  SELECT (extract(epoch FROM now()) * 1000)::bigint AS now, a.id AS asset_id, a.customer_id,
         i.id AS incident_id, i.status, i.worst_status, (extract(epoch FROM i.opened_at) * 1000)::bigint AS opened_at,
         coalesce(k.checks, '[]') AS checks
  FROM asset a
  JOIN customer u ON u.id = a.customer_id
  LEFT JOIN incident i ON i.customer_id = a.customer_id AND i.asset_id = a.id AND i.closed_at IS NULL
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object(
      'checkId', c.id, 'aspect', c.aspect, 'instance', c.instance, 'status', s.status, 'reason', s.reason,
      'since', (extract(epoch FROM s.since) * 1000)::bigint)) AS checks
    FROM "check" c JOIN check_state s ON s.check_id = c.id
    WHERE c.customer_id = a.customer_id AND c.asset_id = a.id AND c.archived_at IS NULL
      AND a.archived_at IS NULL AND u.archived_at IS NULL) k ON true
  WHERE a.id = ANY($1::uuid[])`;
