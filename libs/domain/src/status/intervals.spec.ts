import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, durations, firstFlaw, type StatusInterval } from './intervals';
import { STATUSES, type Status } from './status';

const span = (from: number, to: number | null, status: Status = 'ok'): StatusInterval => ({
  from,
  to,
  status,
});

test.each([
  ['nothing has no flaw', [], null],
  ['one that still lasts', [span(0, null)], null],
  ['each begins where the one before ends', [span(0, 10), span(10, 20), span(20, null)], null],
  ['time is missing', [span(0, 10), span(11, 20)], { kind: 'gap', at: 11 }],
  ['time is told twice', [span(0, 10), span(9, 20)], { kind: 'overlap', at: 9 }],
  ['an interval of no time', [span(0, 10), span(10, 10)], { kind: 'empty', at: 10 }],
  ['an interval that ends before it begins', [span(10, 0)], { kind: 'empty', at: 10 }],
  ['one still lasts and another began', [span(0, null), span(5, null)], { kind: 'not-last-but-open', at: 5 }],
  ['the first of several flaws is told', [span(0, 1), span(2, 3), span(2, 4)], { kind: 'gap', at: 2 }],
])('flaws of a history: %s', (_rule, history, flaw) => {
  expect(firstFlaw(history)).toEqual(flaw);
});

test.each([
  ['inside stays', [span(2, 4)], [span(2, 4)]],
  ['the edges are cut', [span(-5, 3), span(3, 50)], [span(0, 3), span(3, 10)]],
  ['what ends where the period begins is not in it', [span(-5, 0)], []],
  ['what begins where the period ends is not in it', [span(10, 20)], []],
  ['what still lasts lasts to the end of the period', [span(4, null)], [span(4, 10)]],
  ['what covers it all', [span(-5, 50)], [span(0, 10)]],
])('clipped to [0, 10): %s', (_rule, history, expected) => {
  expect(clip(history, { from: 0, to: 10 })).toEqual(expected);
});

describe('durations', () => {
  const none = { ok: 0, maintenance: 0, unknown: 0, warning: 0, critical: 0 };

  test.each([
    ['each status its time', [span(0, 4), span(4, 9, 'critical'), span(9, null)], { ok: 5, critical: 5 }],
    ['time before the first interval is unknown', [span(7, null)], { unknown: 7, ok: 3 }],
    ['time after the last as well', [span(-3, 2)], { ok: 2, unknown: 8 }],
    ['and a gap', [span(0, 2), span(6, null, 'warning')], { ok: 2, unknown: 4, warning: 4 }],
    ['no history at all', [], { unknown: 10 }],
  ])('in [0, 10): %s', (_rule, history, expected) => {
    expect(durations(history, { from: 0, to: 10 })).toEqual({ ...none, ...expected });
  });

  test('a period of no time has none', () => {
    expect(durations([span(0, null)], { from: 5, to: 5 })).toEqual(none);
  });

  test('an overlap is refused, because it would count time twice', () => {
    expect(() => durations([span(0, 6), span(5, 9)], { from: 0, to: 10 })).toThrow(RangeError);
  });
});

const status = fc.constantFrom(...STATUSES);
const history = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1e9 }), status), { maxLength: 30 })
  .chain((steps) =>
    fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.boolean()).map(([start, lasts]) => {
      let from = start;
      return steps.map(([length, of], index): StatusInterval => {
        const to = from + length;
        const interval = span(from, lasts && index === steps.length - 1 ? null : to, of);
        from = to;
        return interval;
      });
    }),
  );
const period = fc
  .tuple(fc.integer({ min: -2e9, max: 2e9 }), fc.nat(4e9))
  .map(([from, length]) => ({ from, to: from + length }));

test('durations add up to the period, to the millisecond', () => {
  fc.assert(
    fc.property(history, period, (told, { from, to }) => {
      const sum = Object.values(durations(told, { from, to })).reduce((a, b) => a + b, 0);
      expect(sum).toBe(to - from);
    }),
  );
});

test('a period cut in two gives the same durations as the whole', () => {
  fc.assert(
    fc.property(history, period, fc.double({ min: 0, max: 1, noNaN: true }), (told, { from, to }, share) => {
      const middle = from + Math.floor((to - from) * share);
      const whole = durations(told, { from, to });
      const first = durations(told, { from, to: middle });
      const second = durations(told, { from: middle, to });
      for (const of of STATUSES) expect(first[of] + second[of]).toBe(whole[of]);
    }),
  );
});

test('clipping a flawless history leaves it flawless, inside, and is done after once', () => {
  fc.assert(
    fc.property(history, period, (told, within) => {
      const clipped = clip(told, within);
      expect(firstFlaw(clipped)).toBeNull();
      expect(clip(clipped, within)).toEqual(clipped);
      for (const { from, to } of clipped) expect(from >= within.from && to <= within.to).toBe(true);
    }),
  );
});
