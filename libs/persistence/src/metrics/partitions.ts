import type { Sql } from '../database/database';

/**
 * How metrics are cut and how long they are kept. Bytes are for 10,000 checks a minute with two metrics each:
 * see docs/operations.md for how they were measured.
 */
const METRIC_TABLES = [
  { table: 'sample', days: 1, keepDays: 3 },
  { table: 'rollup_5_minutes', days: 1, keepDays: 10 },
  { table: 'rollup_hour', days: 31, keepDays: 400 },
  { table: 'rollup_day', days: 366, keepDays: 3650 },
] as const;

const DAY_MS = 86_400_000;

/** Makes the partitions of now and of the next one, and drops those that are past their time. */
export async function keepPartitions(sql: Sql): Promise<readonly string[]> {
  const { rows } = await sql.query<{ today: number }>(
    'SELECT extract(epoch FROM current_date)::int / 86400 AS today',
  );
  const today = rows[0]?.today ?? 0;
  const dropped: string[] = [];
  for (const { table, days, keepDays } of METRIC_TABLES) {
    const current = Math.floor(today / days) * days;
    // The one before too: at the first start, samples of just before midnight may still arrive.
    for (const from of [current - days, current, current + days])
      await sql.query('SELECT app.add_partition($1, $2, $3)', [table, dayText(from), dayText(from + days)]);
    const gone = await sql.query<{ drop_partitions: string }>('SELECT app.drop_partitions($1, $2)', [
      table,
      dayText(today - keepDays),
    ]);
    dropped.push(...gone.rows.map((row) => row.drop_partitions));
  }
  return dropped;
}

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
