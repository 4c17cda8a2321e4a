import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, instantOfLocal, localDateOf, weekdayOf } from './local-date';

const ZONE = 'Europe/Amsterdam';

describe('the day that a calendar shows', () => {
  test.each([
    ['winter: a minute before midnight', '2027-01-05T22:59:59Z', ZONE, '2027-01-05'],
    ['winter: midnight', '2027-01-05T23:00:00Z', ZONE, '2027-01-06'],
    ['summer: midnight', '2027-07-05T22:00:00Z', ZONE, '2027-07-06'],
    ['the last moment of a month', '2027-06-30T21:59:59.999Z', ZONE, '2027-06-30'],
    ['the last of the year elsewhere', '2027-01-01T04:59:00Z', 'America/New_York', '2026-12-31'],
    ['half an hour zones', '2027-01-05T18:30:00Z', 'Asia/Kolkata', '2027-01-06'],
  ])('%s', (_rule, at, zone, date) => {
    expect(localDateOf(Date.parse(at), zone)).toBe(date);
  });
});

describe('the moment of a time on the wall', () => {
  test.each([
    ['winter', '2027-01-05', '22:00', '2027-01-05T21:00:00.000Z'],
    ['summer', '2027-07-05', '22:00', '2027-07-05T20:00:00.000Z'],
    ['midnight begins the day', '2027-01-05', '00:00', '2027-01-04T23:00:00.000Z'],
    ['what does not come is the jump', '2027-03-28', '02:30', '2027-03-28T01:00:00.000Z'],
    ['as is its first minute', '2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
    ['after the jump', '2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['what comes twice is the first', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['after it', '2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
  ])('%s', (_rule, date, time, at) => {
    expect(new Date(instantOfLocal(date, time, ZONE)).toISOString()).toBe(at);
  });

  test.each([
    ['no day', '2027-02-29', '22:00', ZONE],
    ['no time', '2027-01-05', '24:01', ZONE],
    ['a day with a time behind it', '2027-01-05T10:00', '22:00', ZONE],
    ['a day in another spelling', '20270105', '22:00', ZONE],
    ['a time with seconds', '2027-01-05', '22:00:30', ZONE],
    ['no zone', '2027-01-05', '22:00', 'Mars/Olympus'],
  ])('%s is refused', (_rule, date, time, zone) => {
    expect(() => instantOfLocal(date, time, zone)).toThrow(RangeError);
  });
});

describe('days', () => {
  test.each([
    ['over the end of a month', '2027-01-31', 1, '2027-02-01'],
    ['over 29 February', '2028-02-28', 1, '2028-02-29'],
    ['back over the year', '2027-01-01', -1, '2026-12-31'],
    ['over the day of 23 hours', '2027-03-27', 2, '2027-03-29'],
    ['none', '2027-03-27', 0, '2027-03-27'],
  ])('%s', (_rule, date, days, expected) => {
    expect(daysAfter(date, days)).toBe(expected);
  });

  test.each([
    ['Monday is the first', '2027-01-04', 1],
    ['Sunday the seventh', '2027-01-10', 7],
  ])('%s', (_rule, date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });
});

const anyZone = fc.constantFrom(ZONE, 'UTC', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca');
const anyMoment = fc.integer({ min: Date.UTC(2014, 0, 1), max: Date.UTC(2060, 0, 1) });

test('a moment lies within the day that is told, and days lie in order', () => {
  fc.assert(
    fc.property(anyMoment, anyZone, fc.nat(1e9), (at, zone, later) => {
      const date = localDateOf(at, zone);
      expect(instantOfLocal(date, '00:00', zone)).toBeLessThanOrEqual(at);
      expect(instantOfLocal(daysAfter(date, 1), '00:00', zone)).toBeGreaterThan(at);
      expect(localDateOf(at + later, zone) >= date).toBe(true);
    }),
  );
});
