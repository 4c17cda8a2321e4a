import { ROUTES } from '@nachtwacht/contracts';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PERSON, startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let customer: string;
let asset: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  customer = await rows.customer();
  asset = await rows.asset(customer);
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl' });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

it('an incident is taken with a note, by name, and not once it is over', async () => {
  const id = await rows.incident(customer, asset);
  const taken = await app.call(ROUTES.acknowledge, { id, role: 'engineer', body: { note: ' Ik bel ' } });
  expect(taken).toMatchObject({ acknowledgedBy: PERSON.name, note: 'Ik bel' });
  expect(taken.entries).toMatchObject([{ kind: 'acknowledged', actor: PERSON.id }]);
  expect(await app.call(ROUTES.acknowledge, { id, body: {} })).toMatchObject({ note: null });
  await db.owner('UPDATE incident SET closed_at = now() WHERE id = $1', [id]);
  expect(await app.attempt(ROUTES.acknowledge, { id, body: {} })).toMatchObject({
    status: 409,
    body: { code: 'incident-closed' },
  });
  expect((await app.attempt(ROUTES.acknowledge, { id, role: 'viewer', body: {} })).status).toBe(403);
  expect((await app.attempt(ROUTES.acknowledge, { id: crypto.randomUUID(), body: {} })).status).toBe(404);
});

it('maintenance is planned and cancelled, with what is wrong said by field', async () => {
  const window = {
    customerId: customer,
    assetId: asset,
    startsAt: '2026-01-01T20:00:00Z',
    endsAt: '2999-01-01T22:00:00Z',
    reason: 'Firmware',
  };
  const { id } = await app.call(ROUTES.planMaintenance, { role: 'engineer', body: window });
  expect(await app.call(ROUTES.cancelMaintenance, { id, role: 'engineer' })).toEqual({});
  for (const [wrong, field] of [
    [{ endsAt: '2025-01-01T00:00:00Z' }, 'endsAt'],
    [{ endsAt: '2026-02-01T00:00:00Z' }, 'endsAt'],
    [{ reason: '' }, 'reason'],
    [{ siteId: crypto.randomUUID() }, 'siteId'],
  ] as const) {
    const refused = await app.attempt(ROUTES.planMaintenance, { body: { ...window, ...wrong } });
    expect(refused.status).toBe(400);
    expect((refused.body as { fields: object }).fields).toHaveProperty([field]);
  }
});
