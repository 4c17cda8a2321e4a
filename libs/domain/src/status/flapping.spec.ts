import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flapping, pushChange, type RecentChanges } from './flapping';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const minutesAgo = (...minutes: number[]) => minutes.map((m) => NOW - m * MINUTE);

test.each<[string, RecentChanges, boolean, boolean]>([
  ['no change', [], false, false],
  ['five within the hour are not enough', minutesAgo(50, 40, 30, 20, 10), false, false],
  ['six start it', minutesAgo(50, 40, 30, 20, 10, 0), false, true],
  ['of six, one is an hour old and no longer counts', minutesAgo(60, 40, 30, 20, 10, 0), false, false],
  ['three left: it goes on', minutesAgo(90, 80, 70, 30, 20, 10), true, true],
  ['two left: it ends', minutesAgo(90, 80, 70, 60, 20, 10), true, false],
])('%s', (_rule, changes, wasFlapping, expected) => {
  expect(flapping(changes, NOW, wasFlapping)).toBe(expected);
});

test('what is kept stays small, in order, and holds every change that still counts, up to twelve', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 * MINUTE }), { maxLength: 60 }), (gaps) => {
      let at = 0;
      let kept: RecentChanges = [];
      const all: number[] = [];
      for (const gap of gaps) {
        at += gap;
        all.push(at);
        kept = pushChange(kept, at);
      }
      expect(kept).toEqual(all.filter((change) => change > at - 60 * MINUTE).slice(-12));
    }),
  );
});
