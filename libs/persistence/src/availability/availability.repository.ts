import type { AgreementVersion, Period, Scope } from '@nachtwacht/domain';
import { readAgreements } from '../agreements/agreements-reader';
import type { Database } from '../database/database';
import { readAssetFacts, readNow, type AssetFacts } from './read-facts';
import { readExclusions, type StoredExclusion } from './read-exclusions';

/** All that the availability of a customer's services rests on. */
interface CustomerFacts {
  readonly now: number;
  readonly agreements: readonly AgreementVersion[];
  readonly assets: readonly AssetFacts[];
  readonly exclusions: readonly StoredExclusion[];
}

/** What availability is counted from. */
export class AvailabilityRepository {
  constructor(private readonly database: Database) {}

  /** Customers with a signed agreement, by name. `customerId` null: all of the scope. */
  customers(
    scope: Scope,
    customerId: string | null,
  ): Promise<{ readonly id: string; readonly name: string; readonly timeZone: string }[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ id: string; name: string; timeZone: string }>(
        `SELECT c.id, c.name, c.time_zone AS "timeZone" FROM customer c
         WHERE ($1::uuid IS NULL OR c.id = $1)
           AND EXISTS (SELECT FROM agreement_version v WHERE v.customer_id = c.id AND v.signed_at IS NOT NULL)
         ORDER BY lower(c.name), c.id`,
        [customerId],
      );
      return rows;
    });
  }

  services(scope: Scope): Promise<{ readonly code: string; readonly nl: string; readonly en: string }[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ code: string; nl: string; en: string }>(
        'SELECT code, name_nl AS nl, name_en AS en FROM service ORDER BY position',
      );
      return rows;
    });
  }

  /** Of one moment: what is told of a month does not change while it is read. */
  facts(scope: Scope, customerId: string, period: Period): Promise<CustomerFacts> {
    return this.database.readInScope(scope, async (sql) => ({
      now: await readNow(sql),
      agreements: (await readAgreements(sql, [customerId])).get(customerId) ?? [],
      assets: await readAssetFacts(sql, customerId, period),
      exclusions: await readExclusions(sql, customerId, period),
    }));
  }
}
