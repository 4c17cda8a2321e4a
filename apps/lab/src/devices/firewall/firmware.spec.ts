import { expect, it } from 'vitest';
import { unixDate } from './firmware';

it.each([
  ['as `date` prints it', Date.UTC(2024, 11, 11, 8, 59, 54), 'Wed Dec 11 08:59:54 UTC 2024'],
  ['with a blank before a single digit', Date.UTC(2026, 10, 3, 23, 0, 0), 'Tue Nov  3 23:00:00 UTC 2026'],
])('writes a moment %s', (_rule, at, text) => {
  expect(unixDate(at)).toBe(text);
});
