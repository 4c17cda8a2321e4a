import type { MetricRange, MetricSeries, StatusInterval } from '@nachtwacht/contracts';
import type { Sql } from '../database/database';

/** From which table a range is drawn, how wide its points are, and how long it is. Some 60 to 400 points each. */
const RANGES = {
  hour: { span: '1 hour', step: null, rollup: null },
  day: { span: '1 day', step: '5 minutes', rollup: null },
  week: { span: '7 days', step: '30 minutes', rollup: 'rollup_5_minutes' },
  month: { span: '30 days', step: '2 hours', rollup: 'rollup_hour' },
} as const satisfies Record<MetricRange, { span: string; step: string | null; rollup: string | null }>;

interface PointRow {
  metric: string;
  at: number;
  mean: number;
  low: number;
  high: number;
}

/** The metrics of one check with the status intervals of the same time. Gaps stay gaps. */
export async function metricSeries(
  sql: Sql,
  checkId: number,
  range: MetricRange,
): Promise<MetricSeries | null> {
  const known = await sql.query<{
    connection: string;
    interval: number;
    from: Date;
    to: Date;
    step: number | null;
  }>(
    `SELECT k.id AS connection, k.interval_seconds AS interval, now() - $2::interval AS "from", now() AS "to",
            extract(epoch FROM $3::interval)::int AS step
     FROM "check" c JOIN connection k ON k.id = c.connection_id WHERE c.id = $1`,
    [checkId, RANGES[range].span, RANGES[range].step],
  );
  const check = known.rows[0];
  if (!check) return null;
  const points = await sql.query<PointRow>(pointsQuery(range), [
    checkId,
    check.from,
    RANGES[range].step ?? '1 second',
    check.connection,
  ]);
  return {
    checkId,
    range,
    from: check.from.toISOString(),
    to: check.to.toISOString(),
    stepSeconds: check.step ?? check.interval,
    series: seriesOf(points.rows),
    intervals: await statusIntervals(sql, checkId, check.from),
  };
}

function pointsQuery(range: MetricRange): string {
  const { rollup, step } = RANGES[range];
  const samples = `SELECT measured_at AS at, r.key AS metric, 1 AS n, r.value::float8 AS low, r.value::float8 AS high, r.value::float8 AS mean
    FROM sample, jsonb_each_text(readings -> $1::text) r
    WHERE connection_id = $4 AND measured_at >= $2 AND readings ? $1::text`;
  const source = rollup
    ? `SELECT bucket AS at, r.key AS metric, (r.value->>0)::int AS n, (r.value->>1)::float8 AS low,
              (r.value->>2)::float8 AS high, (r.value->>3)::float8 AS mean
       FROM ${rollup}, jsonb_each(readings) r WHERE check_id = $1::bigint AND bucket >= $2
       UNION ALL ${samples} AND measured_at >= coalesce((SELECT done_to FROM rollup_progress WHERE rollup = '${rollup}'), '-infinity')`
    : samples;
  const bucket = step ? `date_bin($3::interval, at, 'epoch')` : `at + ($3::interval - $3::interval)`;
  return `SELECT metric, (extract(epoch FROM ${bucket}) * 1000)::bigint AS at, sum(mean * n) / sum(n) AS mean,
                 min(low) AS low, max(high) AS high
          FROM (${source}) points GROUP BY metric, 2 ORDER BY metric, 2`;
}

function seriesOf(rows: readonly PointRow[]): MetricSeries['series'] {
  const series = new Map<string, [number, number, number, number][]>();
  for (const { metric, at, mean, low, high } of rows) {
    const points = series.get(metric) ?? [];
    points.push([at, mean, low, high]);
    series.set(metric, points);
  }
  return [...series].map(([metric, points]) => ({ metric, points }));
}

interface IntervalRow extends Omit<StatusInterval, 'from' | 'to'> {
  from: Date;
  to: Date | null;
}

/** Costs the number of changes, however long the time. */
async function statusIntervals(sql: Sql, checkId: number, from: Date): Promise<StatusInterval[]> {
  const { rows } = await sql.query<IntervalRow>(
    `SELECT id, check_id AS "checkId", status, from_status AS "fromStatus", reason, started_at AS "from", ended_at AS "to"
     FROM transition WHERE check_id = $1 AND (ended_at IS NULL OR ended_at > $2) ORDER BY started_at`,
    [checkId, from],
  );
  return rows.map((row) => ({ ...row, from: row.from.toISOString(), to: row.to?.toISOString() ?? null }));
}
