import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PATIENCE, randomRuns } from '../time/testing/random-runs';
import { answeredMs } from './counted';
import { measureAvailability } from './measure-availability';
import { anyHistory, walkMinutes } from './testing/minute-walker';

const USUAL_RUNS = 8_000;

it(
  'agrees with one that walks minute by minute, for the month and for each day',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(anyHistory, (input) => {
        const { sums, days } = measureAvailability(input);
        expect({ sums, days: days.map((day) => day.sums) }).toEqual(walkMinutes(input));
      }),
      randomRuns(USUAL_RUNS),
    );
  },
);

it(
  'counts each millisecond of the agreed hours once, and days add up to the whole',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 59_999 }), (input, shift) => {
        // Off the whole minutes, where the walker can't follow.
        const history = input.history.map(({ from, to, state }) => ({
          from: from + shift,
          to: to + shift,
          state,
        }));
        const { sums, days, spans } = measureAvailability({ ...input, history });
        const window = input.parts
          .flatMap((part) => part.window)
          .reduce((ms, { from, to }) => ms + to - from, 0);
        expect(Object.values(sums).reduce((a, b) => a + b)).toBe(window);
        for (const [as, ms] of Object.entries(sums))
          expect(days.reduce((total, day) => total + day.sums[as as keyof typeof sums], 0)).toBe(ms);
        for (const [index, { to }] of spans.entries())
          expect(spans[index + 1]?.from ?? to).toBeGreaterThanOrEqual(to);
      }),
      randomRuns(USUAL_RUNS / 4, 0.25),
    );
  },
);

it(
  'never gains by silence: what becomes unknown lowers the lower bound and raises the upper at most',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(anyHistory, (input) => {
        const known = input.history.filter(({ state }) => state !== 'unmonitored');
        const told = measureAvailability({ ...input, history: known });
        const silent = measureAvailability({ ...input, history: [] });
        expect(answeredMs(silent.sums)).toBe(answeredMs(told.sums));
        expect(silent.sums.up).toBeLessThanOrEqual(told.sums.up);
        const better = { met: 3, 'not-provable': 2, breached: 1, 'not-applicable': 0 };
        if (silent.verdict === 'met') expect(better[told.verdict]).toBe(3);
      }),
      randomRuns(USUAL_RUNS / 4, 0.25),
    );
  },
);
