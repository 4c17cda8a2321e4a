import { expect, it } from 'vitest';
import { CallBudget } from './call-budget';

it('gives each key so many calls a minute, and as many again in the next', () => {
  const budget = new CallBudget(2);
  expect([1, 2, 59_999].map((now) => budget.spend('a', now))).toEqual([true, true, false]);
  expect(budget.spend('b', 59_999)).toBe(true);
  expect(budget.spend('a', 60_000)).toBe(true);
});
