import { createHash } from 'node:crypto';
import { SYSTEM, type ReportCover, type ReportDetails } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { gatherReport } from './gather-report';

/** A report that has no body yet. */
export interface ReportDue {
  readonly customer: ReportCover['customer'];
  /** YYYY-MM */
  readonly month: string;
  readonly timeZone: string;
  readonly revision: number;
  readonly correction: string | null;
  readonly dataAsOf: string;
}

export interface ReportPeriod {
  readonly firstDay: string;
  readonly nextDay: string;
  readonly from: string;
  readonly to: string;
}

export interface ReportRule {
  period(due: ReportDue): ReportPeriod;
  /** What other parts of the product reckon. */
  parts(
    due: ReportDue,
    period: ReportPeriod,
  ): Promise<Pick<ReportDetails, 'availability' | 'hours' | 'work'>>;
  /** @returns the canonical text of the body */
  body(due: ReportDue, period: ReportPeriod, agreementVersion: number | null, details: ReportDetails): string;
}

/** Drafts of reports: opened when a month is over, built one by one. */
export class ReportDraftsRepository {
  constructor(private readonly database: Database) {}

  /** For each customer whose month is over by its own clock. Begun again it adds nothing. @returns how many were opened */
  open(): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ id: string; customerId: string }>(
        `INSERT INTO report (customer_id, id, month)
         SELECT c.id, gen_random_uuid(), m.month FROM customer c,
           LATERAL (SELECT (date_trunc('month', now() AT TIME ZONE c.time_zone) - interval '1 month')::date AS month) m
         WHERE c.archived_at IS NULL AND (c.created_at AT TIME ZONE c.time_zone)::date < (m.month + interval '1 month')
         ON CONFLICT (customer_id, month, revision) DO NOTHING RETURNING id, customer_id AS "customerId"`,
      );
      for (const { id, customerId } of rows)
        await recordChange(sql, customerId, { kind: 'report', customerId, id, published: false });
      return rows.length;
    });
  }

  /** In one transaction, each report by one worker: killed half-way it has no body, and is built again. @returns false when none waits */
  buildNext(rule: ReportRule): Promise<boolean> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<DueRow>(
        `SELECT r.id, r.customer_id AS "customerId", c.name, c.code, to_char(r.month, 'YYYY-MM') AS month,
           c.time_zone AS "timeZone", r.revision, r.correction, ${isoColumn('r.as_of')} AS "dataAsOf"
         FROM report r JOIN customer c ON c.id = r.customer_id
         WHERE r.body IS NULL AND r.state = 'draft' ORDER BY r.created_at, r.id LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
      );
      const [row] = rows;
      if (!row) return false;
      await build(sql, row, rule);
      return true;
    });
  }
}

interface DueRow extends Omit<ReportDue, 'customer'> {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly code: string;
}

async function build(
  sql: Sql,
  { id, customerId, name, code, ...rest }: DueRow,
  rule: ReportRule,
): Promise<void> {
  const due: ReportDue = { ...rest, customer: { id: customerId, name, code } };
  const period = rule.period(due);
  const gathered = await gatherReport(sql, { ...period, customerId, asOf: due.dataAsOf });
  const details = { ...gathered, ...(await rule.parts(due, period)) };
  const body = rule.body(due, period, await agreementAt(sql, customerId, period), details);
  await sql.query(
    `UPDATE report SET body = $2::text, body_hash = $3, built_at = now(), version = version + 1,
       lights = (SELECT jsonb_object_agg(q.key, q.value->>'light') FROM jsonb_each($2::text::jsonb->'firstPage') q) WHERE id = $1`,
    [id, body, createHash('sha256').update(body).digest('hex')],
  );
  await recordChange(sql, customerId, { kind: 'report', customerId, id, published: false });
}

/** The signed version that held last in the month. */
async function agreementAt(sql: Sql, customerId: string, { nextDay }: ReportPeriod): Promise<number | null> {
  const { rows } = await sql.query<{ number: number }>(
    `SELECT number FROM agreement_version WHERE customer_id = $1 AND signed_at IS NOT NULL AND from_day < $2
     ORDER BY from_day DESC, number DESC LIMIT 1`,
    [customerId, nextDay],
  );
  return rows[0]?.number ?? null;
}
