import type { InboxThing } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { oneKindOf, ownersOf, placed, proposedPlacing } from './placing';

const SERVICES = [{ code: 'backup' }, { code: 'server' }, { code: 'wifi' }];
const thing = (over: Partial<InboxThing> = {}): InboxThing => ({
  key: 'nacht',
  kind: 'backup-job',
  name: 'Nachtback-up',
  facts: {},
  firstSeenAt: '2026-11-20T08:00:00.000Z',
  lastSeenAt: '2026-11-23T08:00:00.000Z',
  assetId: null,
  customerId: null,
  ignored: false,
  ignoredReason: null,
  notOurs: false,
  connectionId: 'c1',
  connectionName: 'NAS',
  collector: 'duplicati',
  connectionCustomerId: 'zuid',
  connectionCustomerName: 'Praktijk Zuid',
  connectionSiteId: 'site',
  ...over,
});
const OWN = { connectionCustomerId: null, connectionCustomerName: null, connectionSiteId: null };

describe('what is proposed for found things', () => {
  it('is the customer and site of their connection, and the usual service of their kind', () => {
    expect(proposedPlacing([thing()], SERVICES)).toMatchObject({
      customerId: 'zuid',
      siteId: 'site',
      serviceCode: 'backup',
      name: 'Nachtback-up',
      kind: 'server',
    });
  });

  it.each([
    [
      'no customer where the connection is the provider’s own',
      [thing(OWN)],
      { customerId: null, siteId: null },
    ],
    [
      'no customer where they are of two',
      [thing(), thing({ connectionCustomerId: 'noord' })],
      { customerId: null, siteId: null },
    ],
    [
      'no site where they differ',
      [thing(), thing({ connectionSiteId: null })],
      { customerId: 'zuid', siteId: null },
    ],
    ['no one service where kinds differ', [thing(), thing({ kind: 'access-point' })], { serviceCode: null }],
    ['a workstation where the name says so', [thing({ name: 'Laptop balie' })], { kind: 'workstation' }],
  ])('is %s', (_rule, things, expected) => {
    expect(proposedPlacing(things, SERVICES)).toMatchObject(expected);
  });

  it('knows whose they are and whether they are of one kind', () => {
    expect(ownersOf([thing(), thing(OWN), thing()])).toEqual(['zuid']);
    expect(oneKindOf([thing(), thing({ kind: 'server' })])).toBeNull();
    expect(oneKindOf([])).toBeNull();
  });
});

describe('placed things', () => {
  const placing = {
    ...proposedPlacing([thing()], SERVICES),
    packageCode: 'server-250',
    protectsAssetId: 'srv',
  };

  it('bear the package and what they protect', () => {
    expect(placed([thing()], placing, SERVICES)).toEqual([
      {
        connectionId: 'c1',
        key: 'nacht',
        customerId: 'zuid',
        siteId: 'site',
        serviceCode: 'backup',
        name: 'Nachtback-up',
        assetId: null,
        backup: { kind: 'server', packageCode: 'server-250', protectsAssetId: 'srv' },
      },
    ]);
  });

  it('keep their own names and protect nothing in common when they are many', () => {
    const things = [thing(), thing({ key: 'ap', name: 'AP', kind: 'access-point' })];
    expect(placed(things, { ...placing, serviceCode: null }, SERVICES)).toMatchObject([
      { name: 'Nachtback-up', serviceCode: 'backup', backup: { protectsAssetId: null } },
      { name: 'AP', serviceCode: 'wifi', backup: null },
    ]);
  });

  it('are none as long as nobody said whose they are', () => {
    expect(placed([thing()], { ...placing, customerId: null }, SERVICES)).toEqual([]);
  });

  it('have a name though somebody emptied it, and never a longer one than is kept', () => {
    expect(placed([thing()], { ...placing, name: ' ' }, SERVICES)[0]?.name).toBe('nacht');
    expect(placed([thing()], { ...placing, name: 'x'.repeat(300) }, SERVICES)[0]?.name).toHaveLength(200);
  });
});
