import { seedCustomers } from './seed.mjs';

/**
 * Assets as they are after some weeks of watching: a connection, three checks with a state and a history each, and a
 * poll that is not due. Nothing polls them.
 * @param {import('pg').Client} sql
 * @param {{ assets: number, customers: number, problems: number }} plan `problems`: assets with a critical check
 */
export async function seedWatched(sql, { assets, customers, problems }) {
  await sql.query('BEGIN');
  await seedCustomers(sql, customers);
  await sql.query(
    `CREATE TEMP TABLE seeded ON COMMIT DROP AS
     SELECT n, gen_random_uuid() AS asset, gen_random_uuid() AS connection, k.id AS customer, v.code AS service
     FROM generate_series(0, $1::int - 1) n
     JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM customer WHERE code LIKE 'bench-%') k
       ON k.place = n % $2
     JOIN (SELECT code, row_number() OVER (ORDER BY position) - 1 AS place, count(*) OVER () AS many FROM service WHERE monitored) v
       ON v.place = (n / $2) % v.many`,
    [assets, customers],
  );
  await sql.query(
    `INSERT INTO asset (customer_id, id, service_code, kind, name) SELECT customer, asset, service, 'website', 'asset ' || n FROM seeded`,
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
    `INSERT INTO "check" (customer_id, asset_id, connection_id, aspect)
     SELECT customer, asset, connection, aspect FROM seeded CROSS JOIN unnest(ARRAY['reach', 'response', 'latency']) AS aspect`,
  );
  await sql.query(
    `INSERT INTO check_state (check_id, customer_id, status, reason, since, measured_at)
     SELECT c.id, c.customer_id, s.status,
            CASE s.status WHEN 'ok' THEN '{"code":"reachable"}'::jsonb ELSE '{"code":"unreachable","params":{"text":"no answer"}}'::jsonb END,
            now() - interval '3 days', now()
     FROM "check" c JOIN seeded ON seeded.connection = c.connection_id
     CROSS JOIN LATERAL (SELECT CASE WHEN n < $1 AND c.aspect = 'reach' THEN 'critical' ELSE 'ok' END AS status) s`,
    [problems],
  );
  await sql.query(
    `INSERT INTO transition (customer_id, check_id, status, reason, started_at)
     SELECT customer_id, check_id, status, reason, since FROM check_state`,
  );
  await sql.query(
    // Far in the future, so that a day of the bench makes none of them stale.
    `INSERT INTO poll (connection_id, customer_id, last_polled_at, last_success_at, named_all, readings)
     SELECT s.connection, s.customer, now(), now() + interval '1 day', true,
            (SELECT jsonb_object_agg(c.id, '[{"kind":"level","value":12.3,"unit":"milliseconds"},"HTTP 200"]'::jsonb)
             FROM "check" c WHERE c.connection_id = s.connection)
     FROM seeded s`,
  );
  await sql.query('COMMIT');
  await sql.query('VACUUM ANALYZE');
}
