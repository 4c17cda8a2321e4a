import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOfWall, wallTimeOf } from './wall-clock';

const ZONES = [
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'America/Paramaribo',
  'Asia/Tokyo',
  // Clocks that jump by half an hour, by a day, and in the night of midnight.
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'UTC',
];
const moment = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2080, 0, 1) });
const zone = fc.constantFrom(...ZONES);

/** The same by Temporal alone, which takes a hundred times as long. */
function slowWall(at: number, timeZone: string): number {
  return at + Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
}

function slowInstant(wall: number, timeZone: string): number {
  const digits = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  const earlier = digits.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(digits)) return earlier.epochMilliseconds;
  return (earlier.getTimeZoneTransition('next') ?? earlier).epochMilliseconds;
}

/** A moment near a jump of the zone, where all that is hard lies. */
function nearJump(at: number, timeZone: string, offset: number): number {
  const next = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .getTimeZoneTransition('next');
  return (next?.epochMilliseconds ?? at) + offset;
}

describe('the clock on the wall', () => {
  it('shows what Temporal says it shows, and comes back to the moment that Temporal says', () => {
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        expect(wallTimeOf(at, timeZone)).toBe(slowWall(at, timeZone));
        expect(instantOfWall(at, timeZone)).toBe(slowInstant(at, timeZone));
      }),
      { numRuns: 300 },
    );
  });

  it('does so around every jump', () => {
    const offset = fc.integer({ min: -26 * 3_600_000, max: 26 * 3_600_000 });
    fc.assert(
      fc.property(moment, zone, offset, (at, timeZone, around) => {
        const near = nearJump(at, timeZone, around);
        expect(wallTimeOf(near, timeZone)).toBe(slowWall(near, timeZone));
        const wall = slowWall(near, timeZone) + (around % 5_400_000);
        expect(instantOfWall(wall, timeZone)).toBe(slowInstant(wall, timeZone));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a day that Samoa left out', '2011-12-30T12:00:00Z', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    [
      'half an hour that is jumped over',
      '2027-10-03T02:15:00Z',
      'Australia/Lord_Howe',
      '2027-10-02T15:30:00Z',
    ],
    [
      'the first of an hour that comes twice',
      '2027-10-31T02:30:00Z',
      'Europe/Amsterdam',
      '2027-10-31T00:30:00Z',
    ],
  ])('%s', (_rule, wall, timeZone, expected) => {
    expect(new Date(instantOfWall(Date.parse(wall), timeZone)).toISOString()).toBe(
      new Date(expected).toISOString(),
    );
  });

  it.each([Number.NaN, 0.5, Infinity])('refuses %s', (odd) => {
    expect(() => wallTimeOf(odd, 'UTC')).toThrow(RangeError);
    expect(() => instantOfWall(odd, 'UTC')).toThrow(RangeError);
  });

  it('refuses a zone that is none', () => {
    expect(() => wallTimeOf(0, 'Europe/Nowhere')).toThrow(RangeError);
    expect(() => instantOfWall(0, 'Europe/Nowhere')).toThrow(RangeError);
  });
});
