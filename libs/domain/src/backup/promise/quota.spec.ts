import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MS_PER_DAY } from '../../time/duration';
import { judgeQuota, type StoredSample } from './quota';

const GB = 1e9;
const NOW = Date.UTC(2027, 0, 5, 12);
const packages = [500, 100, 250, 1000, 50].map((size) => ({ code: `server-${size}`, bytes: size * GB }));
/** One sample a day up to now: so many GB now, and so many more each day. */
const grown = (now: number, perDay: number, days = 60): StoredSample[] =>
  Array.from({ length: days }, (_, index) => ({
    at: NOW - (days - 1 - index) * MS_PER_DAY,
    bytes: (now - (days - 1 - index) * perDay) * GB,
  }));
const judged = (samples: readonly StoredSample[], sold: number | null = 100) =>
  judgeQuota({ samples, packageBytes: sold === null ? null : sold * GB, packages, now: NOW });
const inDays = (at: number | null) => (at === null ? null : Math.round((at - NOW) / MS_PER_DAY));

test.each<[string, readonly StoredSample[], number | null, object]>([
  ['half full, not growing', grown(50, 0), 100, { percent: 50, status: 'ok', reachesAt: null, next: null }],
  ['just under nine tenths', grown(89.9, 0), 100, { status: 'ok' }],
  ['nine tenths', grown(90, 0), 100, { percent: 90, status: 'warning', reachesAt: null, next: null }],
  ['full', grown(100, 0), 100, { percent: 100, status: 'critical', reachesAt: NOW, next: null }],
  ['over', grown(120, 0), 100, { percent: 120, status: 'critical', next: 'server-250' }],
  ['over the largest', grown(1200, 0), 1000, { status: 'critical', next: null }],
  ['it grows, and half a year on it still fits', grown(50, 0.2), 100, { status: 'ok', next: null }],
  ['it grows, and half a year on it does not', grown(50, 0.5), 100, { status: 'ok', next: 'server-250' }],
  [
    'it grows so fast that the next is too small',
    grown(50, 2),
    100,
    { status: 'warning', next: 'server-500' },
  ],
  [
    'a dip is no trend',
    [...grown(50, 0, 59), { at: NOW, bytes: 60 * GB }],
    100,
    { status: 'ok', reachesAt: null },
  ],
  ['a week is the least that tells', grown(50, 2, 7), 100, { reachesAt: null }],
  ['it shrinks', grown(50, -0.5), 100, { status: 'ok', reachesAt: null, next: null }],
  ['nothing was told', [], 100, { usedBytes: null, percent: null, status: 'unknown', whyNot: 'no-use-told' }],
  [
    'nothing was sold',
    grown(50, 0),
    null,
    { usedBytes: 50 * GB, percent: null, status: 'unknown', whyNot: 'no-package' },
  ],
  ['sold by nothing', grown(50, 0), 0, { status: 'unknown', whyNot: 'no-package' }],
  [
    'told more than a week ago',
    [{ at: NOW - 8 * MS_PER_DAY, bytes: 5 * GB }],
    100,
    { percent: 5, status: 'unknown', whyNot: 'old' },
  ],
  ['a number that can not be is left out', [...grown(50, 0), { at: NOW, bytes: -1 }], 100, { percent: 50 }],
])('%s', (_rule, samples, sold, expected) => {
  expect(judged(samples, sold)).toMatchObject(expected);
});

test('tells when it is full if it goes on like this, and warns from sixty days before', () => {
  expect(inDays(judged(grown(50, 0.5)).reachesAt)).toBe(100);
  expect(judged(grown(69, 0.5))).toMatchObject({ status: 'ok' });
  expect(inDays(judged(grown(70, 0.5)).reachesAt)).toBe(60);
  expect(judged(grown(70, 0.5)).status).toBe('warning');
});

const anySamples = fc
  .array(fc.integer({ min: 0, max: 400 }), { maxLength: 80 })
  .map((sizes) =>
    sizes.map((size, index) => ({ at: NOW - (sizes.length - 1 - index) * MS_PER_DAY, bytes: size * GB })),
  );

test('what it proposes is larger than what was sold, holds what is used, and none smaller does', () => {
  fc.assert(
    fc.property(anySamples, fc.constantFrom(50, 100, 250, 1000), (samples, sold) => {
      const { next, usedBytes, status } = judged(samples, sold);
      const proposed = packages.find(({ code }) => code === next);
      if (proposed) {
        expect(proposed.bytes).toBeGreaterThan(sold * GB);
        expect(proposed.bytes).toBeGreaterThanOrEqual(usedBytes ?? 0);
      }
      if (usedBytes !== null && usedBytes > sold * GB && sold < 500) expect(next).not.toBeNull();
      if (samples.length === 0) expect(status).toBe('unknown');
    }),
  );
});

test('more in use is never better, while it does not grow', () => {
  const rank = { ok: 0, warning: 1, critical: 2, unknown: 3 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.nat(50), (used, more) => {
      const before = judged(grown(used, 0)).status;
      expect(rank[judged(grown(used + more, 0)).status]).toBeGreaterThanOrEqual(rank[before]);
    }),
  );
});
