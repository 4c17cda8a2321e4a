import { describe, expect, it } from 'vitest';
import { BUDGETS, costOf, waitFor, type Budget } from './budgets';

const budget: Budget = { burst: 3, perWindow: 6, windowMs: 60_000, atOnce: 1 };
const used = (count: number, now = 0) => now + count * costOf(budget);

describe('a budget', () => {
  it.each<[string, number | null, number]>([
    ['that nobody used has one', null, 0],
    ['has one as long as less than the burst is used', used(2), 0],
    ['that is used up regains one after its share of the window', used(3), 10_000],
    ['that was used up a share ago has one', used(3, -10_000), 0],
    ['that was used up half a share ago has one in the other half', used(3, -5_000), 5_000],
    ['that was used long ago has one', -1_000_000, 0],
  ])('%s', (_rule, usedUntil, wait) => {
    expect(waitFor(budget, usedUntil, 0)).toBe(wait);
  });
});

describe('the budgets', () => {
  it.each(Object.entries(BUDGETS))('%s names whose it is, and no process may hold much of it', (name, of) => {
    expect(name).toMatch(/^[a-z-]+\.(account|network|job|token|once)$/);
    expect(of.atOnce === 1 || of.atOnce * 10 <= of.burst).toBe(true);
    expect(of.burst).toBeGreaterThan(0);
  });

  it('are there for everything that is counted', () => {
    const areas = new Set(Object.keys(BUDGETS).map((name) => name.split('.')[0]));
    expect([...areas].toSorted()).toEqual([
      'call',
      'code',
      'export',
      'push',
      'report',
      'sign-in',
      'socket',
      'token',
    ]);
  });
});
