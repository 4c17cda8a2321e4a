import type { IncidentDecision, IncidentStep } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { INCIDENT_COLUMNS, type IncidentRow } from '../incidents/incident-row';

type StepOf<K extends IncidentDecision['kind']> = IncidentStep & {
  readonly decision: Extract<IncidentDecision, { readonly kind: K }>;
};

export function stepsOf<K extends IncidentDecision['kind']>(
  steps: readonly IncidentStep[],
  kind: K,
): StepOf<K>[] {
  return steps.filter((step): step is StepOf<K> => step.decision.kind === kind);
}

/** Where one is open already the step was taken by another: nothing is opened twice. */
export async function openIncidents(sql: Sql, steps: readonly StepOf<'open'>[]): Promise<IncidentRow[]> {
  if (steps.length === 0) return [];
  const { rows } = await sql.query<IncidentRow>(
    `INSERT INTO incident AS i (id, customer_id, asset_id, status, worst_status, opened_at)
     SELECT gen_random_uuid(), u.customer, u.asset, u.status, u.status, to_timestamp(u.at / 1000.0)
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[]) AS u(customer, asset, status, at)
     ON CONFLICT (customer_id, asset_id) WHERE closed_at IS NULL DO NOTHING
     RETURNING ${INCIDENT_COLUMNS}`,
    [
      steps.map((step) => step.customerId),
      steps.map((step) => step.assetId),
      steps.map(({ decision }) => decision.status),
      steps.map(({ decision }) => decision.at),
    ],
  );
  return rows;
}

export async function changeIncidents(sql: Sql, steps: readonly StepOf<'change'>[]): Promise<IncidentRow[]> {
  if (steps.length === 0) return [];
  const { rows } = await sql.query<IncidentRow>(
    `UPDATE incident i SET status = u.status, worst_status = u.worst
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u(id, status, worst)
     WHERE i.id = u.id AND i.closed_at IS NULL
     RETURNING ${INCIDENT_COLUMNS}`,
    [
      steps.map(({ decision }) => decision.incident.id),
      steps.map(({ decision }) => decision.status),
      steps.map(({ decision }) => decision.worstStatus),
    ],
  );
  return rows;
}

/** The status stays what it was last: a closed incident says how it ended in its entries. */
export async function closeIncidents(sql: Sql, steps: readonly StepOf<'close'>[]): Promise<IncidentRow[]> {
  if (steps.length === 0) return [];
  const { rows } = await sql.query<IncidentRow>(
    `UPDATE incident i SET closed_at = greatest(to_timestamp(u.at / 1000.0), i.opened_at)
     FROM unnest($1::uuid[], $2::bigint[]) AS u(id, at)
     WHERE i.id = u.id AND i.closed_at IS NULL
     RETURNING ${INCIDENT_COLUMNS}`,
    [steps.map(({ decision }) => decision.incident.id), steps.map(({ decision }) => decision.at)],
  );
  return rows;
}
