import { describe, expect, it } from 'vitest';
import { watchedOf } from './watched';

const asset = (key: string) => ({
  key,
  assetId: key,
  customerId: 'c',
  name: `AP ${key}`,
  kind: 'access-point' as const,
  serviceCode: 'wifi',
  inMaintenance: false,
});
const found = (lastSeenAt: number) => ({ kind: 'access-point', name: 'x', facts: '{}', lastSeenAt });

describe('what a collector is told of what is looked after', () => {
  it('is every accepted thing with when it was last seen, and nothing that was found and is not accepted or archived', () => {
    const watched = watchedOf({
      assets: new Map([
        ['a', asset('a')],
        ['b', asset('b')],
      ]),
      found: new Map([
        ['a', found(7)],
        ['archived', found(9)],
      ]),
    });
    expect([...watched]).toEqual([
      ['a', { name: 'AP a', lastSeenAt: 7 }],
      ['b', { name: 'AP b', lastSeenAt: null }],
    ]);
  });
});
