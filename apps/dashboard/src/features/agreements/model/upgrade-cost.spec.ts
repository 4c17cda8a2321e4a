import { describe, expect, it } from 'vitest';
import { upgradeCost } from './upgrade-cost';

const of = (monthlyCents: number | null, quantity = 1) => ({ monthlyCents, quantity });

describe('what an upgrade costs', () => {
  it.each([
    ['from the 16th of a month of thirty', of(3000), of(6000), '2027-04-16', [15, 15, 1500, 3000, 6000]],
    ['from the first: all of the new', of(3000), of(6000), '2027-04-01', [0, 30, 0, 6000, 6000]],
    ['for more of them', of(3000, 2), of(3000, 5), '2027-04-16', [15, 15, 3000, 7500, 15_000]],
    ['on the leap day', of(2900), of(5800), '2028-02-29', [28, 1, 2800, 200, 5800]],
  ] as const)('%s', (_rule, before, after, on, told) => {
    const cost = upgradeCost(before, after, on);
    expect(
      cost && [cost.daysBefore, cost.daysAfter, cost.centsBefore, cost.centsAfter, cost.centsMonthly],
    ).toEqual(told);
  });

  it.each([
    ['the old price is not known', of(null), of(6000), '2027-04-16'],
    ['the new price is not known', of(3000), of(null), '2027-04-16'],
    ['no day was chosen', of(3000), of(6000), ''],
  ])('is not told where %s', (_rule, before, after, on) => {
    expect(upgradeCost(before, after, on)).toBeNull();
  });
});
