import { countsAgainstAsset, type FaultClass, type PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** Tells that a connection got, changed or lost a fault that is ours to mend. */
export async function writeNotices(sql: Sql, results: readonly PollResult[]): Promise<void> {
  const changed = results.filter(
    ({ plan, outcome }) => ours(plan.fault?.class) !== ours(outcome.ok ? null : outcome.fault.class),
  );
  if (changed.length === 0) return;
  await sql.query(
    `INSERT INTO change (kind, customer_id, payload)
     SELECT 'notice', u.customer, jsonb_build_object('kind', 'notice', 'what', 'connection', 'id', u.id)
     FROM unnest($1::uuid[], $2::uuid[]) AS u(id, customer)`,
    [changed.map(({ plan }) => plan.connectionId), changed.map(({ plan }) => plan.customerId)],
  );
}

function ours(fault: string | null | undefined): string | null {
  return fault && !countsAgainstAsset(fault as FaultClass) ? fault : null;
}
