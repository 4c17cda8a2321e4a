import { expect, test } from 'vitest';
import { daysOfMonth, monthGrid } from './month-grid';

test.each([
  ['2027-02', 28],
  ['2028-02', 29],
  ['2027-03', 31],
  ['2027-04', 30],
  ['2026-12', 31],
])('%s has %i days, each once and in order', (month, count) => {
  const days = daysOfMonth(month);
  expect(days).toHaveLength(count);
  expect(days[0]).toBe(`${month}-01`);
  expect(days.at(-1)).toBe(`${month}-${count}`);
  expect(days).toEqual([...new Set(days)].sort());
});

test('each customer has each day: its night, or none that was expected', () => {
  const grid = monthGrid('2027-02', {
    customers: [
      { id: 'a', name: 'A', jobs: 2 },
      { id: 'b', name: 'B', jobs: 0 },
    ],
    days: [
      { customerId: 'a', date: '2027-02-28', worst: 'missed', good: 1, expected: 2 },
      { customerId: 'a', date: '2027-02-01', worst: 'success', good: 2, expected: 2 },
    ],
  });
  expect(grid.month).toBe('2027-02');
  expect(grid.customers.map(({ customerId, jobs }) => [customerId, jobs])).toEqual([
    ['a', 2],
    ['b', 0],
  ]);
  const [ofA = [], ofB = []] = grid.customers.map(({ days }) => days);
  expect([ofA[0], ofA[1], ofA[27]]).toEqual([['success', 2, 2], null, ['missed', 1, 2]]);
  expect(ofB).toEqual(Array(28).fill(null));
});
