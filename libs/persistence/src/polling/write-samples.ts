import type { PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { lines, list } from './columns';
import type { StoredCheck } from './write-states';

interface Sample {
  readonly connectionId: string;
  readonly customerId: string;
  readonly at: number;
  /** JSON: metrics by check. Put together as text: an object with numbers for names is the slowest that there is. */
  readings: string;
}

/** One row per poll and customer: metrics by check. The fence lets each poll be stored once. */
export async function writeSamples(sql: Sql, stored: readonly StoredCheck[]): Promise<void> {
  const samples = samplesOf(stored);
  if (samples.length === 0) return;
  await sql.query({
    name: 'write-samples',
    text: `INSERT INTO sample (connection_id, customer_id, measured_at, readings)
      SELECT u.connection, u.customer, to_timestamp(u.at / 1000.0), u.readings::jsonb
      FROM ROWS FROM (unnest($1::uuid[]), unnest($2::uuid[]), unnest($3::bigint[]), string_to_table($4, E'\\n', ''))
        AS u(connection, customer, at, readings)`,
    values: [
      list(samples.map(({ connectionId }) => connectionId)),
      list(samples.map(({ customerId }) => customerId)),
      list(samples.map(({ at }) => at)),
      lines(samples.map(({ readings }) => `{${readings}}`)),
    ],
  });
}

/** Most connections are of one customer; a shared controller gives a row for each. */
function samplesOf(stored: readonly StoredCheck[]): Sample[] {
  const samples: Sample[] = [];
  const open = new Map<string, Sample>();
  let poll: PollResult | null = null;
  for (const { check, id, result } of stored) {
    if (!result.outcome.ok || !check.metrics) continue;
    // Checks of one poll stand together.
    if (poll !== result) open.clear();
    poll = result;
    const { customerId } = check.asset;
    const readings = `"${String(id)}":${JSON.stringify(check.metrics)}`;
    const known = open.get(customerId);
    if (known) known.readings += `,${readings}`;
    else {
      const sample = {
        connectionId: result.plan.connectionId,
        customerId,
        at: result.outcome.at,
        readings,
      };
      open.set(customerId, sample);
      samples.push(sample);
    }
  }
  return samples;
}
