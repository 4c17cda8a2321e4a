import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBundling, growDigest, startDigest, type ChannelLoad } from './digest';
import type { DigestItem } from './message';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const quiet: ChannelLoad = { singles: 0, lastDigestAt: null, digestWaits: false };

describe('how new messages reach a channel', () => {
  it.each([
    ['a few: one each', 3, quiet, { kind: 'single' }],
    ['twenty: still one each', 20, quiet, { kind: 'single' }],
    ['one more: a digest at once', 21, quiet, { kind: 'digest', notBefore: NOON }],
    [
      'what was sent in the last minutes counts',
      1,
      { ...quiet, singles: 20 },
      { kind: 'digest', notBefore: NOON },
    ],
    [
      'a second digest a minute after the first',
      500,
      { ...quiet, lastDigestAt: NOON - 10_000 },
      { kind: 'digest', notBefore: NOON + 50_000 },
    ],
    [
      'an old digest delays nothing',
      500,
      { ...quiet, lastDigestAt: NOON - 300_000 },
      { kind: 'digest', notBefore: NOON },
    ],
    [
      'everything joins a digest that waits',
      1,
      { singles: 0, lastDigestAt: NOON + 30_000, digestWaits: true },
      { kind: 'join' },
    ],
    ['few again after a digest: one each', 2, { ...quiet, lastDigestAt: NOON - 10_000 }, { kind: 'single' }],
  ] as const)('%s', (_rule, count, load, expected) => {
    expect(decideBundling(count, load, NOON)).toEqual(expected);
  });
});

describe('a digest', () => {
  const item = (status: DigestItem['status'], n: number): DigestItem => ({
    status,
    customer: { id: 'c', name: 'Praktijk' },
    asset: { id: String(n), name: `asset ${n}` },
    at: '2026-11-23T12:00:00.000Z',
  });
  const items = fc.array(
    fc
      .record({ status: fc.constantFrom('critical', 'unknown', 'ok', 'warning'), n: fc.nat() })
      .map(({ status, n }) => item(status, n)),
    { maxLength: 60 },
  );

  it('counts everything and lists the first twenty, however it came in', () => {
    fc.assert(
      fc.property(items, items, (first, second) => {
        const grown = growDigest(startDigest('k', first, NOON), second);
        expect(grown).toEqual(startDigest('k', [...first, ...second], NOON));
        const { critical, unknown, recovered } = grown.counts;
        expect(critical + unknown + recovered).toBe(first.length + second.length);
        expect(grown.items).toEqual([...first, ...second].slice(0, 20));
      }),
    );
  });
});
