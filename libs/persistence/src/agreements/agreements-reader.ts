import type { AgreementVersion, Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';

/** What was agreed, for all that count by it: hours, clocks, availability and reports. */
export class AgreementsReader {
  constructor(private readonly database: Database) {}

  /**
   * The signed versions of each of these customers, oldest first; a customer without any has an empty list. `null`: of
   * every customer in the scope that has one. Which holds on a day: `agreementVersionAt`.
   */
  agreementsOf(
    scope: Scope,
    customerIds: readonly string[] | null,
  ): Promise<ReadonlyMap<string, readonly AgreementVersion[]>> {
    return this.database.inScope(scope, (sql) => readAgreements(sql, customerIds));
  }
}

/** The same within a transaction. */
export async function readAgreements(
  sql: Sql,
  customerIds: readonly string[] | null,
): Promise<Map<string, AgreementVersion[]>> {
  const { rows } = await sql.query<AgreementVersion & { readonly customerId: string }>(
    `SELECT customer_id AS "customerId", number AS version, from_day::text AS "from", ${UNTIL}::text AS until, terms
     FROM agreement_version WHERE signed_at IS NOT NULL AND ($1::uuid[] IS NULL OR customer_id = ANY ($1))
     ORDER BY customer_id, from_day`,
    [customerIds],
  );
  const versions = new Map<string, AgreementVersion[]>((customerIds ?? []).map((id) => [id, []]));
  for (const { customerId, ...version } of rows) {
    const known = versions.get(customerId);
    if (known === undefined) versions.set(customerId, [version]);
    else known.push(version);
  }
  return versions;
}

/** The last day of a signed version: the day before the next, or the day on which the agreement ends. */
export const UNTIL = `least(ends_on, lead(from_day) OVER (PARTITION BY customer_id, signed_at IS NULL ORDER BY from_day) - 1)`;
