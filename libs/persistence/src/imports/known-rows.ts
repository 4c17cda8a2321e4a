import type { AssetKind } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** What the database has of some customers, living and archived. */
export interface KnownRows {
  readonly customers: { readonly id: string; readonly code: string; readonly archived: boolean }[];
  readonly sites: {
    readonly id: string;
    readonly customerId: string;
    readonly name: string;
    readonly archived: boolean;
  }[];
  readonly assets: {
    readonly id: string;
    readonly customerId: string;
    readonly siteId: string | null;
    readonly name: string;
    readonly kind: AssetKind;
    readonly serviceCode: string;
    readonly archived: boolean;
  }[];
  readonly services: { readonly code: string; readonly nameNl: string; readonly nameEn: string }[];
}

/** By the codes of customers, in whatever case. Holds the customers, so that none is archived meanwhile. */
export async function knownRows(sql: Sql, codes: readonly string[]): Promise<KnownRows> {
  const customers = await sql.query<KnownRows['customers'][number]>(
    `SELECT id, code, archived_at IS NOT NULL AS archived FROM customer WHERE lower(code) = ANY($1) FOR SHARE`,
    [codes.map((code) => code.toLowerCase())],
  );
  const ids = customers.rows.map(({ id }) => id);
  const sites = await sql.query<KnownRows['sites'][number]>(
    `SELECT id, customer_id AS "customerId", name, archived_at IS NOT NULL AS archived
     FROM site WHERE customer_id = ANY($1)`,
    [ids],
  );
  const assets = await sql.query<KnownRows['assets'][number]>(
    `SELECT id, customer_id AS "customerId", site_id AS "siteId", name, kind, service_code AS "serviceCode",
            archived_at IS NOT NULL AS archived FROM asset WHERE customer_id = ANY($1)`,
    [ids],
  );
  const services = await sql.query<KnownRows['services'][number]>(
    'SELECT code, name_nl AS "nameNl", name_en AS "nameEn" FROM service',
  );
  return { customers: customers.rows, sites: sites.rows, assets: assets.rows, services: services.rows };
}
