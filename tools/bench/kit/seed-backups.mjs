import { seedCustomers } from './seed.mjs';

/**
 * Backup jobs that report to an address of ours, due at 22:00, each with a past of nights and runs.
 * @param {import('pg').Client} sql
 * @param {{ jobs: number, customers: number, pastNights: number }} plan
 */
export async function seedBackups(sql, { jobs, customers, pastNights }) {
  await sql.query('BEGIN');
  await seedCustomers(sql, customers);
  await sql.query(
    `CREATE TEMP TABLE wanted ON COMMIT PRESERVE ROWS AS
     SELECT n, gen_random_uuid() AS asset, gen_random_uuid() AS connection, gen_random_uuid() AS job,
            (SELECT id FROM customer WHERE code = 'bench-' || (n % $2)) AS customer
     FROM generate_series(0, $1::int - 1) n`,
    [jobs, customers],
  );
  await sql.query(
    `INSERT INTO asset (customer_id, id, service_code, kind, name)
     SELECT customer, asset, 'backup', 'backup-job', 'backup ' || n FROM wanted`,
  );
  await sql.query(
    `INSERT INTO connection (id, customer_id, collector, name, settings, interval_seconds)
     SELECT connection, customer, 'backup-push', 'backup ' || n, '{"tool":"plain"}', 3600 FROM wanted`,
  );
  await sql.query(
    `INSERT INTO found_asset (connection_id, key, kind, name, facts, customer_id, asset_id)
     SELECT connection, 'host', 'backup-job', 'backup ' || n, '{}', customer, asset FROM wanted`,
  );
  await sql.query(
    `INSERT INTO poll (connection_id, customer_id, next_due_at) SELECT connection, customer, now() + interval '1 hour' FROM wanted`,
  );
  await sql.query(
    `INSERT INTO backup_job (customer_id, id, asset_id, schedule, terms, active_from, planned_until, judge_at)
     SELECT customer, job, asset, '{"kind":"evenings","weekdays":[1,2,3,4,5,6,7],"at":"22:00","timeZone":"Europe/Amsterdam"}',
            '{"kind":"server","rollUp":"mixed","maxDurationHours":12,"offlineDays":0,"nothingNewDays":7}',
            now() - interval '90 days', date_trunc('day', now() AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam' - interval '1 day',
            NULL FROM wanted`,
  );
  await sql.query(
    `INSERT INTO backup_run (customer_id, job_id, source_id, outcome, raw_status, started_at, finished_at, bytes_processed, files, at)
     SELECT w.customer, w.job, 'past ' || d, 'success', 'exit 0', t.at, t.at + interval '50 minutes' + random() * interval '20 minutes',
            (1e10 + w.n * 1e6 + random() * 1e9)::bigint, 100000 + w.n, t.at
     FROM wanted w, generate_series(2, $1::int + 1) d,
       LATERAL (SELECT date_trunc('day', now()) - make_interval(days => d) + interval '21 hours 5 minutes' AS at) t`,
    [pastNights],
  );
  await sql.query(
    `INSERT INTO backup_night (customer_id, job_id, date, dues, window_ends_at, deadline_at, duty_date, status, reasons, started_at,
       finished_at, bytes, files, signed_at, signed_by, signed_by_name, bulk, closed_at)
     SELECT w.customer, w.job, current_date - d, ARRAY[t.at], t.at + interval '8 hours', t.at + interval '10 hours', current_date - d + 1,
       'success', '[{"code":"run-good","params":{"finishedAt":"2027-01-01T00:00:00.000Z"}}]', t.at, t.at + interval '1 hour',
       1e10::bigint, 100000, t.at + interval '11 hours', 'bench', 'Bench', true, t.at + interval '12 hours'
     FROM wanted w, generate_series(2, $1::int + 1) d,
       LATERAL (SELECT date_trunc('day', now()) - make_interval(days => d) + interval '21 hours' AS at) t`,
    [pastNights],
  );
  await sql.query('COMMIT');
  await sql.query('ANALYZE');
}

/** Last night's run of every job is told at once, and every connection is due. */
export async function tellRuns(sql) {
  await sql.query(
    `INSERT INTO push_message (connection_id, customer_id, received_at, signal, run_id, body)
     SELECT connection, customer, t.at + s.after, s.signal, 'last night', ''
     FROM wanted, (VALUES ('start', interval '5 minutes'), ('success', interval '65 minutes')) s(signal, after),
       LATERAL (SELECT date_trunc('day', now()) - interval '1 day' + interval '21 hours' AS at) t
     ORDER BY s.after`,
  );
  await sql.query(
    'UPDATE poll SET next_due_at = now() WHERE connection_id IN (SELECT connection FROM wanted)',
  );
}
