import { seedCustomers } from './seed.mjs';

/** The month before this one, by the clock of Amsterdam. */
const MONTH = `(SELECT f AT TIME ZONE 'Europe/Amsterdam' AS from, (f + interval '1 month') AT TIME ZONE 'Europe/Amsterdam' AS to, f::date AS day
  FROM (SELECT date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '1 month' AS f) m)`;

/**
 * Customers with an agreement that promises each of their services, one asset with one check for each, and of each check
 * a history of the month before this one: every second interval is a warning of some minutes, and of a hundred two are
 * outages and two unknown. Nothing is due to be polled. No report is due before `beginMonthClose`.
 * @param {import('pg').Client} sql
 * @param {{ customers: number, services: number, intervals: number, jobs: number }} plan all but the first for each
 *   customer, `intervals` for each service
 */
export async function seedPromises(sql, { customers, services, intervals, jobs }) {
  await sql.query('BEGIN');
  await seedCustomers(sql, customers);
  await sql.query(
    `INSERT INTO service (code, name_nl, name_en, position, chapter)
     SELECT 'bench-' || n, 'Dienst ' || n, 'Service ' || n, 1000 + n, 'Bench' FROM generate_series(0, $1::int - 1) n`,
    [services],
  );
  await sql.query(
    `INSERT INTO agreement_version (customer_id, id, number, from_day, terms, signed_at, signed_by, created_by)
     SELECT c.id, gen_random_uuid(), 1, m.day, $1::jsonb, now(), 'Bench', 'bench' FROM customer c, ${MONTH} m WHERE c.code LIKE 'bench-%'`,
    [JSON.stringify(termsOf(services))],
  );
  await sql.query(
    `CREATE TEMP TABLE seeded ON COMMIT DROP AS
     SELECT c.id AS customer, n, gen_random_uuid() AS asset, gen_random_uuid() AS connection
     FROM customer c, generate_series(0, $1::int - 1) n WHERE c.code LIKE 'bench-%'`,
    [services],
  );
  await sql.query(
    `INSERT INTO asset (customer_id, id, service_code, kind, name, created_at)
     SELECT customer, asset, 'bench-' || n, 'website', 'asset ' || n, m.from - interval '90 days' FROM seeded, ${MONTH} m`,
  );
  await sql.query(
    `INSERT INTO connection (id, customer_id, collector, name, settings, interval_seconds)
     SELECT connection, customer, 'http', 'asset ' || n, '{"url":"http://192.0.2.1/"}', 60 FROM seeded`,
  );
  await sql.query(
    `INSERT INTO found_asset (connection_id, key, kind, name, facts, customer_id, asset_id)
     SELECT connection, 'host', 'website', 'asset ' || n, '{}', customer, asset FROM seeded`,
  );
  await sql.query(
    `INSERT INTO "check" (customer_id, asset_id, connection_id, aspect, created_at)
     SELECT customer, asset, connection, 'reach', m.from - interval '90 days' FROM seeded, ${MONTH} m`,
  );
  await seedHistory(sql, intervals);
  await sql.query(
    `INSERT INTO poll (connection_id, customer_id, last_polled_at, last_success_at, named_all, readings)
     SELECT s.connection, s.customer, now(), now() + interval '1 day', true,
            (SELECT jsonb_object_agg(c.id, '[{"kind":"level","value":12.3,"unit":"milliseconds"},"HTTP 200"]'::jsonb)
             FROM "check" c WHERE c.connection_id = s.connection)
     FROM seeded s`,
  );
  await seedNights(sql, jobs);
  await sql.query('COMMIT');
}

/** A chain of intervals without a gap, of which the last is still open. */
async function seedHistory(sql, intervals) {
  // A million rows that refer to each other: what refers is right by how it is made.
  await sql.query('SET LOCAL session_replication_role = replica');
  await sql.query(
    `INSERT INTO transition (customer_id, check_id, from_status, status, reason, started_at, ended_at, previous_ended_at)
     SELECT c.customer_id, c.id, lag(s.status) OVER w, s.status,
       CASE s.status WHEN 'ok' THEN '{"code":"reachable"}'::jsonb ELSE '{"code":"unreachable","params":{"text":"no answer"}}'::jsonb END,
       s.at, lead(s.at) OVER w, CASE WHEN i > 0 THEN s.at END
     FROM "check" c JOIN seeded d ON d.connection = c.connection_id, ${MONTH} m, generate_series(0, $1::int - 1) i,
       LATERAL (SELECT (m.to - m.from) / ($1::int / 2 + 1) AS step) p,
       LATERAL (SELECT CASE WHEN i % 2 = 0 THEN 'ok' WHEN i % 50 = 25 THEN 'critical' WHEN i % 50 = 41 THEN 'unknown' ELSE 'warning' END AS status,
         date_trunc('second', m.from + p.step * (i / 2) + (i % 2) * (p.step - make_interval(mins => 5 + ((d.n * 7 + i * 13) % 40)))) AS at) s
     WINDOW w AS (PARTITION BY c.id ORDER BY i)`,
    [intervals],
  );
  await sql.query('SET LOCAL session_replication_role = origin');
  await sql.query(
    `INSERT INTO check_state (check_id, customer_id, status, reason, since, measured_at)
     SELECT check_id, customer_id, status, reason, started_at, now() FROM transition WHERE ended_at IS NULL`,
  );
}

/** So many backup jobs of each customer, with the nights of the month: one in twenty failed. */
async function seedNights(sql, jobs) {
  await sql.query(
    `CREATE TEMP TABLE jobs ON COMMIT DROP AS
     SELECT c.id AS customer, n, gen_random_uuid() AS asset, gen_random_uuid() AS job
     FROM customer c, generate_series(0, $1::int - 1) n WHERE c.code LIKE 'bench-%'`,
    [jobs],
  );
  await sql.query(
    `INSERT INTO asset (customer_id, id, service_code, kind, name, created_at)
     SELECT customer, asset, 'backup', 'backup-job', 'backup ' || n, now() - interval '90 days' FROM jobs`,
  );
  await sql.query(
    `INSERT INTO backup_job (customer_id, id, asset_id, schedule, terms, active_from, planned_until, judge_at)
     SELECT customer, job, asset, '{"kind":"evenings","weekdays":[1,2,3,4,5,6,7],"at":"22:00","timeZone":"Europe/Amsterdam"}',
       '{"kind":"server","rollUp":"mixed","maxDurationHours":12,"offlineDays":0,"nothingNewDays":7}', now() - interval '90 days',
       now() + interval '10 days', NULL FROM jobs`,
  );
  await sql.query(
    `INSERT INTO backup_night (customer_id, job_id, date, dues, window_ends_at, deadline_at, duty_date, status, reasons, started_at,
       finished_at, bytes, files, signed_at, signed_by, signed_by_name, bulk, closed_at)
     SELECT customer, job, d, ARRAY[t.at], t.at + interval '8 hours', t.at + interval '10 hours', d + 1, s.status,
       '[{"code":"run-good","params":{"finishedAt":"2027-01-01T00:00:00.000Z"}}]', t.at, t.at + interval '1 hour', 1e10::bigint, 100000,
       t.at + interval '11 hours', 'bench', 'Bench', true, t.at + interval '12 hours'
     FROM jobs, ${MONTH} m, LATERAL (SELECT e::date AS d FROM generate_series(m.day, m.day + interval '1 month' - interval '1 day', '1 day') e) e,
       LATERAL (SELECT d + interval '21 hours' AS at) t,
       LATERAL (SELECT CASE WHEN (extract(day FROM d)::int + n) % 20 = 0 THEN 'failed' ELSE 'success' END AS status) s`,
  );
}

/** From now on the product finds that the month of these customers is over. */
export async function beginMonthClose(sql) {
  await sql.query(`UPDATE customer SET created_at = now() - interval '400 days' WHERE code LIKE 'bench-%'`);
}

function termsOf(services) {
  return {
    agreed: {
      timeZone: 'Europe/Amsterdam',
      hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '17:00' })),
      calendar: {
        switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
        freeDays: [],
      },
    },
    plan: { kind: 'included', minutes: 3_600, per: 'month' },
    carryOver: { maxMinutes: 120, periods: 1 },
    lotOrder: ['carried', 'budget', 'goodwill', 'bought'],
    overage: 'bill',
    rounding: { stepMinutes: 15, minimumMinutes: 15, group: 'item-day-person' },
    factors: { agreed: 100, evening: 150, saturday: 150, sunday: 200, holiday: 200 },
    travel: { kind: 'real', factorPercent: 100 },
    thresholds: [50, 80, 95, 100],
    targets: [1, 2, 3, 4].map((priority) => ({
      priority,
      responseMinutes: 60 * priority,
      resolutionMinutes: 480 * priority,
      aroundTheClock: false,
    })),
    availability: Array.from({ length: services }, (_, n) => ({
      service: `bench-${n}`,
      per100000: 99_000,
      group: 'all-of',
      degraded: 'up',
    })),
    maintenance: { announcedHoursBefore: 48, maxMinutesPerMonth: 480 },
    noticeMonths: 3,
    priceChangeMonths: 4,
  };
}
