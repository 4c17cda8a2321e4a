import { SYSTEM, type PlannedAsset, type UpdateReading } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { writeVersions, type ToldCheck } from './write-versions';

let db: TestDatabase;
let rows: Rows;
let customer: string;
let asset: string;
let check: number;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  customer = await rows.customer();
  asset = await rows.asset(customer);
  check = await rows.check(customer, asset, await rows.connection(customer));
});

const PENDING: UpdateReading = {
  kind: 'update',
  state: 'pending',
  installed: '2.7.2',
  available: '2.8.1',
  security: null,
  checkedAt: null,
};

async function told(over: Partial<UpdateReading>): Promise<void> {
  const reading = { ...PENDING, ...over };
  await db.database.inScope(SYSTEM, (sql) => writeVersions(sql, [decided(reading)]));
}

/** As a poll decided it that read this. */
function decided(versions: UpdateReading): ToldCheck {
  const planned: PlannedAsset = {
    ...{ key: 'host', assetId: asset, customerId: customer, name: 'fw', kind: 'firewall' },
    ...{ serviceCode: 'firewall', inMaintenance: false },
  };
  return { id: check, check: { asset: planned, versions } };
}

async function kept() {
  const [row] = await db.owner<{ reading: UpdateReading; behind: Date | null; due: boolean }>(
    'SELECT reading, behind_since AS behind, look_at <= now() AS due FROM asset_version WHERE check_id = $1',
    [check],
  );
  return row;
}

it('is behind since the first offer, whatever is offered later, until it is up to date', async () => {
  await told({});
  const first = await kept();
  expect(first?.due).toBe(true);
  expect(first?.behind).toBeInstanceOf(Date);
  await db.owner(`UPDATE asset_version SET behind_since = now() - interval '9 days', look_at = NULL`);
  const since = (await kept())?.behind;
  await told({ available: '2.8.2' });
  expect(await kept()).toMatchObject({ behind: since, due: true, reading: { available: '2.8.2' } });
  await told({ state: 'check-failed', available: null });
  expect((await kept())?.behind).toEqual(since);
  await told({ state: 'up-to-date', installed: '2.8.2', available: null });
  expect((await kept())?.behind).toBeNull();
});

it('tells browsers which asset it is about, once', async () => {
  await told({});
  expect(
    await db.owner('SELECT customer_id, payload FROM change WHERE customer_id = $1', [customer]),
  ).toEqual([{ customer_id: customer, payload: { kind: 'update', assetId: asset } }]);
});

it('says nothing where nothing was told', async () => {
  expect(await db.database.inScope(SYSTEM, (sql) => writeVersions(sql, []))).toBe(0);
});
