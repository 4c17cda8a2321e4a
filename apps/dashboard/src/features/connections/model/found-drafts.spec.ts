import type { FoundAsset } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { changed, isComplete, proposedDraft, toItems } from './found-drafts';

const FOUND: FoundAsset = {
  key: 'ap-1',
  kind: 'access-point',
  name: 'AP gang',
  facts: {},
  firstSeenAt: '2026-11-23T07:00:00Z',
  lastSeenAt: '2026-11-23T07:00:00Z',
  assetId: null,
  customerId: null,
  ignored: false,
  ignoredReason: null,
  notOurs: false,
};
const DEFAULTS = { customerId: 'k1', siteId: 's1', services: [{ code: 'server' }, { code: 'wifi' }] };
const draft = proposedDraft(FOUND, DEFAULTS);
const chosen = changed(draft, { isChosen: true });

describe('what is chosen for found things', () => {
  it('proposes the place of the connection and the service of the kind, and chooses nothing by itself', () => {
    expect(draft).toEqual({
      isChosen: false,
      name: 'AP gang',
      customerId: 'k1',
      siteId: 's1',
      serviceCode: 'wifi',
      assetId: null,
    });
  });

  it.each([
    [
      'another customer drops site and asset',
      { customerId: 'k2' },
      { customerId: 'k2', siteId: null, assetId: null },
    ],
    ['the same customer keeps them', { customerId: 'k1' }, { siteId: 's1', assetId: 'a1' }],
    [
      'customer and site may change together',
      { customerId: 'k2', siteId: 's9' },
      { siteId: 's9', assetId: null },
    ],
    ['another change keeps them', { name: 'x' }, { siteId: 's1', assetId: 'a1', name: 'x' }],
  ])('%s', (_rule, change, expected) => {
    expect(changed({ ...draft, assetId: 'a1' }, change)).toMatchObject(expected);
  });

  it.each([
    ['a whole row', {}, true],
    ['without customer', { customerId: null }, false],
    ['without service', { serviceCode: '' }, false],
    ['with a name of spaces', { name: '  ' }, false],
    ['without site', { siteId: null }, true],
  ])('completeness: %s', (_rule, change, expected) => {
    expect(isComplete({ ...draft, ...change })).toBe(expected);
  });

  it('sends what is chosen and complete, and nothing else', () => {
    const rows = [
      { key: 'a', draft: changed(chosen, { name: ' AP 1 ' }) },
      { key: 'b', draft },
      { key: 'c', draft: changed(chosen, { customerId: null }) },
    ];
    expect(toItems(rows)).toEqual([
      { key: 'a', name: 'AP 1', customerId: 'k1', siteId: 's1', serviceCode: 'wifi', assetId: null },
    ]);
  });
});
