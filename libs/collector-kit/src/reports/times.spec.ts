import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, timeOf } from './times';

const AMSTERDAM = 'Europe/Amsterdam';

describe('the time of a report', () => {
  it.each([
    ['an offset is believed', '2026-11-22T01:00:02.5+01:00', AMSTERDAM, '2026-11-22T00:00:02.500Z'],
    ['UTC with seven digits', '2026-11-21T21:12:44.7654321Z', AMSTERDAM, '2026-11-21T21:12:44.765Z'],
    ['local time in winter', '2026-11-21T22:31:36.000000', AMSTERDAM, '2026-11-21T21:31:36.000Z'],
    ['local time in summer', '2026-07-01T22:31:36.000000', AMSTERDAM, '2026-07-01T20:31:36.000Z'],
    ['local time where TZ=UTC is set', '2026-11-21T22:31:36.000000', 'UTC', '2026-11-21T22:31:36.000Z'],
    ['no time', 'yesterday', AMSTERDAM, null],
    ['a day that does not exist', '2026-02-30T01:00:00', AMSTERDAM, null],
    ['the future: a wrong clock or a wrong zone', '2026-11-24T22:00:00Z', AMSTERDAM, null],
    ['nothing', null, AMSTERDAM, null],
    ['the beginning of time, which means "never"', '1970-01-01T00:00:00Z', AMSTERDAM, null],
  ])('%s', (_rule, text, zone, expected) => {
    expect(timeOf(text, zone, '2026-11-23T06:00:00Z')).toBe(expected);
  });

  it.each([
    ['the first one, when the second is still to come', '2026-10-25T00:31:00Z', '2026-10-25T00:30:00.000Z'],
    ['the second one, when that has passed', '2026-10-25T01:31:00Z', '2026-10-25T01:30:00.000Z'],
  ])('02:30 in the night that has it twice means %s', (_rule, receivedAt, expected) => {
    expect(timeOf('2026-10-25T02:30:00', AMSTERDAM, receivedAt)).toBe(expected);
  });

  it('02:30 in the night that has none is the moment an hour later or earlier, not an error', () => {
    expect(timeOf('2026-03-29T02:30:00', AMSTERDAM, '2026-03-29T06:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is never later than its arrival by more than the tolerance of clocks', () => {
    const receivedAt = '2026-11-23T06:00:00.000Z';
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)), (text) => {
        const at = timeOf(text, AMSTERDAM, receivedAt);
        expect(at === null || Date.parse(at) <= Date.parse(receivedAt) + 600_000).toBe(true);
      }),
    );
  });
});

it.each([
  ['back by a duration', '2026-11-22T06:00:00.000Z', -90, '2026-11-22T05:58:30.000Z'],
  ['by an unknown duration', '2026-11-22T06:00:00.000Z', null, null],
  ['by longer than time lasts', '2026-11-22T06:00:00.000Z', -1e308, null],
  ['from an unknown moment', null, 5, null],
])('moves a moment %s', (_rule, at, seconds, expected) => {
  expect(moved(at, seconds)).toBe(expected);
});
