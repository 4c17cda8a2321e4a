import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../charts/chart-points';
import { clientsByHour, weekOfClients } from './clients-by-hour';

const HOUR = 3_600_000;
const at = (hour: number, mean: number, high = mean): SeriesPoint => [hour * HOUR, mean, 0, high];
const utcHour = (moment: number) => new Date(moment).getUTCHours();

describe('who is connected, by the hour', () => {
  it.each<[string, SeriesPoint[], (number | null)[], (number | null)[]]>([
    [
      'an hour without a measurement is not known, and not empty',
      [at(0, 3)],
      [3, null, null],
      [3, null, null],
    ],
    ['nobody is a measurement', [at(1, 0)], [null, 0, null], [null, 0, null]],
    [
      'an hour is the mean of its points, with the highest',
      [at(2, 2), at(2.5, 4, 9)],
      [null, null, 3],
      [null, null, 9],
    ],
  ])('%s', (_rule, points, means, highest) => {
    const hours = clientsByHour(points, 0, 3 * HOUR, utcHour);
    expect(hours.map(({ mean }) => mean)).toEqual(means);
    expect(hours.map((hour) => hour.highest)).toEqual(highest);
  });

  it('begins at the first whole hour and holds the present one', () => {
    const hours = clientsByHour([], 0.5 * HOUR, 3.25 * HOUR, utcHour);
    expect(hours.map(({ hour }) => hour)).toEqual([1, 2, 3]);
  });
});

describe('a week of it', () => {
  it('is a line per day, with holes where the window does not reach', () => {
    const hours = clientsByHour([at(23, 5), at(24, 6)], 22 * HOUR, 26 * HOUR, utcHour);
    const days = weekOfClients(hours, (moment) => Math.floor(moment / (24 * HOUR)));
    expect(days.map(({ hours: line }) => line.map((hour) => hour?.mean))).toEqual([
      [...Array.from({ length: 22 }, () => undefined), null, 5],
      [6, null, ...Array.from({ length: 22 }, () => undefined)],
    ]);
  });

  it('keeps the busier of two hours of one name, in the night in which the clock goes back', () => {
    const twice = [1, 2].map((hour) => ({ at: hour * HOUR, hour: 2, mean: hour, highest: hour }));
    expect(weekOfClients(twice, () => 1)[0]?.hours[2]?.mean).toBe(2);
  });
});
