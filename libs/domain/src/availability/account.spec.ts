import { describe, expect, test } from 'vitest';
import type { Period } from '../status/intervals';
import type { AvailabilityInput, PromisedPart, Sums } from './availability';
import { boundsOf, verdictOf, worstVerdictOf } from './counted';
import { measureAvailability } from './measure-availability';
import type { StateSpan } from './service-history';

const sums = (over: Partial<Sums>): Sums => ({
  up: 0,
  down: 0,
  unknown: 0,
  unmonitored: 0,
  maintenance: 0,
  excluded: 0,
  ahead: 0,
  ...over,
});
const part = (per100000: number, from = 0, to = 1_000, window: Period[] = [{ from, to }]): PromisedPart => ({
  version: 1,
  from,
  to,
  window,
  rule: { announcedHoursBefore: 0, maxMinutesPerMonth: 60 },
  target: { service: 'line', per100000, group: 'all-of', degraded: 'up' },
});
const span = (state: StateSpan['state'], from: number, to: number): StateSpan => ({ state, from, to });
const measured = (over: Partial<AvailabilityInput>) =>
  measureAvailability({
    period: { from: 0, to: 1_000 },
    asOf: 1_000,
    parts: [part(99_000)],
    days: [],
    history: [span('up', 0, 1_000)],
    works: [],
    exclusions: [],
    ...over,
  });

test('of sixty up, twenty down and twenty unknown each share is what it says', () => {
  expect(boundsOf(sums({ up: 60, down: 20, unknown: 20, maintenance: 50, excluded: 7, ahead: 900 }))).toEqual(
    {
      upper: { numerator: 80, denominator: 100 },
      lower: { numerator: 60, denominator: 100 },
      measured: { numerator: 60, denominator: 80 },
      coverage: { numerator: 80, denominator: 100 },
    },
  );
});

test('of nothing but the unknown no share was measured', () => {
  expect(boundsOf(sums({ unknown: 20 }))).toMatchObject({ measured: null, coverage: { numerator: 0 } });
});

test('what is ahead may still be up', () => {
  expect(verdictOf(sums({ down: 10, ahead: 990 }), 99_000)).toBe('met');
  expect(verdictOf(sums({ down: 10, ahead: 990 }), 99_001)).toBe('breached');
  expect(verdictOf(sums({ down: 10, unknown: 1, ahead: 989 }), 99_000)).toBe('not-provable');
});

test.each([
  ['a breach before all', ['met', 'not-provable', 'breached'], 'breached'],
  ['a doubt before what was met', ['met', 'not-provable'], 'not-provable'],
  ['what promised nothing says nothing', ['met', 'not-applicable'], 'met'],
  ['nothing at all', [], 'not-applicable'],
] as const)('of several parts %s', (_rule, verdicts, worst) => {
  expect(worstVerdictOf(verdicts)).toBe(worst);
});

describe('what may still go wrong', () => {
  const history = [span('down', 0, 4), span('up', 4, 900)];
  test('is what is allowed less what is down, at worst less what is unknown too', () => {
    // 1 % of 1,000; 4 down, 100 without a word at the end.
    expect(measured({ history }).budget).toEqual({ allowedMs: 10, leftMs: 6, leftAtWorstMs: -94 });
  });
  test('counts what is ahead as promised too', () => {
    expect(measured({ history, asOf: 900 }).budget).toEqual({ allowedMs: 10, leftMs: 6, leftAtWorstMs: 6 });
  });
  test('is never more than the promise: a part of a millisecond is cut off', () => {
    expect(measured({ history, asOf: 900, parts: [part(99_090)] }).budget?.allowedMs).toBe(9);
  });
  test('goes by the part that holds last', () => {
    const parts = [part(90_000, 0, 500), part(99_000, 500, 1_000)];
    expect(measured({ history, asOf: 900, parts }).budget).toEqual({
      allowedMs: 5,
      leftMs: 5,
      leftAtWorstMs: 5,
    });
  });
  test('and by the one before where that has no hours', () => {
    const parts = [part(90_000, 0, 500), part(99_000, 500, 1_000, [])];
    expect(measured({ history, asOf: 900, parts }).budget?.allowedMs).toBe(50);
  });
});

test('an outage says whether it reaches over the edges, and how much of it counts', () => {
  const history = [
    span('down', 0, 10),
    span('up', 10, 450),
    span('down', 450, 550),
    span('up', 550, 990),
    span('down', 990, 1_000),
  ];
  const window = [
    { from: 0, to: 500 },
    { from: 995, to: 1_000 },
  ];
  expect(measured({ history, parts: [part(99_000, 0, 1_000, window)] }).outages).toEqual([
    { from: 0, to: 10, reachesBefore: true, reachesAfter: false, countedMs: 10 },
    { from: 450, to: 550, reachesBefore: false, reachesAfter: false, countedMs: 50 },
    { from: 990, to: 1_000, reachesBefore: false, reachesAfter: true, countedMs: 5 },
  ]);
});

test('an agreed exclusion leaves the account, which is also told without it', () => {
  const history = [span('up', 0, 900), span('down', 900, 1_000)];
  const exclusion = { id: 'x', type: 'supplier-line' as const, from: 900, to: 960 };
  const agreed = measured({ history, exclusions: [{ ...exclusion, state: 'agreed' }] });
  expect(agreed.sums).toEqual(sums({ up: 900, down: 40, excluded: 60 }));
  expect(agreed.sumsBeforeExclusions).toEqual(sums({ up: 900, down: 100 }));
  expect(agreed.bounds.upper).toEqual({ numerator: 900, denominator: 940 });
  expect(agreed.boundsBeforeExclusions.upper).toEqual({ numerator: 900, denominator: 1_000 });
  for (const state of ['proposed', 'rejected', 'withdrawn'] as const)
    expect(measured({ history, exclusions: [{ ...exclusion, state }] }).sums.excluded).toBe(0);
});
