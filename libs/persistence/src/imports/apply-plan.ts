import type { AssetKind } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Sql } from '../database/database';

export interface ImportPlan {
  readonly customers: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly sites: readonly {
    readonly id: string;
    readonly customerId: string;
    readonly name: string;
    readonly city: string | null;
  }[];
  readonly assets: readonly PlannedAsset[];
  readonly changedAssets: readonly PlannedAsset[];
  readonly unchanged: number;
  readonly errors: readonly {
    readonly line: number;
    readonly column: string | null;
    readonly message: string;
  }[];
}

interface PlannedAsset {
  readonly id: string;
  readonly customerId: string;
  readonly siteId: string | null;
  readonly name: string;
  readonly kind: AssetKind;
  readonly serviceCode: string;
}

/** Four statements for any number of lines, and one change for each customer that something came of. */
export async function applyPlan(sql: Sql, plan: ImportPlan): Promise<void> {
  const { customers, sites, assets } = plan;
  await sql.query(
    'INSERT INTO customer (id, code, name) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])',
    [customers.map(({ id }) => id), customers.map(({ code }) => code), customers.map(({ name }) => name)],
  );
  await sql.query(
    'INSERT INTO site (id, customer_id, name, city) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])',
    [
      sites.map(({ id }) => id),
      sites.map(({ customerId }) => customerId),
      sites.map(({ name }) => name),
      sites.map(({ city }) => city),
    ],
  );
  await sql.query(
    `INSERT INTO asset (id, customer_id, site_id, name, kind, service_code)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[])`,
    [
      assets.map(({ id }) => id),
      assets.map(({ customerId }) => customerId),
      assets.map(({ siteId }) => siteId),
      assets.map(({ name }) => name),
      assets.map(({ kind }) => kind),
      assets.map(({ serviceCode }) => serviceCode),
    ],
  );
  await changeAssets(sql, plan.changedAssets);
  for (const id of touched(plan)) await recordChange(sql, id, { kind: 'inventory', what: 'customer', id });
}

/** An asset that several lines change becomes what the last of them says. */
async function changeAssets(sql: Sql, changed: readonly PlannedAsset[]): Promise<void> {
  const last = [...new Map(changed.map((asset) => [asset.id, asset])).values()];
  if (last.length === 0) return;
  await sql.query(
    `UPDATE asset a SET kind = u.kind, service_code = u.service
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u(id, kind, service) WHERE a.id = u.id`,
    [last.map(({ id }) => id), last.map(({ kind }) => kind), last.map(({ serviceCode }) => serviceCode)],
  );
}

function touched({ customers, sites, assets, changedAssets }: ImportPlan): Set<string> {
  const parts = [...sites, ...assets, ...changedAssets];
  return new Set([...customers.map(({ id }) => id), ...parts.map(({ customerId }) => customerId)]);
}
