import { ROUTES } from '@nachtwacht/contracts';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

describe('inventory over HTTP', () => {
  it('goes from a customer to its page of an asset and back to nothing', async () => {
    const customer = await app.call(ROUTES.createCustomer, { body: { name: 'Huisarts West', code: 'HW' } });
    expect(customer).toMatchObject({ language: 'nl', timeZone: 'Europe/Amsterdam' });
    const english = await app.call(ROUTES.updateCustomer, { id: customer.id, body: { language: 'en' } });
    const renamed = await app.call(ROUTES.updateCustomer, {
      id: customer.id,
      body: { name: 'Huisartsen West' },
    });
    expect(renamed).toEqual({ ...english, name: 'Huisartsen West' });
    const site = await app.call(ROUTES.createSite, {
      id: customer.id,
      body: { name: 'Hoofd', city: 'Delft' },
    });
    const asset = await app.call(ROUTES.createAsset, {
      role: 'engineer',
      body: {
        name: 'Poort',
        customerId: customer.id,
        siteId: site.id,
        serviceCode: 'firewall',
        kind: 'firewall',
      },
    });
    expect(await app.call(ROUTES.updateAsset, { id: asset.id, body: { name: 'Poort 1' } })).toEqual({
      ...asset,
      name: 'Poort 1',
    });
    expect(await app.call(ROUTES.updateSite, { id: site.id, body: { name: 'Kop' } })).toMatchObject({
      city: 'Delft',
    });
    expect(await app.call(ROUTES.sites, { id: customer.id })).toMatchObject([{ name: 'Kop', assets: 1 }]);
    expect(await app.call(ROUTES.assets, { query: { siteId: site.id } })).toHaveLength(1);
    expect(await app.call(ROUTES.search, { query: { q: 'poort' } })).toMatchObject([{ id: asset.id }]);
    expect(await app.call(ROUTES.customer, { id: customer.id })).toMatchObject({ sites: 1, assets: 1 });

    for (const [archive, restore, id] of [
      [ROUTES.archiveAsset, ROUTES.restoreAsset, asset.id],
      [ROUTES.archiveSite, ROUTES.restoreSite, site.id],
      [ROUTES.archiveCustomer, ROUTES.restoreCustomer, customer.id],
    ] as const) {
      expect((await app.call(archive, { id })).archivedAt).not.toBeNull();
      expect((await app.call(restore, { id })).archivedAt).toBeNull();
    }
    await app.call(ROUTES.archiveCustomer, { id: customer.id });
    expect(await app.call(ROUTES.search, { query: { q: 'poort' } })).toEqual([]);
    expect(await app.call(ROUTES.customers, { query: { archived: 'true' } })).toMatchObject([
      { id: customer.id },
    ]);
  });

  it('approves what may be dialled at a site, and shows it with the site', async () => {
    const site = await rows.site(await rows.customer());
    const body = { networks: ['192.168.1.0/24'], ports: ['443', '8000-8100'] };
    expect(await app.call(ROUTES.approveTargets, { role: 'service-lead', id: site, body })).toMatchObject({
      targets: body,
    });
    const refused = await app.attempt(ROUTES.approveTargets, {
      id: site,
      body: { networks: ['192.168.1.0/33'], ports: [] },
    });
    expect(refused).toMatchObject({ status: 400 });
    expect(await app.attempt(ROUTES.approveTargets, { role: 'engineer', id: site, body })).toMatchObject({
      status: 403,
    });
  });

  it('words a check by its collector, and one that no collector knows by its name', async () => {
    const customer = await rows.customer();
    const asset = await rows.asset(customer);
    const connection = await rows.connection(customer);
    const check = await rows.check(customer, asset, connection, 'ok', { aspect: 'certificate' });
    await rows.check(customer, asset, connection, 'ok', { aspect: 'constructor' });
    await rows.check(customer, asset, connection, 'ok', {
      aspect: 'days',
      policy: { kind: 'expiry', warningDays: 5 },
    });
    const { checks } = await app.call(ROUTES.asset, { id: asset });
    expect(checks[0]).toMatchObject({
      id: check,
      aspectLabel: { nl: expect.stringContaining('Certificaat') as string },
      policy: { kind: 'expiry' },
    });
    expect(checks[1]).toMatchObject({
      aspectLabel: { nl: 'constructor', en: 'constructor' },
      policy: {},
      metrics: [],
    });
    expect(checks[2]).toMatchObject({ policy: { kind: 'expiry', warningDays: 5 } });
    expect(await app.call(ROUTES.transitions, { id: asset, query: { limit: '2' } })).toHaveLength(2);
    const series = await app.call(ROUTES.metrics, { id: String(check), query: { range: 'day' } });
    expect(series).toMatchObject({ checkId: check, intervals: [{ status: 'ok' }] });
  });

  it.each([
    ['a check that is not there', ROUTES.metrics, { id: '999999', query: { range: 'day' } }, 404],
    ['a check by a word', ROUTES.metrics, { id: 'x', query: { range: 'day' } }, 404],
    ['an asset by a number', ROUTES.asset, { id: '1' }, 404],
    ['too long a page', ROUTES.transitions, { id: crypto.randomUUID(), query: { limit: '5000' } }, 400],
    ['a filter that is no id', ROUTES.assets, { query: { customerId: 'x' } }, 400],
    [
      'a time zone on the moon',
      ROUTES.createCustomer,
      { body: { name: 'x', code: 'x', timeZone: 'Luna/Base' } },
      400,
    ],
    ['a viewer who adds', ROUTES.createCustomer, { role: 'viewer', body: { name: 'x', code: 'x' } }, 403],
    ['a viewer who imports', ROUTES.startImport, { role: 'viewer', body: {} }, 403],
  ])('refuses %s', async (_what, route, request, status) => {
    expect((await app.attempt(route, request)).status).toBe(status);
  });

  it('lists what is sold', async () => {
    expect((await app.call(ROUTES.services)).map(({ code }) => code)).toContain('firewall');
  });
});
