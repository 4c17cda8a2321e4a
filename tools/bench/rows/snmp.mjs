import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startChild } from '../kit/child.mjs';
import { openCpuGroup } from '../kit/cpu-group.mjs';
import { median, short, spread } from '../kit/numbers.mjs';
import { post, startProduct } from '../kit/product.mjs';
import { seedCustomers } from '../kit/seed.mjs';
import { measureWindows } from '../kit/windows.mjs';

const DEVICES = 1_000;
const AGENTS = fileURLToPath(new URL('../programs/snmp-agents.mjs', import.meta.url));
const BARE_LOOP = fileURLToPath(new URL('../programs/bare-snmp-loop.mjs', import.meta.url));
/** Long enough to be looked for in what is kept, as a real one is. */
const COMMUNITY = 'bench-community';
/** What our poll of a server asks for: the same single values, and the tables whose columns it reads. */
const SAME_VALUES = {
  get: [
    ...[1, 2, 3, 4, 5, 6].map((each) => `1.3.6.1.2.1.1.${each}.0`),
    ...['1.1', '1.2', '1.6'].map((each) => `1.3.6.1.2.1.25.${each}.0`),
    '1.3.6.1.6.3.10.2.1.3.0',
    '1.3.6.1.4.1.50536.1.3.1.0',
    ...[3, 4, 5, 6, 14, 15, 27].map((each) => `1.3.6.1.4.1.2021.4.${each}.0`),
    ...[1, 2, 3].map((each) => `1.3.6.1.4.1.2021.10.1.5.${each}`),
    ...[50, 51, 52, 53, 54].map((each) => `1.3.6.1.4.1.2021.11.${each}.0`),
  ],
  walk: [
    '1.3.6.1.2.1.2.2.1',
    '1.3.6.1.2.1.31.1.1.1',
    '1.3.6.1.2.1.25.2.3.1',
    '1.3.6.1.2.1.25.3.3.1.2',
    '1.3.6.1.4.1.2021.9.1',
  ],
};

/** The same 1,000 devices for both, with sixty values each, counted by the devices. */
export async function snmp({ quick, cpu }) {
  if (!cpu) return [];
  const target = await startAgents();
  const plan = quick ? { windows: 2, seconds: 5 } : { windows: 3, seconds: 20 };
  try {
    const bare = await measure('the bare net-snmp loop', target, plan, startBareLoop);
    const saturated = await measure('Nachtwacht, more due than it can do', target, plan, startOurs(1));
    const minute = { windows: quick ? 1 : 3, seconds: 60 };
    const ordinary = await measure('Nachtwacht, every device once a minute', target, minute, startOurs(60));
    return [compare(saturated, bare), onOneCore(ordinary)];
  } finally {
    await target.stop();
  }
}

async function startAgents() {
  const child = startChild('the devices', [process.execPath, AGENTS, String(DEVICES)], { ipc: true });
  const told = () => new Promise((resolve) => child.child.once('message', resolve));
  const { ports } = await told();
  const count = async () => {
    const answer = told();
    child.child.send('?');
    return (await answer).polls;
  };
  return { ports, count, stop: child.stop };
}

async function measure(what, target, { windows, seconds }, start) {
  const group = openCpuGroup('snmp');
  const running = await start(group, target);
  try {
    await wait(10_000);
    const measured = await measureWindows({ count: target.count, group, windows, seconds });
    const { perCpuSecond, perSecond, load } = measured;
    console.log(
      `  ${what}: ${spread(perCpuSecond)} per CPU-second, ${spread(perSecond)} a second (load ${load.toFixed(1)})`,
    );
    return measured;
  } finally {
    await running.stop();
    await group.remove();
  }
}

async function startBareLoop(group, { ports }) {
  const command = [...group.prefix, process.execPath, BARE_LOOP, JSON.stringify({ ports, ...SAME_VALUES })];
  return startChild('the bare loop', command);
}

/** Connections are made as a person makes them, for their credentials are sealed; all else at once. */
function startOurs(intervalSeconds) {
  return async (group, { ports, count }) => {
    const product = await startProduct({ prefix: group.prefix });
    const cookie = await product.signIn();
    await seedCustomers(product.sql, 100);
    const { rows } = await product.sql.query('SELECT id FROM customer ORDER BY code');
    for (const [index, port] of ports.entries())
      await post(
        `${product.url}/api/connections`,
        {
          collector: 'snmp-host',
          name: `device ${index}`,
          customerId: rows[index % rows.length].id,
          settings: { host: '127.0.0.1', port, version: '2c' },
          credentials: { community: COMMUNITY },
          intervalSeconds: 60,
        },
        { cookie, origin: product.url },
      );
    await seedAssets(product.sql, intervalSeconds);
    const before = await count();
    for (let seconds = 0; seconds < 90 && (await count()) < before + 2 * DEVICES; seconds += 1)
      await wait(1_000);
    return product;
  };
}

async function seedAssets(sql, intervalSeconds) {
  await sql.query('BEGIN');
  await sql.query(
    `CREATE TEMP TABLE wanted ON COMMIT DROP AS
     SELECT id AS connection, customer_id AS customer, name, gen_random_uuid() AS asset FROM connection`,
  );
  await sql.query(
    `INSERT INTO asset (customer_id, id, service_code, kind, name)
     SELECT customer, asset, (SELECT code FROM service ORDER BY position LIMIT 1), 'server', name FROM wanted`,
  );
  await sql.query(
    `INSERT INTO found_asset (connection_id, key, kind, name, facts, customer_id, asset_id)
     SELECT connection, 'host', 'server', name, '{}', customer, asset FROM wanted
     ON CONFLICT (connection_id, key) DO UPDATE SET customer_id = EXCLUDED.customer_id, asset_id = EXCLUDED.asset_id`,
  );
  await sql.query('UPDATE connection SET interval_seconds = $1', [intervalSeconds]);
  await sql.query('UPDATE poll SET next_due_at = now() + make_interval(secs => $1 * random())', [
    intervalSeconds,
  ]);
  await sql.query('COMMIT');
}

function compare(ours, bare) {
  const ratio = median(ours.perCpuSecond) / median(bare.perCpuSecond);
  return {
    what: 'SNMP polls of 60 values per CPU-second with PostgreSQL, beside a bare net-snmp loop',
    ours: spread(ours.perCpuSecond),
    reference: spread(bare.perCpuSecond),
    ratio: short(ratio),
    reach: 'at least 0.3',
    met: ratio >= 0.3,
    raw: { ours, bare },
  };
}

/** Of one processor, how much a thousand devices a minute take, all that is stored included. */
function onOneCore({ perCpuSecond, perSecond }) {
  const perMinute = median(perSecond) * 60;
  const cores = median(perSecond) / median(perCpuSecond);
  return {
    what: `SNMP: ${short(perMinute)} of 1,000 devices a minute, 60 values each, in processors`,
    ours: cores.toFixed(2),
    reference: '-',
    ratio: '-',
    reach: 'every device, under 1',
    met: perMinute > 0.95 * DEVICES && cores < 1,
  };
}
