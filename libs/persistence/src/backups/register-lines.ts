import type { RegisterLine } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { maskedReason } from './night-row';
import { RUNS_OF_NIGHT } from './runs-of-night';

interface LineRow extends RegisterLine {
  readonly customerId: string;
}

/** All that the register keeps of the nights of a day, by customer. One query for any number. */
export async function readRegisterLines(
  sql: Sql,
  date: string,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, RegisterLine[]>> {
  const { rows } = await sql.query<LineRow>({
    name: 'register-lines',
    text: LINES,
    values: [date, customerIds],
  });
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map(
    [...byCustomer].map(([id, lines]) => [
      id,
      lines.map((line) => ({ ...line, reasons: line.reasons.map(maskedReason) })),
    ]),
  );
}

const LINES = `SELECT n.customer_id AS "customerId", n.job_id AS job, a.name, p.name AS protects, n.date::text AS night,
    (SELECT array_agg(${isoColumn('d.at')} ORDER BY d.at) FROM unnest(n.dues) d(at)) AS dues, ${isoColumn('n.deadline_at')} AS deadline,
    n.status, n.hidden, n.reasons, ${isoColumn('n.opened_at')} AS "openedAt",
    CASE WHEN n.signed_at IS NOT NULL THEN jsonb_build_object('by', n.signed_by_name, 'at', ${isoColumn('n.signed_at')},
      'bulk', n.bulk, 'hasty', n.hasty) END AS signed,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.source_id, 'raw', r.raw_status, 'outcome', r.outcome,
        'started', ${isoColumn('r.started_at')}, 'finished', ${isoColumn('r.finished_at')}, 'bytes', r.bytes_processed,
        'stored', r.bytes_stored, 'files', r.files) ORDER BY r.at, r.source_id)
      FROM ${RUNS_OF_NIGHT}), '[]') AS runs,
    coalesce((SELECT jsonb_agg(jsonb_build_object('at', ${isoColumn('l.at')}, 'by', l.actor_name, 'text', l.data ->> 'text') ORDER BY l.id)
      FROM backup_night_line l WHERE l.job_id = n.job_id AND l.date = n.date AND l.kind IN ('noted', 'corrected')), '[]') AS notes,
    CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('reason', o.reason, 'until', o.until_date::text, 'by', o.created_by,
      'agreedBy', o.agreed_by) END AS override,
    CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'reference', f.reference) END AS "followUp"
  FROM backup_night n
  JOIN backup_job j ON j.customer_id = n.customer_id AND j.id = n.job_id
  JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
  LEFT JOIN asset p ON p.customer_id = j.customer_id AND p.id = j.protects_asset_id
  LEFT JOIN backup_override o ON o.customer_id = n.customer_id AND o.id = n.override_id
  LEFT JOIN backup_follow_up f ON f.customer_id = n.customer_id AND f.id = n.follow_up_id
  WHERE n.duty_date = $1 AND n.customer_id = ANY($2) AND n.closed_at IS NULL`;
