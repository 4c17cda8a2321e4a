import type { WorkClockView, WorkItemView } from '@nachtwacht/contracts';
import { describe, expect, it, test } from 'vitest';
import { countdownOf, dueSoon, hoursAndMinutes, leadingClock } from './countdown';

const MINUTE = 60_000;
const AS_OF = '2027-03-01T10:00:00.000Z';
const NOW = Date.parse(AS_OF);
const iso = (minutes: number) => new Date(NOW + minutes * MINUTE).toISOString();
const clock = (over: Partial<WorkClockView> = {}): WorkClockView => ({
  kind: 'running',
  outcome: 'running',
  targetMs: 60 * MINUTE,
  aroundTheClock: false,
  elapsedMs: 30 * MINUTE,
  pausedMs: 0,
  dueAt: iso(30),
  resumesAt: null,
  breachedAt: null,
  crossed: [],
  upcoming: [
    { from: iso(0), to: iso(10) },
    { from: iso(100), to: iso(600) },
  ],
  ...over,
});
const item = (id: string, over: Partial<WorkItemView>): WorkItemView =>
  ({ id, asOf: AS_OF, response: clock({ kind: 'stopped' }), resolution: clock(), ...over }) as WorkItemView;

describe('a clock is counted on', () => {
  test.each([
    ['while agreed hours last', 5, 35, 25, false, 'running'],
    ['not outside them', 60, 40, 20, true, 'running'],
    ['after they open again', 105, 45, 15, false, 'soon'],
    ['until it is full', 120, 60, 0, false, 'soon'],
    ['and over what was promised', 130, 70, -10, false, 'late'],
  ])('%s', (_rule, after, elapsed, left, isResting, tone) => {
    expect(countdownOf(clock(), AS_OF, NOW + after * MINUTE)).toEqual({
      tone,
      elapsedMs: elapsed * MINUTE,
      leftMs: left * MINUTE,
      isResting,
    });
  });
  test.each([
    ['paused', clock({ kind: 'paused', upcoming: [] }), 'paused'],
    ['kept', clock({ kind: 'stopped', upcoming: [] }), 'met'],
    ['not promised', clock({ targetMs: null }), 'none'],
    ['broken before, whatever is promised now', clock({ breachedAt: iso(-5) }), 'late'],
  ])('is %s', (_rule, told, tone) => {
    expect(countdownOf(told, AS_OF, NOW).tone).toBe(tone);
  });
});

it('people work against the answer until it is given', () => {
  expect(leadingClock(item('a', { response: clock() }))).toBe('response');
  expect(leadingClock(item('a', {}))).toBe('resolution');
  expect(leadingClock(item('a', { response: clock({ targetMs: null }) }))).toBe('resolution');
});

it('what presses most comes first, and what is paused or far off not at all', () => {
  const items = [
    item('far', {}),
    item('soon', { resolution: clock({ elapsedMs: 50 * MINUTE }) }),
    item('late', { resolution: clock({ elapsedMs: 70 * MINUTE }) }),
    item('paused', { resolution: clock({ kind: 'paused', elapsedMs: 59 * MINUTE }) }),
  ];
  expect(dueSoon(items, NOW).map(({ id }) => id)).toEqual(['late', 'soon']);
});

test.each([
  [0, '0:00'],
  [59_999, '0:00'],
  [65 * MINUTE, '1:05'],
  [600 * MINUTE, '10:00'],
  [-1, '−0:01'],
  [-65 * MINUTE, '−1:05'],
])('%d ms is %s', (ms, text) => {
  expect(hoursAndMinutes(ms)).toBe(text);
});
