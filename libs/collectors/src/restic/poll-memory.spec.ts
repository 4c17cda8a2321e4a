import { expect, it } from 'vitest';
import { isCountDue, markOf, readMemory } from './poll-memory';

const HOUR = 3_600_000;
const snapshot = (n: number) => ({ id: n.toString(16).padStart(64, '0') });
const stored = { bytes: 1, at: 0, of: markOf([snapshot(1)]) };
const memory = { repository: 'x', jobs: 1, stored, locks: [] };

it.each([
  ['never before: yes', null, [snapshot(1)], 0, true],
  ['nothing new after days: no', memory, [snapshot(1)], 100 * HOUR, false],
  ['a new one, too soon: no', memory, [snapshot(1), snapshot(2)], 19 * HOUR, false],
  ['a new one, a day later: yes', memory, [snapshot(1), snapshot(2)], 20 * HOUR, true],
  ['one was forgotten, a day later: yes', memory, [], 20 * HOUR, true],
  ['what was remembered is no memory: yes', { stored: 'x' }, [snapshot(1)], 0, true],
])('what is stored is counted, %s', (_rule, before, snapshots, now, isDue) => {
  expect(isCountDue(readMemory(before), snapshots, now)).toBe(isDue);
});
