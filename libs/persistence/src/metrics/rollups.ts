import type { Sql } from '../database/database';

/** A rollup, what it is made of, and how wide its buckets are. */
interface Rollup {
  readonly table: 'rollup_5_minutes' | 'rollup_hour' | 'rollup_day';
  readonly from: 'sample' | 'rollup_5_minutes' | 'rollup_hour';
  readonly bucket: '5 minutes' | '1 hour' | '1 day';
  /** How much is caught up at a time, so that one statement stays short. */
  readonly atOnce: string;
}

export const ROLLUPS: readonly Rollup[] = [
  { table: 'rollup_5_minutes', from: 'sample', bucket: '5 minutes', atOnce: '30 minutes' },
  { table: 'rollup_hour', from: 'rollup_5_minutes', bucket: '1 hour', atOnce: '6 hours' },
  { table: 'rollup_day', from: 'rollup_hour', bucket: '1 day', atOnce: '7 days' },
];

const PARTS = {
  sample: `SELECT c.key::bigint AS check_id, s.measured_at AS at, r.key AS metric, 1 AS n, r.value::float8 AS low,
             r.value::float8 AS high, r.value::float8 AS mean
             FROM sample s, jsonb_each(s.readings) c, jsonb_each_text(c.value) r`,
  rollup: (table: string) => `SELECT s.check_id, s.bucket AS at, r.key AS metric, (r.value->>0)::int AS n,
             (r.value->>1)::float8 AS low, (r.value->>2)::float8 AS high, (r.value->>3)::float8 AS mean
             FROM ${table} s, jsonb_each(s.readings) r`,
};

/**
 * Makes the next complete buckets of one rollup: each metric as [count, lowest, highest, mean]. May be repeated.
 * @returns true when there is more to catch up
 */
export async function rollUp(sql: Sql, rollup: Rollup): Promise<boolean> {
  const source = rollup.from === 'sample' ? PARTS.sample : PARTS.rollup(rollup.from);
  const time = rollup.from === 'sample' ? 's.measured_at' : 's.bucket';
  const { rows } = await sql.query<{ from: Date; to: Date; more: boolean }>(
    `WITH start AS (
       SELECT coalesce((SELECT done_to FROM rollup_progress WHERE rollup = $1 FOR UPDATE SKIP LOCKED),
         (SELECT date_bin($2::interval, min(${time.slice(2)}), 'epoch') FROM ${rollup.from})) AS at),
     -- results are stored a moment after they were measured
     finish AS (SELECT date_bin($2::interval, now() - interval '1 minute', 'epoch') AS at)
     SELECT start.at AS "from", least(finish.at, start.at + $3::interval) AS "to",
            start.at + $3::interval < finish.at AS more
     FROM start, finish WHERE start.at < finish.at`,
    [rollup.table, rollup.bucket, rollup.atOnce],
  );
  const span = rows[0];
  if (!span) return false;
  await sql.query(
    `INSERT INTO ${rollup.table} (check_id, bucket, readings)
     SELECT check_id, bucket, jsonb_object_agg(metric, jsonb_build_array(n, low, high, mean))
     FROM (
       SELECT check_id, date_bin($1::interval, at, 'epoch') AS bucket, metric, sum(n) AS n, min(low) AS low,
              max(high) AS high, sum(mean * n) / sum(n) AS mean
       FROM (${source} WHERE ${time} >= $2 AND ${time} < $3) parts
       GROUP BY check_id, 2, metric) buckets
     GROUP BY check_id, bucket
     ON CONFLICT (check_id, bucket) DO UPDATE SET readings = excluded.readings`,
    [rollup.bucket, span.from, span.to],
  );
  await sql.query(
    `INSERT INTO rollup_progress (rollup, done_to) VALUES ($1, $2)
     ON CONFLICT (rollup) DO UPDATE SET done_to = excluded.done_to`,
    [rollup.table, span.to],
  );
  return span.more;
}
