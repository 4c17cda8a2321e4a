import { expect, it } from 'vitest';
import { weekWindow } from './week-window';

it.each([
  ['an ordinary week', '2026-11-23', '2026-11-22T23:00:00.000Z', '2026-11-29T23:00:00.000Z'],
  ['with a day of 23 hours', '2026-03-23', '2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['with a day of 25 hours', '2026-10-19', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
])('a week lies between two midnights: %s', (_rule, monday, from, to) => {
  expect(weekWindow(monday)).toEqual({ from, to });
});
