import { addressOf } from './target.mjs';

/**
 * Customers, websites and connections that are due at once, spread over their interval.
 * @param {import('pg').Client} sql
 * @param {{ connections: number, targets: number, customers: number, port: number, intervalSeconds: number }} plan
 */
export async function seedWebsites(sql, { connections, targets, customers, port, intervalSeconds }) {
  const urls = Array.from({ length: targets }, (_, index) => `http://${addressOf(index)}:${port}/`);
  await sql.query('BEGIN');
  await seedCustomers(sql, customers);
  await sql.query(
    `CREATE TEMP TABLE wanted ON COMMIT DROP AS
     SELECT n, gen_random_uuid() AS asset, gen_random_uuid() AS connection,
            (SELECT id FROM customer WHERE code = 'bench-' || (n % $2)) AS customer
     FROM generate_series(0, $1::int - 1) n`,
    [connections, customers],
  );
  await sql.query(
    `INSERT INTO asset (customer_id, id, service_code, kind, name)
     SELECT customer, asset, (SELECT code FROM service ORDER BY position LIMIT 1), 'website', 'site ' || n FROM wanted`,
  );
  await sql.query(
    `INSERT INTO connection (id, customer_id, collector, name, settings, interval_seconds)
     SELECT connection, customer, 'http', 'site ' || n, jsonb_build_object('url', ($1::text[])[1 + n % $2]), $3 FROM wanted`,
    [urls, targets, intervalSeconds],
  );
  await sql.query(
    `INSERT INTO found_asset (connection_id, key, kind, name, facts, customer_id, asset_id)
     SELECT connection, 'host', 'website', 'site ' || n, '{}', customer, asset FROM wanted`,
  );
  await sql.query(
    `INSERT INTO poll (connection_id, customer_id, next_due_at)
     SELECT connection, customer, now() + make_interval(secs => $1 * random()) FROM wanted`,
    [intervalSeconds],
  );
  await sql.query('COMMIT');
  await sql.query('ANALYZE customer, asset, connection, found_asset, poll');
}

/** @param {import('pg').Client} sql */
export async function seedCustomers(sql, customers) {
  await sql.query(
    `INSERT INTO customer (id, name, code) SELECT gen_random_uuid(), 'Customer ' || n, 'bench-' || n
     FROM generate_series(0, $1::int - 1) n`,
    [customers],
  );
}
