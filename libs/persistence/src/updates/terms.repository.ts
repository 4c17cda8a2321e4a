import type { Scope, UpdateTerms } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database } from '../database/database';
import { readTerms } from './read-terms';
import { requireLivingCustomer } from './require-customer';

/** What was agreed with customers about their updates. */
export class UpdateTermsRepository {
  constructor(private readonly database: Database) {}

  /** null where the usual terms hold. @throws Refusal for a customer that is not there */
  of(scope: Scope, customerId: string): Promise<UpdateTerms | null> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, customerId);
      return readTerms(sql, customerId);
    });
  }

  change(
    scope: Scope,
    customerId: string,
    { withinDays, securityWithinDays, window }: UpdateTerms,
  ): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, customerId);
      await sql.query(
        `INSERT INTO update_terms (customer_id, within_days, security_within_days, "window") VALUES ($1, $2, $3, $4)
         ON CONFLICT (customer_id) DO UPDATE SET within_days = excluded.within_days,
           security_within_days = excluded.security_within_days, "window" = excluded."window"`,
        [customerId, withinDays, securityWithinDays, window],
      );
      await recordChange(sql, customerId, { kind: 'inventory', what: 'customer', id: customerId });
    });
  }
}
