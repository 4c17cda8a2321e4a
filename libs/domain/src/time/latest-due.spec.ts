import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidScheduleError } from './invalid-schedule';
import { expectedBackupAt, latestDue } from './latest-due';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ZONE = 'Europe/Amsterdam';

function due(cron: string, now: string, zone = ZONE): string | null {
  const at = latestDue(cron, zone, Date.parse(now));
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
}

describe('the latest moment at which a run was due', () => {
  test.each([
    ['winter: 22:00 is 21:00 UTC', '0 22 * * *', '2027-01-05T21:00:01Z', '2027-01-05T21:00:00Z'],
    ['summer: 22:00 is 20:00 UTC', '0 22 * * *', '2027-07-05T20:30:00Z', '2027-07-05T20:00:00Z'],
    ['the moment itself is due', '0 22 * * *', '2027-01-05T21:00:00Z', '2027-01-05T21:00:00Z'],
    ['a millisecond before it is not yet', '0 22 * * *', '2027-01-05T20:59:59.999Z', '2027-01-04T21:00:00Z'],
    ['weekdays: on Sunday it was on Friday', '0 22 * * 1-5', '2027-01-03T12:00:00Z', '2027-01-01T21:00:00Z'],
    ['names of days and months', '0 22 * JAN FRI', '2027-03-03T12:00:00Z', '2027-01-29T21:00:00Z'],
    ['the last day of the month', '0 22 L * *', '2027-03-03T12:00:00Z', '2027-02-28T21:00:00Z'],
    ['several times a day', '0 6,12,18 * * *', '2027-01-05T16:00:00Z', '2027-01-05T11:00:00Z'],
    ['once in four years', '0 0 29 2 *', '2027-01-05T12:00:00Z', '2024-02-28T23:00:00Z'],
    ['white space around and between', ' 0  22 * * * ', '2027-01-05T21:00:00Z', '2027-01-05T21:00:00Z'],
  ])('%s', (_rule, cron, now, expected) => {
    expect(due(cron, now)).toBe(expected);
  });

  test('in the zone that was asked for', () => {
    expect(due('0 22 * * *', '2027-01-05T12:00:00Z', 'America/New_York')).toBe('2027-01-05T03:00:00Z');
    expect(due('0 22 * * *', '2027-01-05T12:00:00Z', 'UTC')).toBe('2027-01-04T22:00:00Z');
  });
});

describe('28 March 2027: at 02:00 the clock jumps to 03:00 (01:00 UTC)', () => {
  test.each([
    ['before the jump: the night before', '30 2 * * *', '2027-03-28T00:59:59Z', '2027-03-27T01:30:00Z'],
    ['02:30 does not come: due at the jump', '30 2 * * *', '2027-03-28T01:00:00Z', '2027-03-28T01:00:00Z'],
    ['and still the next noon', '30 2 * * *', '2027-03-28T10:00:00Z', '2027-03-28T01:00:00Z'],
    ['the night after it is 02:30 again', '30 2 * * *', '2027-03-29T00:30:00Z', '2027-03-29T00:30:00Z'],
    ['01:30 comes as ever', '30 1 * * *', '2027-03-28T05:00:00Z', '2027-03-28T00:30:00Z'],
    ['03:00 comes as ever', '0 3 * * *', '2027-03-28T05:00:00Z', '2027-03-28T01:00:00Z'],
    ['every half hour: at the jump', '*/30 * * * *', '2027-03-28T01:29:00Z', '2027-03-28T01:00:00Z'],
    ['every half hour: after it', '*/30 * * * *', '2027-03-28T01:30:00Z', '2027-03-28T01:30:00Z'],
  ])('%s', (_rule, cron, now, expected) => {
    expect(due(cron, now)).toBe(expected);
  });
});

describe('31 October 2027: at 03:00 the clock goes back to 02:00 (01:00 UTC)', () => {
  test.each([
    [
      'before the first 02:30: the night before',
      '30 2 * * *',
      '2027-10-31T00:29:00Z',
      '2027-10-30T00:30:00Z',
    ],
    ['the first 02:30 is due', '30 2 * * *', '2027-10-31T00:30:00Z', '2027-10-31T00:30:00Z'],
    ['it stays so while 02:10 comes again', '30 2 * * *', '2027-10-31T01:10:00Z', '2027-10-31T00:30:00Z'],
    ['the second 02:30 is not due again', '30 2 * * *', '2027-10-31T01:31:00Z', '2027-10-31T00:30:00Z'],
    ['nor is it so afterwards', '30 2 * * *', '2027-10-31T12:00:00Z', '2027-10-31T00:30:00Z'],
    ['03:00 comes once, at 02:00 UTC', '0 3 * * *', '2027-10-31T01:59:00Z', '2027-10-30T01:00:00Z'],
    ['03:00 has come', '0 3 * * *', '2027-10-31T02:00:00Z', '2027-10-31T02:00:00Z'],
    [
      'every half hour: the second pass counts for nothing',
      '*/30 * * * *',
      '2027-10-31T01:45:00Z',
      '2027-10-31T00:30:00Z',
    ],
    ['every half hour: after it', '*/30 * * * *', '2027-10-31T02:01:00Z', '2027-10-31T02:00:00Z'],
  ])('%s', (_rule, cron, now, expected) => {
    expect(due(cron, now)).toBe(expected);
  });
});

describe('what can not be read is refused, and the text says what to give', () => {
  test.each([
    ['no fields', ''],
    ['four fields: the parser would take them', '0 22 * *'],
    ['six fields: the first would be seconds', '0 0 22 * * *'],
    ['a nickname', '@daily'],
    ['a moment drawn by lot', 'H 22 * * *'],
    ['the same inside a list', '0,H 22 * * *'],
    ['a minute that does not exist', '60 22 * * *'],
    ['a weekday that does not exist', '0 22 * * 8'],
    ['a day that never comes', '0 22 30 2 *'],
    ['words', 'every evening at ten please'],
    ['something hostile', `${'*/'.repeat(500)} * * * *`],
  ])('%s', (_rule, cron) => {
    const attempt = () => latestDue(cron, ZONE, 0);
    expect(attempt).toThrow(InvalidScheduleError);
    expect(attempt).toThrow(expect.objectContaining({ what: 'cron', cron, timeZone: ZONE }));
    expect(attempt).toThrow('five fields');
  });

  test.each(['Mars/Olympus', ''])('an unknown zone: "%s"', (zone) => {
    const attempt = () => latestDue('0 22 * * *', zone, 0);
    expect(attempt).toThrow(expect.objectContaining({ name: 'InvalidScheduleError', what: 'time-zone' }));
  });
});

describe('when a run must have come', () => {
  const policy = { schedule: { cron: '0 22 * * *', timeZone: ZONE }, graceMinutes: 120 };
  const expected = (now: string) => {
    const at = expectedBackupAt(policy, Date.parse(now));
    return at === null ? null : new Date(at).toISOString();
  };

  test.each([
    ['in the grace the night before still counts', '2027-01-05T22:59:00Z', '2027-01-04T21:00:00.000Z'],
    ['when the grace has passed tonight counts', '2027-01-05T23:00:00Z', '2027-01-05T21:00:00.000Z'],
  ])('%s', (_rule, now, at) => {
    expect(expected(now)).toBe(at);
  });

  test('without a schedule never', () => {
    expect(expectedBackupAt({ ...policy, schedule: null }, 0)).toBeNull();
  });

  const switches = {
    goodFriday: false,
    liberationDay: 'lustrum',
    christmasEve: false,
    newYearsEve: false,
  } as const;
  const closed = (...dates: string[]) => ({
    switches,
    freeDays: dates.map((date) => ({ date, name: 'Verbouwing' })),
  });
  test.each<[string, string, ReturnType<typeof closed>, string | null]>([
    ['on a free day the evening before it', '0 22 * * *', closed('2027-01-06'), '2027-01-05T21:00:00.000Z'],
    [
      'after free days in a row',
      '0 22 * * *',
      closed('2027-01-05', '2027-01-06'),
      '2027-01-04T21:00:00.000Z',
    ],
    ['of a holiday', '0 22 25,26 12 *', closed(), null],
    ['of a holiday among other days', '0 22 24,25 12 *', closed(), '2026-12-24T21:00:00.000Z'],
    ['by the day in its own zone', '30 0 * * *', closed('2027-01-06'), '2027-01-06T23:30:00.000Z'],
    ['several times on one free day', '0 */6 * * *', closed('2027-01-06'), '2027-01-06T23:00:00.000Z'],
    ['on other days as ever', '0 22 * * *', closed('2027-01-07'), '2027-01-06T21:00:00.000Z'],
  ])('%s', (_rule, cron, calendar, at) => {
    const now = Date.parse('2027-01-07T02:00:00Z');
    const due = expectedBackupAt({ schedule: { cron, timeZone: ZONE }, graceMinutes: 120, calendar }, now);
    expect(due === null ? null : new Date(due).toISOString()).toBe(at);
  });
});

const fromNow = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) });
const nearAClockChange = fc
  .tuple(
    fc.constantFrom('2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z', '2028-03-26T01:00:00Z'),
    fc.integer({ min: -30 * HOUR, max: 30 * HOUR }),
  )
  .map(([change, away]) => Date.parse(change) + away);
const anyMoment = fc.oneof(fromNow, nearAClockChange);
const anyCron = fc
  .tuple(
    fc.constantFrom('0', '30', '15,45', '*/20'),
    fc.constantFrom('*', '0', '1', '2', '3', '2,3', '22', '*/4'),
  )
  .map(([minute, hour]) => `${minute} ${hour} * * *`);

test('it is never after now, never longer ago than the longest day for a daily schedule, and never goes back', () => {
  fc.assert(
    fc.property(anyCron, anyMoment, fc.nat(3 * HOUR), (cron, now, later) => {
      const at = latestDue(cron, ZONE, now) ?? Number.NaN;
      expect(at).toBeLessThanOrEqual(now);
      expect(now - at).toBeLessThanOrEqual(25 * HOUR);
      expect(latestDue(cron, ZONE, now + later)).toBeGreaterThanOrEqual(at);
    }),
    { numRuns: 300 },
  );
});

test('it is due when the clock on the wall says so, except at the jump', () => {
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), anyMoment, (hour, minute, now) => {
      const at = latestDue(`${minute} ${hour} * * *`, ZONE, now) ?? Number.NaN;
      const shown = wall.format(at);
      const asked = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      if (hour === 2 && shown !== asked) expect(shown).toBe('03:00');
      else expect(shown).toBe(asked);
    }),
    { numRuns: 300 },
  );
});

test('asking for the moment that was told tells it again', () => {
  fc.assert(
    fc.property(anyCron, anyMoment, (cron, now) => {
      const at = latestDue(cron, ZONE, now) ?? Number.NaN;
      expect(latestDue(cron, ZONE, at)).toBe(at);
    }),
  );
});
