import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOfLocalTime, isoOfSeconds } from './moments';

const AMSTERDAM = 'Europe/Amsterdam';

describe('Unix seconds', () => {
  it.each([
    ['are a moment in UTC', 1_741_946_439, '2025-03-14T10:00:39.000Z'],
    ['of zero mean never', 0, null],
    ['before 1970 are none', -1, null],
    ['beyond the year 9999 are none', 1e12, null],
    ['that are no number are none', Number.NaN, null],
    ['that are not there are none', undefined, null],
  ])('%s', (_rule, seconds, expected) => {
    expect(isoOfSeconds(seconds)).toBe(expected);
  });
});

describe('a local time without a zone', () => {
  it.each([
    ['in winter is an hour ahead of UTC', '2026-11-21 22:31:36', '2026-11-21T21:31:36.000Z'],
    ['in summer is two', '2026-07-01 22:31:36', '2026-07-01T20:31:36.000Z'],
    ['may have slashes', '2026/07/01 22:31:36', '2026-07-01T20:31:36.000Z'],
    ['may tell no seconds', '2026/07/01 22:31', '2026-07-01T20:31:00.000Z'],
    ['that comes twice is the first', '2026-10-25 02:30:00', '2026-10-25T00:30:00.000Z'],
    ['that never comes is the moment of the jump', '2026-03-29 02:30:00', '2026-03-29T01:00:00.000Z'],
    ['that does not exist is none', '2026-02-30 01:00:00', null],
    ['at the beginning of time means never', '1970-01-01 01:00:00', null],
    ['that is a word is none', 'gisteren', null],
    ['that is not there is none', null, null],
  ])('%s', (_rule, text, expected) => {
    expect(isoOfLocalTime(text, AMSTERDAM)).toBe(expected);
  });

  it('of whatever text never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, zone) => {
        const at = isoOfLocalTime(text, zone);
        expect(at === null || !Number.isNaN(Date.parse(at))).toBe(true);
      }),
    );
  });
});

it('ten thousand rows of one minute are read in the time of some', () => {
  const before = process.cpuUsage();
  for (let second = 0; second < 10_000; second++)
    isoOfLocalTime(`2026-11-21 22:31:${String(second % 60).padStart(2, '0')}`, AMSTERDAM);
  expect(process.cpuUsage(before).user).toBeLessThan(200_000);
});
