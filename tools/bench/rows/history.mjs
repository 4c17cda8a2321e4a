import { short } from '../kit/numbers.mjs';
import { startProduct } from '../kit/product.mjs';
import { seedWatched } from '../kit/seed-watched.mjs';

const ASSETS = 10_000;
const GIB = 1024 ** 3;
/** What metrics of 10,000 assets may take on disk, everything that is kept: see docs/benchmarks.md. */
const BUDGET_GIB = 16;
/** Days that each table keeps, as in libs/persistence/src/metrics/partitions.ts; 30 days of the product's life. */
const LIFE_DAYS = 30;
const KEPT = { sample: 3, rollup_5_minutes: 10, rollup_hour: LIFE_DAYS, rollup_day: LIFE_DAYS };
const ROWS_A_DAY = {
  sample: ASSETS * 1_440,
  rollup_5_minutes: ASSETS * 288,
  rollup_hour: ASSETS * 24,
  rollup_day: ASSETS,
};

/** A month of one check's status, and the bytes of a real slice of metrics. */
export async function history({ quick }) {
  const product = await startProduct();
  try {
    await seedWatched(product.sql, { assets: ASSETS, customers: 500, problems: 0 });
    const changes = 40;
    const plan = await monthOf(product.sql, changes);
    const bytes = await bytesPerRow(product.sql, quick ? 5 : 30);
    const total = Object.entries(KEPT).reduce(
      (sum, [table, days]) => sum + bytes[table] * ROWS_A_DAY[table] * days,
      0,
    );
    return [
      {
        what: `a month of status history of one check among ${ASSETS * 3}: rows read / pages touched`,
        ours: `${plan.rows} / ${plan.pages}`,
        reference: `${changes} changes`,
        ratio: short(changes / plan.rows),
        reach: 'reads only its changes',
        met: plan.rows === changes && !plan.scansAll,
        raw: plan,
      },
      {
        what: `metrics of ${ASSETS} assets after ${LIFE_DAYS} days (${Object.entries(bytes)
          .map(([table, each]) => `${table} ${short(each)} B`)
          .join(', ')} a row)`,
        ours: `${short(total / GIB)} GiB`,
        reference: `${BUDGET_GIB} GiB`,
        ratio: short(total / GIB / BUDGET_GIB),
        reach: 'inside the budget',
        met: total < BUDGET_GIB * GIB,
        raw: bytes,
      },
    ];
  } finally {
    await product.stop();
  }
}

/** Gives one check a change every 18 hours, and lets PostgreSQL tell what the product's own question reads. */
async function monthOf(sql, changes) {
  const { rows } = await sql.query('SELECT min(check_id) AS id FROM check_state');
  const id = rows[0]?.id;
  await sql.query('DELETE FROM transition WHERE check_id = $1', [id]);
  await sql.query(
    `INSERT INTO transition (customer_id, check_id, status, reason, started_at, ended_at, previous_ended_at)
     SELECT customer_id, check_id, CASE n % 2 WHEN 0 THEN 'ok' ELSE 'critical' END, '{"code":"reachable"}', at,
            CASE WHEN n < $2 - 1 THEN at + interval '18 hours' END, CASE WHEN n > 0 THEN at END
     FROM check_state, generate_series(0, $2::int - 1) n,
          LATERAL (SELECT date_trunc('second', now()) - interval '30 days' + n * interval '18 hours' AS at) a
     WHERE check_id = $1 ORDER BY n`,
    [id, changes],
  );
  await sql.query('ANALYZE transition');
  // The text of statusIntervals in libs/persistence/src/metrics/series.ts.
  const explained = await sql.query(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)
     SELECT id, check_id, status, from_status, reason, started_at, ended_at
     FROM transition WHERE check_id = $1 AND (ended_at IS NULL OR ended_at > now() - interval '30 days') ORDER BY started_at`,
    [id],
  );
  const plan = explained.rows[0]['QUERY PLAN'][0].Plan;
  const nodes = [...nodesOf(plan)];
  const scans = nodes.filter(
    (node) => /Scan/.test(node['Node Type']) && !/Bitmap Index/.test(node['Node Type']),
  );
  return {
    rows: scans.reduce((sum, node) => sum + node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0), 0),
    pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    scansAll: nodes.some((node) => node['Node Type'] === 'Seq Scan'),
  };
}

function* nodesOf(node) {
  yield node;
  for (const child of node.Plans ?? []) yield* nodesOf(child);
}

/** Makes `minutes` of samples in the shape that polls leave, and the rollups of as many rows; counts with indexes. */
async function bytesPerRow(sql, minutes) {
  await sql.query(
    `INSERT INTO sample (connection_id, customer_id, measured_at, readings)
     SELECT c.connection_id, c.customer_id, date_trunc('day', now()) + m * interval '1 minute' + random() * interval '59 seconds',
            jsonb_build_object(c.id::text, jsonb_build_object('latency_ms', round((random() * 100)::numeric, 1)))
     FROM generate_series(0, $1::int - 1) m, "check" c WHERE c.aspect = 'latency' ORDER BY m`,
    [minutes],
  );
  for (const [table, step] of [
    ['rollup_5_minutes', '5 minutes'],
    ['rollup_hour', '1 hour'],
    ['rollup_day', '1 day'],
  ])
    await sql.query(
      `INSERT INTO ${table} (check_id, bucket, readings)
       SELECT id, date_trunc('day', now()) + m * $2::interval,
              jsonb_build_object('latency_ms', jsonb_build_array(5, round((random() * 10)::numeric, 1), round((random() * 100)::numeric, 1), random() * 50))
       FROM generate_series(0, $1::int - 1) m, "check" WHERE aspect = 'latency' ORDER BY m`,
      [step === '1 day' ? 1 : minutes, step],
    );
  const bytes = {};
  for (const table of Object.keys(KEPT)) {
    const { rows } = await sql.query(
      `SELECT sum(pg_total_relation_size(inhrelid))::float8 / (SELECT count(*) FROM ${table}) AS each
       FROM pg_inherits WHERE inhparent = $1::regclass`,
      [table],
    );
    bytes[table] = rows[0].each;
  }
  return bytes;
}
