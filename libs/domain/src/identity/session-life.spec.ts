import { expect, it } from 'vitest';
import { IDLE_ENDS_MS, isIdle, SESSION_LASTS_MS } from './session-life';

const USED = new Date('2026-06-01T12:00:00Z');
const after = (ms: number) => new Date(USED.getTime() + ms);

it.each([
  ['just used', 0, false],
  ['a moment before two hours', 2 * 3_600_000 - 1, false],
  ['at two hours', 2 * 3_600_000, true],
  ['by a clock that went back', -60_000, false],
])('a session %s', (_rule, ms, idle) => {
  expect(isIdle(USED, after(ms))).toBe(idle);
});

it('that nobody uses ends before its time', () => {
  expect(IDLE_ENDS_MS).toBeLessThan(SESSION_LASTS_MS);
});
