import { noSuch } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** @throws Refusal for a customer that is not there, or no longer */
export async function requireLivingCustomer(sql: Sql, customerId: string): Promise<void> {
  const { rowCount } = await sql.query(
    'SELECT FROM customer WHERE id = $1 AND archived_at IS NULL FOR SHARE',
    [customerId],
  );
  if (!rowCount) throw noSuch('customer');
}
