import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoOf, parseInstant } from './instant';

test.each([
  ['UTC with milliseconds', '2027-03-28T01:00:00.123Z', Date.UTC(2027, 2, 28, 1, 0, 0, 123)],
  ['UTC without seconds', '2027-03-28T01:00Z', Date.UTC(2027, 2, 28, 1)],
  ['nanoseconds are cut', '2027-03-28T01:00:00.123999999Z', Date.UTC(2027, 2, 28, 1, 0, 0, 123)],
  ['an offset is counted in', '2027-03-28T03:00:00+02:00', Date.UTC(2027, 2, 28, 1)],
  ['29 February of a leap year', '2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29)],
  ['29 February of another year', '2027-02-29T00:00:00Z', null],
  ['31 June', '2027-06-31T00:00:00Z', null],
  ['month 13', '2027-13-01T00:00:00Z', null],
  ['hour 25', '2027-01-01T25:00:00Z', null],
  ['no zone: it would be read in the zone of the machine', '2027-01-01T00:00:00', null],
  ['a date alone', '2027-01-01', null],
  ['another spelling', 'Jan 5 2027 10:00 GMT', null],
  ['text behind it', '2027-01-01T00:00:00Z or so', null],
  ['nothing', '', null],
])('%s', (_rule, text, at) => {
  expect(parseInstant(text)).toBe(at);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }), (at) => {
      expect(parseInstant(isoOf(at))).toBe(at);
    }),
  );
});
