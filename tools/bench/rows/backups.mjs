import { setTimeout as wait } from 'node:timers/promises';
import { openCpuGroup } from '../kit/cpu-group.mjs';
import { quantile, short, spread } from '../kit/numbers.mjs';
import { startProduct } from '../kit/product.mjs';
import { seedBackups, tellRuns } from '../kit/seed-backups.mjs';
import { timedCalls } from '../kit/timed-calls.mjs';

const JOBS = 5_000;
const CUSTOMERS = 400;
const PAST_NIGHTS = 60;

/** A night of many jobs: told, judged, shown, and closed. */
export async function backups({ quick, cpu }) {
  const group = cpu ? openCpuGroup('backups') : null;
  const product = await startProduct({ prefix: group?.prefix ?? [] });
  try {
    await seedBackups(product.sql, { jobs: JOBS, customers: CUSTOMERS, pastNights: PAST_NIGHTS });
    const cookie = await product.signIn();
    await planNights(product.sql);
    const ingested = await ingest(product.sql, group);
    const opened = await openPage(product, cookie, quick ? 5 : 30);
    const closed = await closeDay(product.sql);
    return [ingested, opened, closed];
  } finally {
    await product.stop();
    await group?.remove();
  }
}

/** Nights are made days before their runs come, and are no part of what a night costs. */
async function planNights(sql) {
  await sql.query('UPDATE backup_job SET judge_at = now()');
  await until(
    sql,
    `SELECT count(*)::int AS done FROM backup_job WHERE judge_at > now() + interval '1 minute'`,
  );
}

async function until(sql, question) {
  const began = performance.now();
  for (;;) {
    const { rows } = await sql.query(question);
    if (rows[0]?.done >= JOBS) return;
    if (performance.now() - began > 180_000) throw new Error(`only ${rows[0]?.done} are done: ${question}`);
    await wait(200);
  }
}

async function ingest(sql, group) {
  const before = group?.seconds() ?? 0;
  const began = performance.now();
  await tellRuns(sql);
  await until(
    sql,
    `SELECT count(*)::int AS done FROM backup_night WHERE date = current_date - 1 AND status = 'success'`,
  );
  const wall = (performance.now() - began) / 1000;
  const seconds = group === null ? Number.NaN : group.seconds() - before;
  return {
    what: `the night's ${JOBS} runs polled, stored and judged: seconds of CPU, PostgreSQL included (${short(wall)} s by the clock)`,
    ours: short(seconds),
    reference: '-',
    ratio: '-',
    reach: 'under 10 s',
    met: Number.isNaN(seconds) ? null : seconds < 10,
  };
}

async function openPage(product, cookie, asks) {
  const { rows } = await product.sql.query(
    `SELECT duty_date::text AS date FROM backup_night WHERE date = current_date - 1 LIMIT 1`,
  );
  const path = `/api/backups/morning?date=${rows[0].date}`;
  const { times, bytes } = await timedCalls(product.url + path, cookie, asks);
  const p99 = quantile(times, 0.99);
  return {
    what: `morning check of ${JOBS} jobs, ${CUSTOMERS} customers, ${short(bytes / 1000)} kB: milliseconds, p99 of ${asks} (lowest / median / highest)`,
    ours: `${short(p99)} (${spread(times)})`,
    reference: '-',
    ratio: '-',
    reach: 'under 300 ms',
    met: p99 < 300,
    raw: times,
  };
}

async function closeDay(sql) {
  const { rows: days } = await sql.query(
    `SELECT DISTINCT duty_date::text AS date FROM backup_night WHERE date = current_date - 1`,
  );
  const date = days[0].date;
  await sql.query(`INSERT INTO duty_day (date, due_at) VALUES ($1, now()) ON CONFLICT DO NOTHING`, [date]);
  await sql.query(
    `INSERT INTO duty_settings (id, opens_at, empty_by, closes_at, time_zone, calendar) VALUES (1, '00:00', '00:00', '00:01', 'Europe/Amsterdam',
       '{"switches":{"goodFriday":false,"liberationDay":"lustrum","christmasEve":false,"newYearsEve":false},"freeDays":[]}')`,
  );
  for (let tries = 0; tries < 120; tries += 1) {
    const { rows } = await sql.query(
      `SELECT extract(epoch FROM closed_at - closing_at)::float8 AS seconds FROM duty_day WHERE date = $1 AND closed_at IS NOT NULL`,
      [date],
    );
    if (rows[0]) {
      const { seconds } = rows[0];
      const { rows: entries } = await sql.query('SELECT count(*)::int AS count FROM register_entry');
      return {
        what: `closing the day: the register of ${entries[0].count} customers, ${JOBS} nights: seconds`,
        ours: short(seconds),
        reference: '-',
        ratio: '-',
        reach: 'under 5 s',
        met: seconds < 5,
      };
    }
    await wait(500);
  }
  throw new Error('the day was not closed: is it a working day?');
}
