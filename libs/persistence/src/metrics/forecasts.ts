import type { Sql } from '../database/database';

/** A level that may fill up, with its recent history by the hour. */
export interface FillingCheck {
  readonly id: number;
  readonly connectionId: string;
  readonly collector: string;
  readonly aspect: string;
  /** [epoch milliseconds, mean of the hour], oldest first */
  readonly points: readonly (readonly [number, number])[];
}

const HISTORY = '21 days';

/** Checks that are levels in percent, with the history of the metric that bears the level. */
export async function fillingChecks(sql: Sql, afterId: number, limit: number): Promise<FillingCheck[]> {
  const { rows } = await sql.query<FillingCheck>(
    `SELECT c.id, c.connection_id AS "connectionId", k.collector, c.aspect, points.list AS points
     FROM "check" c
     JOIN connection k ON k.id = c.connection_id
     JOIN check_now s ON s.check_id = c.id
     CROSS JOIN LATERAL (
       SELECT json_agg(json_build_array((extract(epoch FROM h.bucket) * 1000)::bigint, h.mean) ORDER BY h.bucket) AS list
       FROM (
         SELECT bucket, (readings->'used_percent'->>3)::float8 AS mean FROM rollup_hour
         WHERE check_id = c.id AND bucket >= now() - $3::interval AND readings ? 'used_percent'
         UNION ALL
         SELECT bucket, (readings->'used_percent'->>3)::float8 FROM rollup_5_minutes
         WHERE check_id = c.id AND readings ? 'used_percent'
           AND bucket >= greatest(now() - interval '1 day',
                 coalesce((SELECT done_to FROM rollup_progress WHERE rollup = 'rollup_hour'), '-infinity'))) h) points
     WHERE c.id > $1 AND c.archived_at IS NULL AND s.reading->>'kind' = 'level' AND s.reading->>'unit' = 'percent'
       AND points.list IS NOT NULL
     ORDER BY c.id LIMIT $2`,
    [afterId, limit, HISTORY],
  );
  return rows;
}

export async function storeForecasts(
  sql: Sql,
  forecasts: readonly { id: number; fullAt: number | null }[],
): Promise<void> {
  await sql.query(
    `WITH changed AS (
       UPDATE check_state s SET forecast_at = to_timestamp(u.at / 1000.0)
       FROM unnest($1::bigint[], $2::bigint[]) AS u(id, at)
       WHERE s.check_id = u.id AND s.forecast_at IS DISTINCT FROM to_timestamp(u.at / 1000.0)
       RETURNING s.check_id)
     -- pollers read their plan again and judge by the new date
     UPDATE poll SET fence = nextval('app.lease_token')
     WHERE connection_id IN (SELECT connection_id FROM "check" WHERE id IN (SELECT check_id FROM changed))`,
    [forecasts.map(({ id }) => id), forecasts.map(({ fullAt }) => fullAt)],
  );
}
