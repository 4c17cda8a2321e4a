import { recordChange } from '../changes/record-change';
import type { Sql } from '../database/database';

export type ReceiptKind = 'mailed' | 'read' | 'downloaded';

/** That somebody was mailed of a published report, read or downloaded it. */
export async function addReceipt(
  sql: Sql,
  { customerId, reportId }: { readonly customerId: string; readonly reportId: string },
  kind: ReceiptKind,
  person: { readonly id: string; readonly name: string },
): Promise<void> {
  await sql.query(
    `INSERT INTO report_receipt (customer_id, report_id, kind, person_id, person_name) VALUES ($1, $2, $3, $4, $5)`,
    [customerId, reportId, kind, person.id, person.name],
  );
  await recordChange(sql, customerId, { kind: 'report', customerId, id: reportId, published: true });
}
