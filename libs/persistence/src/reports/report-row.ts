import { isoColumn } from '../rows/iso-column';

export interface ReceiptRow {
  readonly kind: string;
  readonly by: string;
  readonly at: string;
}

/** A report as lists show it: without its body. */
export interface ReportRow {
  readonly id: string;
  readonly customerId: string;
  readonly customerName: string;
  /** YYYY-MM */
  readonly month: string;
  readonly revision: number;
  readonly state: 'draft' | 'checked' | 'published';
  readonly asOf: string;
  readonly correction: string | null;
  readonly madeBy: string | null;
  readonly madeByName: string | null;
  readonly isBuilt: boolean;
  readonly bodyHash: string | null;
  readonly checkedBy: string | null;
  readonly checkedByName: string | null;
  readonly checkedAt: string | null;
  readonly publishedByName: string | null;
  readonly publishedAt: string | null;
  readonly chainSeq: number | null;
  readonly chainHash: string | null;
  readonly version: number;
  readonly receipts: readonly ReceiptRow[];
  /** The lights of the first page by question; null while it is not built. */
  readonly lights: Readonly<Record<string, string>> | null;
}

export const SELECT_REPORTS = `
  SELECT r.id, r.customer_id AS "customerId", c.name AS "customerName", to_char(r.month, 'YYYY-MM') AS month, r.revision,
    r.state, ${isoColumn('r.as_of')} AS "asOf", r.correction, r.made_by AS "madeBy", r.made_by_name AS "madeByName",
    r.body IS NOT NULL AS "isBuilt", r.body_hash AS "bodyHash", r.checked_by AS "checkedBy",
    r.checked_by_name AS "checkedByName", ${isoColumn('r.checked_at')} AS "checkedAt",
    r.published_by_name AS "publishedByName", ${isoColumn('r.published_at')} AS "publishedAt",
    r.chain_seq AS "chainSeq", r.chain_hash AS "chainHash", r.version,
    coalesce((SELECT jsonb_agg(jsonb_build_object('kind', p.kind, 'by', p.person_name, 'at', ${isoColumn('p.at')}) ORDER BY p.id)
      FROM report_receipt p WHERE p.customer_id = r.customer_id AND p.report_id = r.id), '[]') AS receipts,
    (SELECT jsonb_object_agg(q.key, q.value->>'light') FROM jsonb_each(r.body::jsonb->'firstPage') q) AS lights
  FROM report r JOIN customer c ON c.id = r.customer_id`;
