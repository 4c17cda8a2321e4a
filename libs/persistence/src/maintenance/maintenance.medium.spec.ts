import { STAFF, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MaintenanceRepository } from './maintenance.repository';

let db: TestDatabase;
let rows: Rows;
let maintenance: MaintenanceRepository;
let customer: string;
let site: string;
let asset: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  maintenance = new MaintenanceRepository(db.database);
  customer = await rows.customer();
  site = await rows.site(customer);
  asset = await rows.asset(customer);
});
afterAll(async () => {
  await db.drop();
});

const window = (over: object = {}) => ({
  customerId: customer,
  siteId: null,
  assetId: null,
  startsAt: '2026-01-01T20:00:00Z',
  endsAt: '2999-01-01T22:00:00Z',
  reason: 'Nieuwe firmware',
  ...over,
});

describe('maintenance', () => {
  it('is planned for a customer, a site or an asset, with who planned it', async () => {
    for (const over of [{}, { siteId: site }, { assetId: asset }]) {
      const id = await maintenance.plan(STAFF, window(over), 'person');
      expect(
        await db.owner('SELECT site_id, asset_id, reason, created_by FROM maintenance_window WHERE id = $1', [
          id,
        ]),
      ).toEqual([
        {
          site_id: over.siteId ?? null,
          asset_id: over.assetId ?? null,
          reason: 'Nieuwe firmware',
          created_by: 'person',
        },
      ]);
      expect(await db.owner('DELETE FROM change RETURNING customer_id, payload')).toEqual([
        { customer_id: customer, payload: { kind: 'inventory', what: 'maintenance', id } },
      ]);
    }
  });

  it.each([
    ['that is over before it is planned', () => ({ endsAt: '2026-01-01T21:00:00Z' }), 'endsAt'],
    ['of a customer that does not exist', () => ({ customerId: crypto.randomUUID() }), 'customerId'],
    ['at a site that does not exist', () => ({ siteId: crypto.randomUUID() }), 'siteId'],
    ['of an asset that does not exist', () => ({ assetId: crypto.randomUUID() }), 'assetId'],
  ])('%s is refused', async (_what, wrong, field) => {
    await expect(maintenance.plan(STAFF, window(wrong()), 'person')).rejects.toMatchObject({
      fields: { [field]: expect.any(String) as string },
    });
  });

  it('of another customer’s asset is refused', async () => {
    const foreign = await rows.asset(await rows.customer());
    await expect(maintenance.plan(STAFF, window({ assetId: foreign }), 'person')).rejects.toMatchObject({
      fields: { assetId: expect.any(String) as string },
    });
  });

  it('is cancelled once, and never when it is over', async () => {
    const id = await maintenance.plan(STAFF, window(), 'person');
    await db.owner('DELETE FROM change');
    await maintenance.cancel(STAFF, id);
    await maintenance.cancel(STAFF, id);
    expect(
      await db.owner('SELECT cancelled_at IS NOT NULL AS cancelled FROM maintenance_window WHERE id = $1', [
        id,
      ]),
    ).toEqual([{ cancelled: true }]);
    expect(await db.owner('SELECT 1 FROM change')).toHaveLength(1);
    const over = await maintenance.plan(STAFF, window(), 'person');
    await db.owner('UPDATE maintenance_window SET ends_at = now() WHERE id = $1', [over]);
    await expect(maintenance.cancel(STAFF, over)).rejects.toMatchObject({ code: 'maintenance-over' });
    await expect(maintenance.cancel(STAFF, crypto.randomUUID())).rejects.toMatchObject({ kind: 'gone' });
  });

  it('is not for customers to plan or to cancel', async () => {
    const id = await maintenance.plan(STAFF, window(), 'person');
    const own: Scope = { kind: 'customer', customerId: customer };
    const other: Scope = { kind: 'customer', customerId: await rows.customer() };
    await expect(maintenance.plan(own, window(), 'person')).rejects.toThrow();
    await expect(maintenance.cancel(own, id)).rejects.toThrow();
    await expect(maintenance.cancel(other, id)).rejects.toMatchObject({ kind: 'gone' });
    expect(await db.owner('SELECT cancelled_at FROM maintenance_window WHERE id = $1', [id])).toEqual([
      { cancelled_at: null },
    ]);
  });
});
