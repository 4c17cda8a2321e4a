import type { AcceptInput, Connection, FoundAsset } from '@nachtwacht/contracts';
import type { z } from 'zod';
import { pause } from '../devices/backup/push-client';
import type { Customers } from './enrol-customers';
import type { PlannedAsset, PlannedBackup, PlannedConnection } from './plan';
import { Refused, type ProductClient } from './product-client';

export interface AcceptOptions {
  readonly product: ProductClient;
  readonly customers: Customers;
  readonly stopping: AbortSignal;
  /** Between two looks at a test, and how long a test may take, in milliseconds. */
  readonly lookEveryMs?: number;
  readonly testWithinMs?: number;
}

export interface Accepted {
  readonly missing: readonly string[];
  readonly ids: ReadonlyMap<string, string>;
}

const LOOK_EVERY_MS = 500;
const BETWEEN_TRIES_MS = 1_500;
const TEST_WITHIN_MS = 60_000;

/**
 * Takes what a connection holds into the customers it belongs to. Polls it once when something planned was not found
 * yet. Returns the names of planned things that are still
 * missing, and the ids of those that are looked after, by device.
 */
export async function acceptAssets(
  options: AcceptOptions,
  planned: PlannedConnection,
  connection: Connection,
): Promise<Accepted> {
  const { product, stopping } = options;
  const params = { id: connection.id };
  let found = await product.call('found', { params });
  const isMissing = (): boolean => planned.assets.some((asset) => !found.some(asset.isMeant));
  for (let tries = 0; isMissing() && tries < triesFor(planned); tries++) {
    if (tries > 0) await pause(BETWEEN_TRIES_MS, stopping);
    await test(options, connection);
    found = await product.call('found', { params });
  }
  const items = planned.assets.flatMap((asset) => itemOf(asset, found, options.customers) ?? []);
  if (items.length > 0) found = await product.call('accept', { params, body: { items } });
  const ids = planned.assets.flatMap(({ device, isMeant }) => {
    const id = found.find(isMeant)?.assetId ?? null;
    return id === null ? [] : [[device, id] as const];
  });
  const missing = planned.assets.filter((asset) => !found.some(asset.isMeant)).map(({ name }) => name);
  return { missing, ids: new Map(ids) };
}

/** What reports by itself was told where to a moment ago: its reports are on their way. */
function triesFor({ collector }: PlannedConnection): number {
  return collector === 'duplicati' ? 4 : 1;
}

/** Null for what was accepted or set aside before, or belongs to a customer that is left out. */
function itemOf(
  asset: PlannedAsset,
  found: readonly FoundAsset[],
  { customers, sites }: Customers,
): z.input<typeof AcceptInput>['items'][number] | null {
  const thing = found.find(asset.isMeant);
  const customerId = customers.get(asset.practice);
  if (thing === undefined || thing.assetId !== null || thing.ignored || customerId === undefined) return null;
  return {
    key: thing.key,
    customerId,
    siteId: asset.site === null ? null : (sites.get(`${asset.practice}/${asset.site}`) ?? null),
    serviceCode: asset.serviceCode,
    name: asset.name,
    ...(asset.backup === undefined ? {} : { backup: termsOf(asset.backup) }),
  };
}

/** What it protects is said later, when that is looked after, too. */
function termsOf({ job: { kind, sold } }: PlannedBackup) {
  return { kind, packageCode: `${kind}-${sold}`, protectsAssetId: null };
}

async function test(options: AcceptOptions, { id, name }: Connection): Promise<void> {
  const { product, stopping, lookEveryMs = LOOK_EVERY_MS, testWithinMs = TEST_WITHIN_MS } = options;
  let progress = await product.call('testConnection', { params: { id } });
  for (let waited = 0; progress.finishedAt === null; waited += lookEveryMs) {
    if (stopping.aborted || waited >= testWithinMs)
      throw new Refused(0, `the test of "${name}" did not end within ${testWithinMs / 1000} s`);
    await pause(lookEveryMs, stopping);
    progress = await product.call('connectionTest', { params: { id: progress.id } });
  }
}
