import { describe, expect, it } from 'vitest';
import { endingsByCustomer, monthOf, radarOf, termOf } from './radar';
import { aVersion } from './update-fixtures';

const TODAY = '2026-11-30';

it.each([
  ['ended long ago', '2024-01-01', 'past', 'past'],
  ['ends today: with the day it is over', '2026-11-30', 'past', 'past'],
  ['ends tomorrow', '2026-12-01', '2026-12', 'soon'],
  ['the last day of three months, in a short month', '2027-02-28', '2027-02', 'soon'],
  ['after three months', '2027-03-01', '2027-03', 'year'],
  ['a year from now', '2027-11-30', '2027-11', 'year'],
  ['after the year', '2027-12-01', 'later', 'later'],
])('%s', (_rule, endOfLife, month, term) => {
  expect(monthOf(endOfLife, TODAY)).toBe(month);
  expect(termOf(endOfLife, TODAY)).toBe(term);
});

describe('radarOf', () => {
  const radar = radarOf(
    [
      aVersion({ assetId: 'later', endOfLife: '2030-01-01' }),
      aVersion({ assetId: 'soon', endOfLife: '2026-12-31' }),
      aVersion({ assetId: 'past', endOfLife: '2025-12-31' }),
      aVersion({ assetId: 'b', endOfLife: '2026-12-31', customerName: 'Apotheek' }),
      aVersion(),
    ],
    TODAY,
  );
  it('puts what has ended first, and names none of which nobody knows', () => {
    expect(radar.endings.map(({ assetId }) => assetId)).toEqual(['past', 'b', 'soon', 'later']);
    expect(radar.unknown).toBe(1);
  });
  it('has every month, also an empty one', () => {
    expect(radar.months).toHaveLength(15);
    expect(radar.months.filter(({ things }) => things > 0)).toEqual([
      { month: 'past', things: 1 },
      { month: '2026-12', things: 2 },
      { month: 'later', things: 1 },
    ]);
    expect(radar.months.slice(1, 3).map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
  });
});

it('counts per customer, soonest end first, unknown last', () => {
  const rows = [
    aVersion({ customerId: 'c0', customerName: 'A' }),
    aVersion({ endOfLife: '2027-01-01' }),
    aVersion({ customerId: 'c2', customerName: 'B', endOfLife: '2025-01-01' }),
    aVersion({ customerId: 'c2', customerName: 'B' }),
  ];
  expect(endingsByCustomer(rows, TODAY)).toMatchObject([
    { customerId: 'c2', terms: { past: 1, soon: 0 }, unknown: 1, next: '2025-01-01' },
    { customerId: 'c1', terms: { past: 0, soon: 1 }, unknown: 0 },
    { customerId: 'c0', unknown: 1, next: null },
  ]);
});
