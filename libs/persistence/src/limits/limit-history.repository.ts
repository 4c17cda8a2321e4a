import type { LimitAbout } from '@nachtwacht/contracts';
import type {
  AssetKind,
  KeptPoint,
  KeptStatus,
  Measured,
  Policy,
  Reading,
  Reason,
  Scope,
  Status,
} from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { IS_STALE, STATUS_NOW } from '../rows/status-now';

const LOOK_BACK = '30 days';
/** An hour less than five minutes are kept, so that no edge is missing. */
const FIVE_MINUTES_BACK = '239 hours';

interface Time {
  readonly from: number;
  readonly now: number;
  readonly fiveMinutesFrom: number;
}

interface CheckRow {
  id: number;
  assetId: string;
  assetName: string;
  assetKind: AssetKind;
  customerId: string;
  customerName: string;
  instance: string;
  ownPolicy: Policy | null;
  settings: Record<string, unknown>;
  intervalSeconds: number;
  status: Status;
  reason: Reason;
  reading: Reading | null;
  forecastAt: number | null;
}

/** [at, seconds, value, latency, loss], each of the last three [polls, lowest, highest, mean] */
type PointRow = [number, number, Kept | null, Kept | null, Kept | null];
type Kept = [polls: number, low: number, high: number, mean: number];
type Metrics = Readonly<Partial<Record<'value' | 'latency' | 'loss', string>>>;

/** What is kept of the last 30 days to replay limits on. */
export class LimitHistoryRepository {
  constructor(private readonly database: Database) {}

  time(scope: Scope): Promise<Time> {
    return this.database.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<Time>(
        `SELECT (extract(epoch FROM now()) * 1000)::bigint AS now,
                (extract(epoch FROM date_trunc('hour', now() - $1::interval)) * 1000)::bigint AS "from",
                (extract(epoch FROM date_trunc('hour', now() - $2::interval)) * 1000)::bigint AS "fiveMinutesFrom"`,
        [LOOK_BACK, FIVE_MINUTES_BACK],
      );
      return rows[0] ?? { now: 0, from: 0, fiveMinutesFrom: 0 };
    });
  }

  /** Living checks that a limit is for; those that say that something is wrong first. */
  checks(
    scope: Scope,
    { collector, aspect, assetKind, customerId }: LimitAbout,
    limit: number,
  ): Promise<{ checks: CheckRow[]; total: number }> {
    return this.database.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<CheckRow & { total: number }>(
        `SELECT k.id, a.id AS "assetId", a.name AS "assetName", a.kind AS "assetKind", a.customer_id AS "customerId",
                u.name AS "customerName", k.instance, k.policy AS "ownPolicy", n.settings,
                n.interval_seconds AS "intervalSeconds", ${STATUS_NOW} AS status,
                CASE WHEN ${IS_STALE} THEN '{"code": "stale"}'::jsonb ELSE s.reason END AS reason, s.reading,
                (extract(epoch FROM s.forecast_at) * 1000)::bigint AS "forecastAt", count(*) OVER () AS total
         FROM "check" k JOIN check_now s ON s.check_id = k.id JOIN connection n ON n.id = k.connection_id
         JOIN asset a ON a.customer_id = k.customer_id AND a.id = k.asset_id JOIN customer u ON u.id = a.customer_id
         WHERE n.collector = $1 AND k.aspect = $2 AND k.archived_at IS NULL AND a.archived_at IS NULL
           AND ($3::text IS NULL OR a.kind = $3) AND ($4::uuid IS NULL OR a.customer_id = $4)
         ORDER BY s.status IN ('warning', 'critical') DESC, k.id LIMIT $5`,
        [collector, aspect, assetKind, customerId, limit],
      );
      return { checks: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
    });
  }

  /** Five minutes as long as they are kept, hours before, and single polls that are in neither yet. */
  points(
    scope: Scope,
    checkIds: readonly number[],
    { value, latency, loss }: Metrics,
    { from, fiveMinutesFrom }: Time,
  ): Promise<ReadonlyMap<number, readonly KeptPoint[]>> {
    return this.database.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<{ id: number; points: PointRow[] }>(POINTS, [
        checkIds,
        new Date(from),
        new Date(fiveMinutesFrom),
        value ?? null,
        latency ?? null,
        loss ?? null,
      ]);
      return new Map(rows.map(({ id, points }) => [id, points.map(pointOf)]));
    });
  }

  statuses(
    scope: Scope,
    checkIds: readonly number[],
    { from }: Time,
  ): Promise<ReadonlyMap<number, readonly KeptStatus[]>> {
    return this.database.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<KeptStatus & { id: number }>(
        `SELECT check_id AS id, status, reason, (extract(epoch FROM greatest(started_at, $2)) * 1000)::bigint AS "from"
         FROM transition WHERE check_id = ANY($1) AND (ended_at IS NULL OR ended_at > $2) ORDER BY check_id, started_at`,
        [checkIds, new Date(from)],
      );
      return Map.groupBy(rows, ({ id }) => id);
    });
  }
}

const METRICS = (readings: string) =>
  `${readings} -> $4::text, ${readings} -> $5::text, ${readings} -> $6::text`;
const SINGLE = (metric: string) =>
  `CASE WHEN p.readings ? ${metric} THEN jsonb_build_array(1, p.readings -> ${metric}, p.readings -> ${metric}, p.readings -> ${metric}) END`;
const DONE = (rollup: string) => `(SELECT done_to FROM rollup_progress WHERE rollup = '${rollup}')`;

/** $1 checks, $2 from, $3 from where five minutes are kept, $4 to $6 names of metrics, null where there is none. */
const POINTS = `
  SELECT id, json_agg(json_build_array((extract(epoch FROM at) * 1000)::bigint, seconds, value, latency, loss) ORDER BY at) AS points
  FROM (
    SELECT check_id AS id, bucket AS at, 3600 AS seconds, ${METRICS('readings')}
    FROM rollup_hour WHERE check_id = ANY($1) AND bucket >= $2 AND bucket < $3
    UNION ALL
    SELECT check_id, bucket, 300, ${METRICS('readings')}
    FROM rollup_5_minutes WHERE check_id = ANY($1) AND bucket >= $3
    UNION ALL
    SELECT p.id, p.measured_at, p.interval_seconds, ${SINGLE('$4::text')}, ${SINGLE('$5::text')}, ${SINGLE('$6::text')}
    FROM (
      SELECT k.id, s.measured_at, n.interval_seconds, s.readings -> k.id::text AS readings
      FROM "check" k JOIN connection n ON n.id = k.connection_id JOIN sample s ON s.connection_id = k.connection_id
      WHERE k.id = ANY($1) AND s.readings ? k.id::text
        AND s.measured_at >= greatest($3, coalesce(${DONE('rollup_5_minutes')}, '-infinity'))) p
  ) kept (id, at, seconds, value, latency, loss)
  WHERE value IS NOT NULL OR latency IS NOT NULL OR loss IS NOT NULL
  GROUP BY id`;

function pointOf([at, seconds, value, latency, loss]: PointRow): KeptPoint {
  return {
    at,
    seconds,
    polls: (value ?? latency ?? loss)?.[0] ?? 1,
    measured: {
      ...(value && { value: measured(value) }),
      ...(latency && { latency: measured(latency) }),
      ...(loss && { loss: measured(loss) }),
    },
  };
}

function measured([, low, high, mean]: Kept): Measured {
  return [low, high, mean];
}
