/** Days that each table keeps, as in libs/persistence/src/metrics/partitions.ts; never more than a year here. */
const KEPT = [
  { table: 'sample', width: 1, days: 3, step: '1 minute' },
  { table: 'rollup_5_minutes', width: 1, days: 10, step: '5 minutes' },
  { table: 'rollup_hour', width: 31, days: 366, step: '1 hour' },
  { table: 'rollup_day', width: 366, days: 366, step: '1 day' },
];
const DAY_MS = 86_400_000;

/**
 * A year of metrics of checks of one connection, as polls a minute and the rollups of them would have left it: each
 * metric a wave of a day with noise, up to `highest`.
 * @param {import('pg').Client} sql
 * @param {{ connectionId: string, customerId: string, checks: readonly { id: number, metric: string, highest: number }[] }} device
 */
export async function seedYear(sql, { connectionId, customerId, checks }) {
  for (const kept of KEPT) await addPartitions(sql, kept);
  await sql.query(
    `CREATE TEMP TABLE metric_seed AS
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::float8[]) AS m(id, metric, highest)`,
    [checks.map(({ id }) => id), checks.map(({ metric }) => metric), checks.map(({ highest }) => highest)],
  );
  const wave = `round((highest * (0.45 + 0.35 * sin(extract(epoch FROM at) / 13751 + id) + 0.2 * random()))::numeric, 2)`;
  for (const { table, days, step } of KEPT) {
    const moments = `generate_series(date_trunc('hour', now()) - make_interval(days => ${days} - 1), now() - interval '1 minute', interval '${step}') AS at`;
    if (table === 'sample')
      await sql.query(
        `INSERT INTO sample (connection_id, customer_id, measured_at, readings)
         SELECT $1, $2, at, jsonb_object_agg(id::text, jsonb_build_object(metric, ${wave}))
         FROM ${moments}, metric_seed GROUP BY at`,
        [connectionId, customerId],
      );
    else
      await sql.query(
        `INSERT INTO ${table} (check_id, bucket, readings)
         SELECT id, date_bin('${step}', at, 'epoch'), jsonb_build_object(metric, jsonb_build_array(5, v * 0.8, v * 1.15, v))
         FROM ${moments}, metric_seed, LATERAL (SELECT ${wave} AS v) w ON CONFLICT DO NOTHING`,
      );
    if (table !== 'sample')
      await sql.query(
        `INSERT INTO rollup_progress (rollup, done_to) VALUES ($1, date_bin($2::interval, now() - interval '1 minute', 'epoch'))
         ON CONFLICT (rollup) DO UPDATE SET done_to = excluded.done_to`,
        [table, step],
      );
  }
  await sql.query('DROP TABLE metric_seed');
  await sql.query('ANALYZE sample, rollup_5_minutes, rollup_hour, rollup_day');
}

async function addPartitions(sql, { table, width, days }) {
  const today = Math.floor(Date.now() / DAY_MS);
  const first = Math.floor((today - days) / width) * width;
  for (let from = first; from <= today; from += width)
    await sql.query('SELECT app.add_partition($1, $2, $3)', [table, dayText(from), dayText(from + width)]);
}

function dayText(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
