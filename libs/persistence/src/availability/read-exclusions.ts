import type { ExclusionDecision, ExclusionType, Period } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';

/** A proposal with all that was decided on it, the first first. */
export interface StoredExclusion {
  readonly id: string;
  readonly customerId: string;
  readonly service: string;
  readonly from: string;
  readonly to: string;
  readonly type: ExclusionType;
  readonly reason: string;
  readonly evidence: string;
  /** A person's id and name. */
  readonly by: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decisions: readonly {
    readonly decision: ExclusionDecision;
    readonly note: string;
    readonly by: string;
    readonly at: string;
  }[];
}

const SELECTED = `SELECT e.id, e.customer_id AS "customerId", e.service_code AS service, ${isoColumn('e.starts_at')} AS "from",
    ${isoColumn('e.ends_at')} AS "to", e.type, e.reason, e.evidence, e.by, e.by_name AS "proposedBy",
    ${isoColumn('e.created_at')} AS "proposedAt", coalesce(d.decisions, '[]') AS decisions
  FROM availability_exclusion e
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('decision', d.decision, 'note', d.note, 'by', d.by_name,
      'at', ${isoColumn('d.created_at')}) ORDER BY d.number) AS decisions
    FROM availability_decision d WHERE d.customer_id = e.customer_id AND d.exclusion_id = e.id) d ON true`;

/** Those that touch a period, by when they begin. */
export async function readExclusions(
  sql: Sql,
  customerId: string,
  { from, to }: Period,
): Promise<StoredExclusion[]> {
  const { rows } = await sql.query<StoredExclusion>(
    `${SELECTED} WHERE e.customer_id = $1 AND e.ends_at > to_timestamp($2::float8 / 1000)
       AND e.starts_at < to_timestamp($3::float8 / 1000) ORDER BY e.starts_at, e.id`,
    [customerId, from, to],
  );
  return rows;
}

export async function readExclusion(sql: Sql, id: string): Promise<StoredExclusion | null> {
  const { rows } = await sql.query<StoredExclusion>(`${SELECTED} WHERE e.id = $1`, [id]);
  return rows[0] ?? null;
}
