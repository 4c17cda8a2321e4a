import type { AcceptInput } from '@nachtwacht/contracts';
import { remark, type Remark, type AssetFacts, type AssetKind } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

export type AcceptItem = AcceptInput['items'][number];

export interface HeldFound {
  readonly key: string;
  readonly kind: AssetKind;
  readonly facts: AssetFacts;
  readonly asset_id: string | null;
}

/** Living things that items may name, by id; sites and assets with the customer they belong to. */
export interface KnownPlaces {
  readonly customers: ReadonlySet<string>;
  readonly sites: ReadonlyMap<string, string>;
  readonly assets: ReadonlyMap<string, string>;
  readonly services: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

/** Reads and holds what the items name: five queries for any number of items. */
export async function knownPlaces(sql: Sql, items: readonly AcceptItem[]): Promise<KnownPlaces> {
  const living = async (table: 'customer' | 'site' | 'asset', column: string, ids: readonly string[]) => {
    const { rows } = await sql.query<{ id: string; customer: string }>(
      `SELECT id, ${column} AS customer FROM "${table}" WHERE id = ANY($1) AND archived_at IS NULL FOR SHARE`,
      [ids],
    );
    return new Map(rows.map(({ id, customer }) => [id, customer]));
  };
  const customers = await living(
    'customer',
    'id',
    items.map((item) => item.customerId),
  );
  const sites = await living(
    'site',
    'customer_id',
    items.flatMap((item) => item.siteId ?? []),
  );
  const assets = await living(
    'asset',
    'customer_id',
    items.flatMap((item) => [item.assetId ?? [], item.backup?.protectsAssetId ?? []].flat()),
  );
  const services = await sql.query<{ code: string }>('SELECT code FROM service');
  const packages = await sql.query<{ code: string }>(
    'SELECT code FROM backup_package WHERE archived_at IS NULL',
  );
  return {
    customers: new Set(customers.keys()),
    sites,
    assets,
    services: new Set(services.rows.map(({ code }) => code)),
    packages: new Set(packages.rows.map(({ code }) => code)),
  };
}

interface Circumstances {
  /** Of the connection; null when it is the provider's own and may watch for anybody. */
  readonly customerId: string | null;
  readonly found: ReadonlyMap<string, HeldFound>;
  readonly places: KnownPlaces;
}

/** What is wrong, by the path of the entry: `items.0.siteId`. Nothing wrong is an empty object. */
export function wrongItems(
  items: readonly AcceptItem[],
  { customerId, found, places }: Circumstances,
): Record<string, string> {
  const watched = new Set([...found.values()].flatMap((seen) => seen.asset_id ?? []));
  const keys = new Set<string>();
  const wrong: Record<string, string> = {};
  items.forEach((item, index) => {
    const say = (field: Field, text: Remark) => (wrong[`items.${index}.${field}`] ??= text);
    const seen = found.get(item.key);
    if (!seen) say('key', remark('not-held'));
    if (keys.has(item.key)) say('key', remark('listed-twice'));
    keys.add(item.key);
    if (seen?.asset_id && item.assetId && seen.asset_id !== item.assetId)
      say('assetId', remark('accepted-as-another'));
    if (customerId && item.customerId !== customerId) say('customerId', remark('connection-of-another'));
    if (!places.customers.has(item.customerId)) say('customerId', remark('no-living-customer'));
    if (!places.services.has(item.serviceCode)) say('serviceCode', remark('no-such-service'));
    if (item.siteId && places.sites.get(item.siteId) !== item.customerId)
      say('siteId', remark('no-living-site'));
    if (seen?.kind === 'backup-job') sayOfBackup(item, places, say);
    if (!item.assetId) return;
    if (places.assets.get(item.assetId) !== item.customerId) say('assetId', remark('no-living-asset'));
    if (watched.has(item.assetId) && seen?.asset_id !== item.assetId)
      say('assetId', remark('watched-already'));
    watched.add(item.assetId);
  });
  return wrong;
}

type Field = keyof AcceptItem | `backup.${keyof NonNullable<AcceptItem['backup']>}`;

function sayOfBackup(
  { customerId, assetId, backup }: AcceptItem,
  places: KnownPlaces,
  say: (field: Field, text: Remark) => void,
): void {
  if (!backup) return;
  const { packageCode, protectsAssetId } = backup;
  if (packageCode !== null && !places.packages.has(packageCode))
    say('backup.packageCode', remark('no-such-package'));
  if (protectsAssetId === null) return;
  if (places.assets.get(protectsAssetId) !== customerId)
    say('backup.protectsAssetId', remark('no-living-asset'));
  if (protectsAssetId === assetId) say('backup.protectsAssetId', remark('protects-itself'));
}
