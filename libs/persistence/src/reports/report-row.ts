import type { ReportSummary } from '@nachtwacht/contracts';
import { isoColumn } from '../rows/iso-column';

/** A report as lists show it: without its body. */
export type ReportRow = ReportSummary;

export const SELECT_REPORTS = `
  SELECT r.id, r.customer_id AS "customerId", c.name AS "customerName", to_char(r.month, 'YYYY-MM') AS month, r.revision,
    r.state, ${isoColumn('r.as_of')} AS "asOf", r.correction, r.made_by AS "madeBy", r.made_by_name AS "madeByName",
    r.body IS NOT NULL AS "isBuilt", r.body_hash AS "bodyHash", r.checked_by AS "checkedBy",
    r.checked_by_name AS "checkedByName", ${isoColumn('r.checked_at')} AS "checkedAt",
    r.published_by_name AS "publishedByName", ${isoColumn('r.published_at')} AS "publishedAt",
    r.chain_seq AS "chainSeq", r.chain_hash AS "chainHash", r.version,
    coalesce((SELECT jsonb_agg(jsonb_build_object('kind', p.kind, 'by', p.person_name, 'at', ${isoColumn('p.at')}) ORDER BY p.id)
      FROM report_receipt p WHERE p.customer_id = r.customer_id AND p.report_id = r.id), '[]') AS receipts,
    r.lights
  FROM report r JOIN customer c ON c.id = r.customer_id`;
