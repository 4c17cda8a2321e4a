import { STAFF, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssetDetailRepository } from './asset-detail.repository';
import { AssetsRepository } from './assets.repository';
import { TransitionsRepository } from './transitions.repository';

let db: TestDatabase;
let rows: Rows;
let assets: AssetsRepository;
let details: AssetDetailRepository;
let transitions: TransitionsRepository;
let customer: string;
let site: string;
let scope: Scope;

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  assets = new AssetsRepository(db.database);
  details = new AssetDetailRepository(db.database);
  transitions = new TransitionsRepository(db.database);
  customer = await rows.customer({ name: 'Noord' });
  site = await rows.site(customer, { name: 'Centrum' });
  scope = { kind: 'customer', customerId: customer };
});
afterAll(async () => {
  await db.drop();
});

const input = () =>
  ({
    name: 'Firewall',
    customerId: customer,
    siteId: site,
    serviceCode: 'firewall',
    kind: 'firewall',
  }) as const;

describe('assets', () => {
  it('are added, edited and listed with their customer and site', async () => {
    const added = await assets.create(STAFF, input());
    expect(added).toMatchObject({
      ...input(),
      customerName: 'Noord',
      siteName: 'Centrum',
      status: null,
      checks: 0,
    });
    const moved = await assets.update(STAFF, added.id, { siteId: null, name: 'Poort' });
    expect(moved).toMatchObject({ name: 'Poort', siteId: null, siteName: null, kind: 'firewall' });
    expect(await assets.list(STAFF, { archived: false, customerId: customer })).toEqual([moved]);
    expect(await assets.list(STAFF, { archived: false, siteId: site })).toEqual([]);
    expect(await db.owner(`SELECT payload->>'what' AS what, customer_id FROM change`)).toEqual([
      { what: 'asset', customer_id: customer },
      { what: 'asset', customer_id: customer },
    ]);
  });

  it.each([
    ['a service that does not exist', () => ({ serviceCode: 'nothing' }), 'serviceCode'],
    ['a customer that does not exist', () => ({ customerId: crypto.randomUUID() }), 'customerId'],
    ['a site that does not exist', () => ({ siteId: crypto.randomUUID() }), 'siteId'],
  ])('are refused with %s', async (_what, wrong, field) => {
    await expect(assets.create(STAFF, { ...input(), ...wrong() })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) as string },
    });
  });

  it('are refused at the site of another customer, new and moved', async () => {
    const elsewhere = await rows.site(await rows.customer());
    await expect(assets.create(STAFF, { ...input(), siteId: elsewhere })).rejects.toMatchObject({
      kind: 'invalid',
    });
    const own = await rows.asset(customer);
    await expect(assets.update(STAFF, own, { siteId: elsewhere })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('are not added to what is archived', async () => {
    const gone = await rows.customer({ archived_at: new Date() });
    await expect(assets.create(STAFF, { ...input(), customerId: gone, siteId: null })).rejects.toMatchObject({
      code: 'customer-archived',
    });
    const goneSite = await rows.site(customer, { archived_at: new Date() });
    await expect(assets.create(STAFF, { ...input(), siteId: goneSite })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('are listed archived or living, never both', async () => {
    const gone = await rows.asset(customer, { archived_at: new Date() });
    const ids = async (archived: boolean) =>
      (await assets.list(STAFF, { archived, customerId: customer })).map(({ id }) => id);
    expect(await ids(true)).toEqual([gone]);
    expect(await ids(false)).not.toContain(gone);
  });

  it('show the worst of their checks', async () => {
    const asset = await rows.asset(customer);
    const connection = await rows.connection(customer);
    await rows.check(customer, asset, connection, 'warning');
    await rows.check(customer, asset, connection, 'maintenance', { aspect: 'load' });
    const listed = await assets.list(STAFF, { archived: false, customerId: customer });
    expect(listed.find(({ id }) => id === asset)).toMatchObject({ status: 'warning', checks: 2 });
  });

  it('are seen by their own customer only', async () => {
    const own = await rows.asset(customer);
    const foreign = await rows.asset(await rows.customer());
    const seen = (await assets.list(scope, { archived: false })).map(({ customerId }) => customerId);
    expect(new Set(seen)).toEqual(new Set([customer]));
    await expect(details.byId(scope, foreign)).rejects.toMatchObject({ kind: 'gone' });
    await expect(transitions.ofAsset(scope, foreign, { limit: 10 })).rejects.toMatchObject({ kind: 'gone' });
    await expect(assets.update(scope, own, { name: 'x' })).rejects.toThrow(/row-level security/);
  });
});

describe('the page of an asset', () => {
  it('holds its facts, checks, open incident and the maintenance that concerns it', async () => {
    const person = await rows.person({ name: 'Iemand' });
    const asset = await rows.asset(customer, {
      site_id: site,
      facts: { vendor: 'OPNsense', version: '26.1' },
    });
    const connection = await rows.connection(customer, { name: 'Koppeling' });
    const check = await rows.check(customer, asset, connection, 'critical', { policy: { kind: 'reach' } });
    await rows.check(customer, asset, connection, 'ok', { aspect: 'old', archived_at: new Date() });
    const incident = await rows.incident(customer, asset);
    const entry = { customer_id: customer, incident_id: incident, kind: 'opened', data: {} };
    await rows.insert('incident_entry', { ...entry, at: new Date(0) });
    await rows.insert('incident_entry', {
      ...entry,
      at: new Date(1),
      kind: 'acknowledged',
      actor_id: person,
    });
    const window = (over: object) =>
      rows.insert('maintenance_window', {
        id: crypto.randomUUID(),
        customer_id: customer,
        starts_at: new Date(0),
        ends_at: new Date('2999-01-01'),
        reason: 'x',
        ...over,
      });
    await window({ reason: 'customer' });
    await window({ reason: 'site', site_id: site, starts_at: new Date(1) });
    await window({ reason: 'asset', asset_id: asset, starts_at: new Date(2) });
    await window({ reason: 'another asset', asset_id: await rows.asset(customer) });
    await window({ reason: 'another site', site_id: await rows.site(customer) });
    await window({ reason: 'cancelled', cancelled_at: new Date() });
    await window({ reason: 'over', ends_at: new Date(1) });

    const page = await details.byId(STAFF, asset);
    expect(page.asset).toMatchObject({
      facts: { vendor: 'OPNsense', version: '26.1' },
      status: 'critical',
      checks: 1,
    });
    expect(page.checks).toMatchObject([
      {
        id: check,
        connectionName: 'Koppeling',
        collector: 'http',
        status: 'critical',
        reason: { code: 'unreachable' },
        ownPolicy: { kind: 'reach' },
        settings: { url: 'https://www.example.nl/' },
        candidate: null,
        intervalSeconds: 60,
      },
    ]);
    expect(page.incident).toMatchObject({
      id: incident,
      entries: [
        { kind: 'opened', actor: null },
        { kind: 'acknowledged', actor: 'Iemand' },
      ],
    });
    expect(page.maintenance.map(({ reason, scope: of }) => [reason, of])).toEqual([
      ['customer', 'customer'],
      ['site', 'site'],
      ['asset', 'asset'],
    ]);
  });

  it.each([
    [
      'of what is well, the word without the number that it became well with',
      'ok',
      { code: 'within-limits' },
    ],
    [
      'of a problem, the number that it is one for',
      'critical',
      { code: 'within-limits', params: { value: 44 } },
    ],
  ] as const)('tells %s', async (_rule, status, told) => {
    const asset = await rows.asset(customer);
    const check = await rows.check(customer, asset, await rows.connection(customer), status);
    await db.owner('UPDATE check_state SET reason = $2, reading = $3 WHERE check_id = $1', [
      check,
      { code: 'within-limits', params: { value: 44 } },
      { kind: 'level', value: 45, unit: 'percent' },
    ]);
    const { checks } = await details.byId(STAFF, asset);
    expect(checks.map(({ reason }) => reason)).toEqual([told]);
  });

  it('says unknown, and since when, of what is silent too long', async () => {
    const asset = await rows.asset(customer);
    const check = await rows.check(customer, asset, await rows.connection(customer), 'ok');
    await db.owner(`UPDATE check_state SET measured_at = '2025-12-31T23:57:30Z' WHERE check_id = $1`, [
      check,
    ]);
    expect((await details.byId(STAFF, asset)).checks).toMatchObject([
      { status: 'unknown', reason: { code: 'stale' }, since: '2026-01-01T00:00:00.000Z' },
    ]);
  });
});

describe('the history of an asset', () => {
  it('is read newest first, page by page, of all checks together', async () => {
    const asset = await rows.asset(customer);
    const connection = await rows.connection(customer);
    const ids: number[] = [];
    for (const aspect of ['a', 'b']) {
      const check = Number(
        await rows.insert('check', {
          customer_id: customer,
          asset_id: asset,
          connection_id: connection,
          aspect,
        }),
      );
      for (let n = 1; n <= 4; n += 1)
        ids.push(
          await rows.transition(customer, check, {
            started_at: new Date(n * 1000),
            ended_at: n < 4 ? new Date((n + 1) * 1000) : null,
            previous_ended_at: n > 1 ? new Date(n * 1000) : null,
            from_status: n > 1 ? 'ok' : null,
          }),
        );
    }
    const newest = [...ids].reverse();
    const first = await transitions.ofAsset(STAFF, asset, { limit: 3 });
    expect(first.map(({ id }) => id)).toEqual(newest.slice(0, 3));
    expect(first[0]).toMatchObject({
      aspect: 'b',
      to: null,
      from: '1970-01-01T00:00:04.000Z',
      fromStatus: 'ok',
    });
    const second = await transitions.ofAsset(STAFF, asset, { before: newest[2], limit: 100 });
    expect(second.map(({ id }) => id)).toEqual(newest.slice(3));
  });
});
