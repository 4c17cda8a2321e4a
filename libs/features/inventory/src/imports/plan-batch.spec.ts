import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownInventory, type KnownRows } from './known-inventory';
import { planBatch } from './plan-batch';
import type { ImportRow } from './read-row';

const SERVICES = [{ code: 'firewall', nameNl: 'Brandmuur', nameEn: 'Firewall' }];
const row = (over: Partial<ImportRow> = {}): ImportRow => ({
  line: 2,
  code: 'A1',
  customerName: 'Noord',
  site: null,
  city: null,
  asset: null,
  kind: null,
  service: null,
  ...over,
});
const asset = (over: Partial<ImportRow> = {}) =>
  row({ asset: 'fw', kind: 'firewall', service: 'firewall', ...over });

function inventory(rows: Partial<KnownRows> = {}): KnownInventory {
  const known = new KnownInventory();
  known.add({ services: SERVICES, ...rows });
  return known;
}
function ids(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}
const CUSTOMER = { id: 'k', code: 'A1', archived: false };
const SITE = { id: 's', customerId: 'k', name: 'Centrum', archived: false };
const ASSET = {
  id: 'a',
  customerId: 'k',
  siteId: null,
  name: 'fw',
  kind: 'firewall',
  serviceCode: 'firewall',
  archived: false,
} as const;

describe('planning lines of an import', () => {
  it('adds a customer, its site and the asset there', () => {
    const plan = planBatch([asset({ site: 'Centrum', city: 'Delft' })], inventory(), ids());
    const [customer] = plan.customers;
    const [site] = plan.sites;
    expect(customer).toMatchObject({ code: 'A1', name: 'Noord' });
    expect(site).toMatchObject({ customerId: customer?.id, name: 'Centrum', city: 'Delft' });
    expect(plan.assets).toMatchObject([
      { customerId: customer?.id, siteId: site?.id, name: 'fw', serviceCode: 'firewall' },
    ]);
    expect(plan).toMatchObject({ changedAssets: [], unchanged: 0, errors: [] });
  });

  it('builds on earlier lines: a customer and a site are added once', () => {
    const plan = planBatch(
      [asset({ site: 'Centrum' }), asset({ site: 'centrum', asset: 'ap', code: 'a1', customerName: null })],
      inventory(),
      ids(),
    );
    expect([plan.customers.length, plan.sites.length, plan.assets.length]).toEqual([1, 1, 2]);
  });

  it.each<[string, ImportRow]>([
    ['a customer that is there', row()],
    [
      'a customer that is there, in another case and with another name',
      row({ code: 'a1', customerName: 'Anders' }),
    ],
    ['a site that is there', row({ site: 'CENTRUM' })],
    ['an asset that is there', asset()],
    ['an asset that is there, without saying what it is', asset({ kind: null, service: null })],
  ])('leaves alone %s', (_what, line) => {
    const plan = planBatch(
      [line],
      inventory({ customers: [CUSTOMER], sites: [SITE], assets: [ASSET] }),
      ids(),
    );
    expect(plan).toEqual({
      customers: [],
      sites: [],
      assets: [],
      changedAssets: [],
      unchanged: 1,
      errors: [],
    });
  });

  it('changes an asset that is something else by now, and knows a service by its name', () => {
    const plan = planBatch(
      [asset({ kind: 'gateway', service: 'brandmuur' })],
      inventory({ customers: [CUSTOMER], assets: [ASSET] }),
      ids(),
    );
    expect(plan.changedAssets).toEqual([{ ...ASSET, kind: 'gateway' }]);
  });

  it('takes an asset of the same name elsewhere for another one', () => {
    const plan = planBatch(
      [asset({ site: 'Centrum' })],
      inventory({ customers: [CUSTOMER], sites: [SITE], assets: [ASSET] }),
      ids(),
    );
    expect(plan.assets).toMatchObject([{ siteId: 's', name: 'fw' }]);
  });

  it.each<[string, ImportRow, Partial<KnownRows>, string]>([
    ['a new customer without a name', row({ customerName: null }), {}, 'customer_name'],
    ['an archived customer', row(), { customers: [{ ...CUSTOMER, archived: true }] }, 'customer_code'],
    [
      'an archived site',
      row({ site: 'Centrum' }),
      { customers: [CUSTOMER], sites: [{ ...SITE, archived: true }] },
      'site',
    ],
    [
      'an archived asset',
      asset(),
      { customers: [CUSTOMER], assets: [{ ...ASSET, archived: true }] },
      'asset',
    ],
    [
      'a name that several assets have',
      asset(),
      { customers: [CUSTOMER], assets: [ASSET, { ...ASSET, id: 'b' }] },
      'asset',
    ],
    ['a service that does not exist', asset({ service: 'koffie' }), {}, 'service'],
    ['a new asset without a service', asset({ service: null }), {}, 'service'],
    ['a new asset without a kind', asset({ kind: null }), {}, 'kind'],
  ])('refuses %s, and plans nothing of that line', (_what, line, known, column) => {
    const plan = planBatch([line], inventory(known), ids());
    expect(plan.errors).toEqual([{ line: 2, column, message: expect.any(String) as string }]);
    expect(plan).toMatchObject({ customers: [], sites: [], assets: [], changedAssets: [], unchanged: 0 });
  });

  const anyRow = fc.record({
    line: fc.integer({ min: 2, max: 99 }),
    code: fc.constantFrom('A1', 'a1', 'B2'),
    customerName: fc.constantFrom('Noord', null),
    site: fc.constantFrom('Centrum', 'centrum', 'West', null),
    city: fc.constant(null),
    asset: fc.constantFrom('fw', 'FW', 'ap', null),
    kind: fc.constantFrom('firewall', 'server', null),
    service: fc.constantFrom('firewall', 'koffie', null),
  }) as fc.Arbitrary<ImportRow>;

  it('counts every line once: it adds or changes something, is unchanged, or is wrong', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const plans = rows.map(() => 0);
        const known = inventory();
        const newId = ids();
        rows.forEach((line, index) => {
          const { customers, sites, assets, changedAssets, unchanged, errors } = planBatch(
            [line],
            known,
            newId,
          );
          const changes = customers.length + sites.length + assets.length + changedAssets.length > 0;
          plans[index] = [changes, unchanged === 1, errors.length === 1].filter(Boolean).length;
        });
        expect(plans).toEqual(rows.map(() => 1));
      }),
    );
  });

  it('comes to nothing more the second time, when no asset is said to be two things', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const steady = rows.map((line) => ({ ...line, kind: line.kind && ('firewall' as const) }));
        const known = inventory();
        const newId = ids();
        planBatch(steady, known, newId);
        const again = planBatch(steady, known, newId);
        // A line that was wrong for want of a customer may find it now; it adds no more than its own site and asset.
        const third = planBatch(steady, known, newId);
        expect(again.customers).toEqual([]);
        expect(third).toMatchObject({ customers: [], sites: [], assets: [], changedAssets: [] });
      }),
    );
  });
});
