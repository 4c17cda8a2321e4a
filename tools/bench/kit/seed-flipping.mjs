/**
 * A customer, an asset and a connection of the same name for each address, polled every second.
 * @param {import('pg').Client} sql
 * @param {readonly string[]} names
 * @param {readonly string[]} urls
 */
export async function seedFlipping(sql, names, urls) {
  await sql.query(
    `WITH wanted AS (SELECT name, url, gen_random_uuid() AS customer, gen_random_uuid() AS asset, gen_random_uuid() AS connection
                     FROM unnest($1::text[], $2::text[]) AS u(name, url)),
       customers AS (INSERT INTO customer (id, name, code) SELECT customer, name, name FROM wanted),
       assets AS (INSERT INTO asset (customer_id, id, service_code, kind, name)
         SELECT customer, asset, (SELECT code FROM service WHERE monitored ORDER BY position LIMIT 1), 'website', name FROM wanted),
       connections AS (INSERT INTO connection (id, customer_id, collector, name, settings, interval_seconds)
         SELECT connection, customer, 'http', name, jsonb_build_object('url', url), 1 FROM wanted),
       found AS (INSERT INTO found_asset (connection_id, key, kind, name, facts, customer_id, asset_id)
         SELECT connection, 'host', 'website', name, '{}', customer, asset FROM wanted)
     INSERT INTO poll (connection_id, customer_id, next_due_at)
     SELECT connection, customer, now() + make_interval(secs => random()) FROM wanted`,
    [names, urls],
  );
}
