import { setTimeout as wait } from 'node:timers/promises';
import { short } from '../../kit/numbers.mjs';
import { beginMonthClose } from '../../kit/seed-sla.mjs';

/**
 * From the first draft that the product opened by itself to the last that it built, by the clock of the database.
 * @returns the lines of the table
 */
export async function monthClose(product, plan, group) {
  const idleMegabytes = product.megabytes();
  const cpu = { before: 0, after: 0 };
  await beginMonthClose(product.sql);
  await until(product.sql, 1);
  cpu.before = group?.seconds() ?? 0;
  let megabytes = 0;
  const seen = setInterval(() => (megabytes = Math.max(megabytes, product.megabytes())), 250);
  try {
    await until(product.sql, plan.customers);
  } finally {
    clearInterval(seen);
  }
  cpu.after = group?.seconds() ?? 0;
  const { rows } = await product.sql.query(
    `SELECT extract(epoch FROM max(built_at) - min(created_at))::float8 AS seconds, max(length(body)) AS longest FROM report`,
  );
  const [{ seconds, longest }] = rows;
  console.log(
    `  closed in ${short(seconds)} s, ${short(cpu.after - cpu.before)} s of CPU, ${short(megabytes)} MB`,
  );
  const what = `month close of ${plan.customers} customers with ${plan.services} services (${short((plan.customers * plan.services * plan.intervals) / 1e6)} million intervals, ${plan.customers * plan.entries} time entries)`;
  return [
    {
      what: `${what}: seconds by the clock; the longest twin ${short(longest / 1000)} kB`,
      ours: short(seconds),
      reference: '-',
      ratio: '-',
      reach: 'under 300 s',
      met: seconds < 300,
    },
    {
      what: `${what}: seconds of CPU, PostgreSQL included`,
      ours: group === null ? '-' : short(cpu.after - cpu.before),
      reference: '-',
      ratio: '-',
      reach: '-',
      met: true,
    },
    {
      what: `${what}: memory of the all-in-one without PostgreSQL (PSS), highest; ${short(idleMegabytes)} MB before`,
      ours: `${short(megabytes)} MB`,
      reference: '-',
      ratio: '-',
      reach: 'under 600 MB',
      met: megabytes < 600,
    },
  ];
}

/** Shows how far it is, where somebody looks. */
async function until(sql, reports) {
  const began = performance.now();
  for (;;) {
    const { rows } = await sql.query(
      'SELECT count(*)::int AS opened, count(built_at)::int AS built FROM report',
    );
    const [{ opened, built }] = rows;
    if (process.stdout.isTTY) process.stdout.write(`\r  ${built} of ${opened} drafts`);
    if (reports === 1 ? opened > 0 : built >= reports) break;
    const late = performance.now() - began > 120_000 + reports * 2_000;
    if (late) throw new Error(`only ${built} of ${opened} drafts were built`);
    await wait(100);
  }
  if (process.stdout.isTTY) process.stdout.write('\r');
}
