import type { TellingLevel, ToldRow } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

export async function readTold(sql: Sql, assetIds: readonly string[]): Promise<ToldRow[]> {
  const { rows } = await sql.query<{
    channel_id: string;
    asset_id: string;
    level: TellingLevel | null;
    incident_id: string | null;
    problem_at: number | null;
    recovery_at: number | null;
  }>(
    `SELECT channel_id, asset_id, level, incident_id, (extract(epoch FROM problem_at) * 1000)::bigint AS problem_at,
            (extract(epoch FROM recovery_at) * 1000)::bigint AS recovery_at
     FROM told WHERE asset_id = ANY($1::uuid[])`,
    [assetIds],
  );
  return rows.map((row) => ({
    channelId: row.channel_id,
    assetId: row.asset_id,
    told: {
      level: row.level,
      incidentId: row.incident_id,
      problemAt: row.problem_at,
      recoveryAt: row.recovery_at,
    },
  }));
}

export async function writeTold(sql: Sql, rows: readonly ToldRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO told (channel_id, asset_id, level, incident_id, problem_at, recovery_at)
     SELECT u.channel, u.asset, u.level, u.incident, to_timestamp(u.problem / 1000.0), to_timestamp(u.recovery / 1000.0)
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::bigint[], $6::bigint[])
       AS u(channel, asset, level, incident, problem, recovery)
     ON CONFLICT (channel_id, asset_id) DO UPDATE SET level = excluded.level, incident_id = excluded.incident_id,
       problem_at = excluded.problem_at, recovery_at = excluded.recovery_at`,
    [
      rows.map((row) => row.channelId),
      rows.map((row) => row.assetId),
      rows.map(({ told }) => told.level),
      rows.map(({ told }) => told.incidentId),
      rows.map(({ told }) => told.problemAt),
      rows.map(({ told }) => told.recoveryAt),
    ],
  );
}

export async function forgetTold(
  sql: Sql,
  rows: readonly Pick<ToldRow, 'channelId' | 'assetId'>[],
): Promise<void> {
  await sql.query(
    `DELETE FROM told t USING unnest($1::uuid[], $2::uuid[]) AS u(channel, asset)
     WHERE t.channel_id = u.channel AND t.asset_id = u.asset`,
    [rows.map((row) => row.channelId), rows.map((row) => row.assetId)],
  );
}

/**
 * Assets of which an enabled channel may not have been told what is: a problem it does not know (of this incident),
 * or one it knows and that is over. Only the rule decides whether it is really told.
 */
export async function readUntold(sql: Sql, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `WITH listening AS (SELECT id FROM channel WHERE enabled AND archived_at IS NULL),
       bad AS (SELECT id, asset_id, status FROM incident WHERE closed_at IS NULL AND status IN ('critical', 'unknown'))
     SELECT DISTINCT d.id FROM (
       SELECT b.asset_id AS id FROM bad b CROSS JOIN listening l
       LEFT JOIN told t ON t.channel_id = l.id AND t.asset_id = b.asset_id
       WHERE t.level IS NULL OR t.incident_id IS DISTINCT FROM b.id OR (t.level = 'unknown' AND b.status = 'critical')
       UNION ALL
       SELECT t.asset_id FROM told t JOIN listening l ON l.id = t.channel_id
       WHERE t.level IS NOT NULL AND NOT EXISTS (SELECT FROM bad b WHERE b.asset_id = t.asset_id)) d
     WHERE $1::uuid IS NULL OR d.id > $1 ORDER BY d.id LIMIT $2`,
    [after, limit],
  );
  return rows.map((row) => row.id);
}
