import type { UpdateTerms } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** null where the usual terms hold. */
export async function readTerms(sql: Sql, customerId: string): Promise<UpdateTerms | null> {
  const { rows } = await sql.query<UpdateTerms>(
    `SELECT within_days AS "withinDays", security_within_days AS "securityWithinDays", "window"
     FROM update_terms WHERE customer_id = $1`,
    [customerId],
  );
  return rows[0] ?? null;
}
