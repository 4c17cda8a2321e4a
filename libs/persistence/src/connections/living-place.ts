import { conflicting, wrongFields, remark } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/**
 * Holds the customer and site that a connection is added to, so that neither is archived meanwhile.
 * @throws Refusal when one of them is archived, or not there, or the site is another customer's
 */
export async function requireLivingPlace(
  sql: Sql,
  customerId: string | null,
  siteId: string | null,
): Promise<void> {
  if (customerId === null) {
    if (siteId !== null) throw wrongFields({ siteId: remark('site-without-customer') });
    return;
  }
  const customer = await archivedOf(sql, 'SELECT archived_at FROM customer WHERE id = $1 FOR SHARE', [
    customerId,
  ]);
  if (customer === null) throw wrongFields({ customerId: remark('no-such-customer') });
  if (customer)
    throw conflicting('customer-archived', 'The customer is archived. Restore the customer first.');
  if (siteId === null) return;
  const site = await archivedOf(
    sql,
    'SELECT archived_at FROM site WHERE customer_id = $1 AND id = $2 FOR SHARE',
    [customerId, siteId],
  );
  if (site === null) throw wrongFields({ siteId: remark('no-such-site') });
  if (site) throw wrongFields({ siteId: remark('site-archived') });
}

async function archivedOf(sql: Sql, query: string, values: string[]): Promise<boolean | null> {
  const { rows } = await sql.query<{ archived_at: Date | null }>(query, values);
  return rows[0] ? rows[0].archived_at !== null : null;
}
