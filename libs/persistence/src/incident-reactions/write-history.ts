import type { ChangePayload } from '@nachtwacht/contracts';
import type { CheckPresent, IncidentStep } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { boardIncident, type IncidentRow } from '../incidents/incident-row';

/** Checks that an entry names; an incident of a switch with a hundred ports needs no more. */
const NAMED_CHECKS = 20;
const ENTRY_KIND = { open: 'opened', change: 'changed', close: 'closed' } as const;

/** One entry per step in the history of its incident, and one change per incident for whoever follows. */
export async function writeHistory(
  sql: Sql,
  rows: readonly IncidentRow[],
  steps: readonly IncidentStep[],
): Promise<void> {
  const byAsset = new Map(steps.map((step) => [step.assetId, step.decision]));
  const taken = rows.flatMap((row) => {
    const decision = byAsset.get(row.asset_id);
    return decision ? [{ row, decision }] : [];
  });
  if (taken.length === 0) return;
  await sql.query(
    `INSERT INTO incident_entry (customer_id, incident_id, at, kind, data)
     SELECT u.customer, u.incident, to_timestamp(u.at / 1000.0), u.kind, u.data::jsonb
     FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[]) AS u(customer, incident, at, kind, data)`,
    [
      taken.map(({ row }) => row.customer_id),
      taken.map(({ row }) => row.id),
      taken.map(({ decision }) => decision.at),
      taken.map(({ decision }) => ENTRY_KIND[decision.kind]),
      taken.map(({ decision }) => JSON.stringify(entryOf(decision))),
    ],
  );
  await sql.query(
    `INSERT INTO change (kind, customer_id, payload)
     SELECT 'incident', u.customer, u.payload::jsonb FROM unnest($1::uuid[], $2::text[]) AS u(customer, payload)`,
    [taken.map(({ row }) => row.customer_id), taken.map(({ row }) => JSON.stringify(payloadOf(row)))],
  );
}

function payloadOf(row: IncidentRow): ChangePayload {
  return { kind: 'incident', incident: boardIncident(row) };
}

function entryOf(decision: IncidentStep['decision']): object {
  switch (decision.kind) {
    case 'open':
      return { status: decision.status, checks: decision.problems.slice(0, NAMED_CHECKS).map(named) };
    case 'change':
      return {
        from: decision.incident.status,
        status: decision.status,
        checks: decision.problems.slice(0, NAMED_CHECKS).map(named),
      };
    case 'close':
      return { reason: decision.because };
  }
}

function named({ checkId, aspect, instance, status, reason }: CheckPresent): object {
  return { checkId, aspect, instance, status, reason };
}
