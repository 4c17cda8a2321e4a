import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastFull, type FillPoint } from './forecast';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2027, 0, 1);

/** A point per hour; `level` gets the hour. */
function hourly(hours: number, level: (hour: number) => number): FillPoint[] {
  return Array.from({ length: hours + 1 }, (_, hour) => ({
    at: START + hour * HOUR,
    usedPercent: level(hour),
  }));
}
/** Noise that is the same in every run: -1 to 1. */
const noise = (seed: number) => 2 * Math.abs((Math.sin(seed * 12.9898) * 43758.5453) % 1) - 1;
/** Days from the newest point to the date, null when there is no date. */
function daysUntilFull(points: FillPoint[]): number | null {
  const at = forecastFull(points);
  return at === null ? null : (at - Math.max(...points.map((point) => point.at))) / DAY;
}

describe('a date', () => {
  test.each<[string, FillPoint[], number]>([
    ['steady, two weeks of history', hourly(14 * 24, (h) => 50 + h / 24), 36],
    ['steady, six hours of history', hourly(6, (h) => 50 + h), 44 / 24],
    ['whole percents only', hourly(14 * 24, (h) => Math.floor(50 + h / 24)), 36],
    ['with noise', hourly(14 * 24, (h) => 50 + h / 24 + noise(h)), 36],
    ['a fifth of the points is nonsense', hourly(14 * 24, (h) => (h % 5 === 0 ? 3 : 50 + h / 24)), 36],
    [
      'a dump that comes every night and goes every morning',
      hourly(14 * 24, (h) => 50 + h / 24 + (h % 24 < 8 ? 6 : 0)),
      36,
    ],
    ['slow, just within a year', hourly(28 * 24, (h) => 50 + (h / 24) * (50 / 392)), 364],
    ['almost full', hourly(48, (h) => 99.5 - (48 - h) * 0.1), 5 / 24],
    ['at the end already', hourly(48, (h) => Math.min(100, 60 + h)), 0],
    [
      'it began in the second half of the week',
      hourly(7 * 24, (h) => 50 + Math.max(0, h - 80) * 0.25),
      28 / 6,
    ],
    [
      'it began four days ago, after ten at rest',
      hourly(14 * 24, (h) => 50 + Math.max(0, h - 10 * 24) * 0.25),
      26 / 6,
    ],
    [
      'it began lately, after weeks at rest',
      hourly(28 * 24, (h) => 50 + Math.max(0, h - 24 * 24) * 0.25),
      26 / 6,
    ],
  ])('%s', (_rule, points, days) => {
    const until = daysUntilFull(points);
    expect(until).not.toBeNull();
    expect(Math.abs((until ?? 0) - days)).toBeLessThanOrEqual(Math.max(0.05, days * 0.1));
  });
});

describe('no date', () => {
  test.each<[string, FillPoint[]]>([
    ['no history', []],
    ['less than six hours', hourly(5, (h) => 50 + h)],
    ['six hours, but too few points to tell', hourly(6, (h) => 50 + h).filter((_, hour) => hour % 6 === 0)],
    ['many points of one moment', Array.from({ length: 50 }, (_, i) => ({ at: START, usedPercent: i }))],
    ['at rest', hourly(14 * 24, () => 70)],
    ['at rest and full', hourly(14 * 24, () => 100)],
    ['emptying', hourly(14 * 24, (h) => 90 - h / 24)],
    ['at rest with noise', hourly(14 * 24, (h) => 70 + 3 * noise(h))],
    ['up and down every day', hourly(14 * 24, (h) => 40 + (h % 24))],
    ['up and down every day, seen at its top', hourly(14 * 24 + 23, (h) => 40 + (h % 24))],
    ['cleaned up every week, seen at its top', hourly(27 * 24, (h) => 40 + ((h / 24) % 7) * 6)],
    ['one jump long ago', hourly(14 * 24, (h) => (h < 100 ? 30 : 60))],
    ['more than a year away', hourly(28 * 24, (h) => 50 + (h / 24) * (50 / 420))],
    ['a rise that drowns in the noise', hourly(48, (h) => 50 + h / 24 + 10 * noise(h))],
    ['less than one percent in all', hourly(48, (h) => 50 + (h / 48) * 0.9)],
  ])('%s', (_rule, points) => {
    expect(forecastFull(points)).toBeNull();
  });
});

test('what can not be is left out', () => {
  const points = hourly(14 * 24, (h) => 50 + h / 24);
  const broken = [Number.NaN, Infinity, -5, 400].flatMap((usedPercent) =>
    points.filter((_, i) => i % 3 === 0).map(({ at }) => ({ at, usedPercent })),
  );
  const timeless = [{ at: Number.NaN, usedPercent: 99 }];
  expect(forecastFull([...points, ...broken, ...timeless])).toBe(forecastFull(points));
});

const anyHistory = fc.array(
  fc.record({
    at: fc.integer({ min: START, max: START + 40 * DAY }),
    usedPercent: fc.double({ min: 0, max: 100, noNaN: true }),
  }),
  { maxLength: 150 },
);

test('a date lies between the newest point and a year after it, whatever comes in', () => {
  fc.assert(
    fc.property(anyHistory, (points) => {
      const at = forecastFull(points);
      if (at === null) return;
      const newest = Math.max(...points.map((point) => point.at));
      expect(Number.isSafeInteger(at)).toBe(true);
      expect(at).toBeGreaterThanOrEqual(newest);
      expect(at).toBeLessThanOrEqual(newest + 365 * DAY);
    }),
  );
});

test('the order of the points does not matter', () => {
  const shuffled = fc.shuffledSubarray(
    hourly(200, (h) => 40 + h / 10 + noise(h)),
    { minLength: 201 },
  );
  const expected = forecastFull(hourly(200, (h) => 40 + h / 10 + noise(h)));
  expect(expected).not.toBeNull();
  fc.assert(
    fc.property(shuffled, (points) => {
      expect(forecastFull(points)).toBe(expected);
    }),
  );
});

test('a straight line is continued to the minute, wherever it starts and however often it was measured', () => {
  const line = fc.record({
    from: fc.integer({ min: 10, max: 60 }),
    perDay: fc.double({ min: 0.5, max: 8, noNaN: true }),
    hours: fc.integer({ min: 3 * 24, max: 4 * 24 }),
    everyMinutes: fc.constantFrom(5, 15, 60, 120),
  });
  fc.assert(
    fc.property(line, ({ from, perDay, hours, everyMinutes }) => {
      const count = (hours * 60) / everyMinutes;
      const points = Array.from({ length: Math.floor(count) + 1 }, (_, i) => {
        const at = START + i * everyMinutes * 60_000;
        return { at, usedPercent: from + ((at - START) / DAY) * perDay };
      });
      const exact = START + ((100 - from) / perDay) * DAY;
      expect(Math.abs((forecastFull(points) ?? 0) - exact)).toBeLessThan(60_000);
    }),
    { numRuns: 50 },
  );
});

test('rounding to whole percents moves the date of a month by no more than a few days', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 3, noNaN: true }), (perDay) => {
      const exact = hourly(10 * 24, (h) => 40 + (h / 24) * perDay);
      const rounded = exact.map(({ at, usedPercent }) => ({ at, usedPercent: Math.round(usedPercent) }));
      const difference = (daysUntilFull(rounded) ?? Infinity) - (daysUntilFull(exact) ?? 0);
      expect(Math.abs(difference)).toBeLessThan(4);
    }),
    { numRuns: 50 },
  );
});

test.each([6, 12, 24, 48, 24 * 14])(
  'noise without a rise gives no date, but for a rare chance: %d hours',
  (hours) => {
    const runs = Array.from({ length: 200 }, (_, run) =>
      hourly(hours, (h) => 60 + 5 * noise(h + 1000 * run)),
    );
    expect(runs.filter((points) => forecastFull(points) !== null).length).toBeLessThanOrEqual(2);
  },
);
