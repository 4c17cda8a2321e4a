import { quantile, short, spread } from '../kit/numbers.mjs';
import { startProduct } from '../kit/product.mjs';
import { seedWatched } from '../kit/seed-watched.mjs';
import { seedYear } from '../kit/seed-year.mjs';

const CHECKS = 40;
const RANGES = ['hour', 'day', 'week', 'month', 'year'];
const DAY_MS = 86_400_000;

/** The page of a device with a year of metrics behind it, among others that are watched, too. */
export async function metricsYear({ quick }) {
  const product = await startProduct();
  try {
    await seedWatched(product.sql, { assets: 1_000, customers: 50, problems: 20 });
    const device = await addDevice(product.sql);
    await seedYear(product.sql, device);
    const cookie = await product.signIn();
    const asks = quick ? 5 : 40;
    const lines = [];
    for (const range of RANGES)
      lines.push(
        await line(`one chart of a ${range}`, asks, () => chart(product.url, cookie, device, { range })),
      );
    lines.push(
      await line('one day of half a year ago', asks, () =>
        chart(product.url, cookie, device, window(-180 * DAY_MS, -179 * DAY_MS)),
      ),
      await line(
        'the whole page: checks, changes, six lines of a day and a year beside the week before',
        asks,
        () => page(product.url, cookie, device),
      ),
    );
    return lines;
  } finally {
    await product.stop();
  }
}

async function line(what, asks, ask) {
  for (let warm = 0; warm < 3; warm += 1) await ask();
  const times = [];
  for (let each = 0; each < asks; each += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  const p99 = quantile(times, 0.99);
  return {
    what: `a device of ${CHECKS} checks with a year of metrics, ${what}: milliseconds, p99 of ${asks} (lowest / median / highest)`,
    ours: `${short(p99)} (${spread(times)})`,
    reference: '-',
    ratio: '-',
    reach: 'under 200 ms',
    met: p99 < 200,
    raw: times,
  };
}

async function page(url, cookie, { assetId, checks }) {
  const [first] = checks;
  await Promise.all([
    get(`${url}/api/assets/${assetId}`, cookie),
    get(`${url}/api/assets/${assetId}/transitions?limit=15`, cookie),
    ...checks.slice(0, 6).map(({ id }) => get(`${url}/api/checks/${id}/metrics?range=day`, cookie)),
    get(`${url}/api/checks/${first.id}/metrics?range=year`, cookie),
    get(`${url}/api/checks/${first.id}/metrics?${query(window(-372 * DAY_MS, -7 * DAY_MS))}`, cookie),
  ]);
}

let turn = 0;
/** Another check each time: what PostgreSQL has at hand is not only the one. */
function chart(url, cookie, { checks }, wanted) {
  const { id } = checks[turn++ % checks.length];
  return get(`${url}/api/checks/${id}/metrics?${query(wanted)}`, cookie);
}

function window(from, to) {
  const at = (offset) => new Date(Date.now() + offset).toISOString();
  return { range: 'year', from: at(from), to: at(to) };
}

function query(wanted) {
  return new URLSearchParams(wanted).toString();
}

async function get(url, cookie) {
  const response = await fetch(url, { headers: { cookie } });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  await response.arrayBuffer();
}

/** A server with as many checks, each with a metric, through a connection of its own. */
async function addDevice(sql) {
  const { rows } = await sql.query(
    `SELECT f.connection_id AS "connectionId", f.customer_id AS "customerId", f.asset_id AS "assetId" FROM found_asset f LIMIT 1`,
  );
  const [device] = rows;
  const { rows: checks } = await sql.query(
    `INSERT INTO "check" (customer_id, asset_id, connection_id, aspect, instance)
     SELECT $1, $2, $3, 'latency', 'target ' || n FROM generate_series(1, $4::int) n RETURNING id`,
    [device.customerId, device.assetId, device.connectionId, CHECKS],
  );
  await sql.query(
    `INSERT INTO check_state (check_id, customer_id, status, reason, since, measured_at)
     SELECT id, customer_id, 'ok', '{"code":"within-limits"}', now() - interval '1 year', now() FROM "check" WHERE id = ANY($1)`,
    [checks.map(({ id }) => id)],
  );
  await sql.query(
    `INSERT INTO transition (customer_id, check_id, status, reason, started_at)
     SELECT customer_id, check_id, status, reason, since FROM check_state WHERE check_id = ANY($1)`,
    [checks.map(({ id }) => id)],
  );
  return {
    ...device,
    checks: checks.map(({ id }) => ({ id: Number(id), metric: 'latency_ms', highest: 90 })),
  };
}
