import { readAuditBody, type AuditBody, type ChainLink } from '@nachtwacht/domain';

/** An entry as it is shown: what its body says, and whose it is. */
export interface AuditRecord extends Omit<AuditBody, 'seq'> {
  readonly seq: number;
  readonly hash: string;
  readonly customerId: string | null;
  readonly customerName: string | null;
}

/** As it is stored, for whoever wants to follow the chain. */
export interface StoredLink extends ChainLink {
  /** True where a column beside the body says something else than the body. */
  readonly isIndexedWrongly: boolean;
}

export interface AuditRow {
  chain: string;
  seq: number;
  customer_id: string | null;
  customer_name: string | null;
  body: string;
  hash: string;
}

export const SELECT_ENTRIES = `
  SELECT e.chain, e.seq, e.customer_id, c.name AS customer_name, e.body, e.hash
  FROM audit_entry e LEFT JOIN customer c ON c.id = e.customer_id`;

/** Columns are for finding; only what was hashed is shown. */
export function auditRecord(row: AuditRow): AuditRecord {
  const { chain, at, actor, act, thing, thingId, name, before, after, reason, transaction } = readAuditBody(
    row.body,
  );
  const said = { chain, at, actor, act, thing, thingId, name, before, after, reason, transaction };
  return {
    ...said,
    seq: row.seq,
    hash: row.hash,
    customerId: row.customer_id,
    customerName: row.customer_name,
  };
}
