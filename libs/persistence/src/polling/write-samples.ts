import type { Sql } from '../database/database';
import type { StoredCheck } from './write-states';

/** One row per check that measured something. The same poll stored twice stays one row. */
export async function writeSamples(sql: Sql, stored: readonly StoredCheck[]): Promise<void> {
  const measured = stored.filter(({ check, result }) => result.outcome.ok && check.metrics !== null);
  if (measured.length === 0) return;
  await sql.query({
    name: 'write-samples',
    text: `INSERT INTO sample (check_id, measured_at, readings)
      SELECT u.id, to_timestamp(u.at / 1000.0), u.readings::jsonb
      FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS u(id, at, readings)
      ON CONFLICT DO NOTHING`,
    values: [
      measured.map(({ id }) => id),
      measured.map(({ result }) => result.outcome.at),
      measured.map(({ check }) => JSON.stringify(check.metrics)),
    ],
  });
}
