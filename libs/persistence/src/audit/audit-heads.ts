import type { ChainHead } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { iso } from '../rows/iso';

export interface AuditHead extends ChainHead {
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly at: string;
}

interface HeadRow {
  chain: string;
  seq: number;
  hash: string;
  customer_id: string | null;
  customer_name: string | null;
  at: Date;
}

/** The provider's own first, then by the name of the customer. `where` is about `audit_head h`. */
export async function readHeads(sql: Sql, where: string, values: unknown[]): Promise<AuditHead[]> {
  const { rows } = await sql.query<HeadRow>(
    `SELECT h.chain, h.seq, h.hash, h.customer_id, c.name AS customer_name, h.at
     FROM audit_head h LEFT JOIN customer c ON c.id = h.customer_id
     WHERE ${where} ORDER BY h.customer_id IS NOT NULL, lower(c.name), h.chain`,
    values,
  );
  return rows.map(({ chain, seq, hash, customer_id, customer_name, at }) => ({
    chain,
    seq,
    hash,
    customerId: customer_id,
    customerName: customer_name,
    at: iso(at),
  }));
}
