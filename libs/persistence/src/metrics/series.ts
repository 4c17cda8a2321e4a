import type { MetricRange, MetricSeries, MetricsQuery, StatusInterval } from '@nachtwacht/contracts';
import type { Sql } from '../database/database';
import { resolutionOf, type Resolution, type RollupTable } from './resolution';

const DAY = 86_400;
/** Seconds from the beginning of a range until now. */
const SPANS: Readonly<Record<MetricRange, number>> = {
  hour: 3_600,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};

interface PointRow {
  metric: string;
  at: number;
  mean: number;
  low: number;
  high: number;
}

interface Window {
  readonly from: Date;
  readonly to: Date;
  /** By the clock of the database. */
  readonly now: Date;
}

/** The metrics of one check with the status intervals of the same time. Gaps stay gaps. */
export async function metricSeries(
  sql: Sql,
  checkId: number,
  query: MetricsQuery,
): Promise<MetricSeries | null> {
  const known = await sql.query<{ connection: string; interval: number; now: Date }>(
    `SELECT k.id AS connection, k.interval_seconds AS interval, now() AS now
     FROM "check" c JOIN connection k ON k.id = c.connection_id WHERE c.id = $1`,
    [checkId],
  );
  const check = known.rows[0];
  if (!check) return null;
  const window = windowOf(query, check.now);
  const { from, to } = window;
  const resolution = resolutionOf(secondsOf(from, to), secondsOf(from, window.now));
  const points = await sql.query<PointRow>(pointsQuery(resolution), [
    checkId,
    from,
    to,
    check.connection,
    resolution.step ?? 1,
  ]);
  return {
    checkId,
    range: query.range,
    from: from.toISOString(),
    to: to.toISOString(),
    stepSeconds: resolution.step ?? check.interval,
    series: seriesOf(points.rows),
    intervals: await statusIntervals(sql, checkId, from, to),
  };
}

function windowOf({ range, from, to }: MetricsQuery, now: Date): Window {
  if (from !== undefined && to !== undefined) return { from: new Date(from), to: new Date(to), now };
  return { from: new Date(now.getTime() - SPANS[range] * 1000), to: now, now };
}

function secondsOf(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}

/** $1 check, $2 from, $3 to, $4 connection, $5 seconds of a step. */
function pointsQuery({ step, rollups }: Resolution): string {
  const sources = rollups.map(
    (
      rollup,
      index,
    ) => `SELECT bucket AS at, r.key AS metric, (r.value->>0)::int AS n, (r.value->>1)::float8 AS low,
              (r.value->>2)::float8 AS high, (r.value->>3)::float8 AS mean
       FROM ${rollup}, jsonb_each(readings) r
       WHERE check_id = $1::bigint AND bucket >= $2 AND bucket < $3 ${notYetIn(rollups[index - 1], 'bucket')}`,
  );
  const samples = `SELECT measured_at AS at, r.key AS metric, 1 AS n, r.value::float8 AS low, r.value::float8 AS high, r.value::float8 AS mean
    FROM sample, jsonb_each_text(readings -> $1::text) r
    WHERE connection_id = $4 AND measured_at >= $2 AND measured_at < $3 AND readings ? $1::text
      ${notYetIn(rollups.at(-1), 'measured_at')}`;
  const width = 'make_interval(secs => $5)';
  // The parameter is named in either case: PostgreSQL must know of each.
  const bucket = step === null ? `at + (${width} - ${width})` : `date_bin(${width}, at, 'epoch')`;
  return `SELECT metric, (extract(epoch FROM ${bucket}) * 1000)::bigint AS at, sum(mean * n) / sum(n) AS mean,
                 min(low) AS low, max(high) AS high
          FROM (${[...sources, samples].join('\nUNION ALL\n')}) points GROUP BY metric, 2 ORDER BY metric, 2`;
}

/** What a coarser rollup has gathered already is not read again. */
function notYetIn(rollup: RollupTable | undefined, time: string): string {
  if (rollup === undefined) return '';
  return `AND ${time} >= coalesce((SELECT done_to FROM rollup_progress WHERE rollup = '${rollup}'), '-infinity')`;
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
async function statusIntervals(sql: Sql, checkId: number, from: Date, to: Date): Promise<StatusInterval[]> {
  const { rows } = await sql.query<IntervalRow>(
    `SELECT id, check_id AS "checkId", status, from_status AS "fromStatus", reason, started_at AS "from", ended_at AS "to"
     FROM transition WHERE check_id = $1 AND (ended_at IS NULL OR ended_at > $2) AND started_at < $3 ORDER BY started_at`,
    [checkId, from, to],
  );
  return rows.map((row) => ({ ...row, from: row.from.toISOString(), to: row.to?.toISOString() ?? null }));
}
