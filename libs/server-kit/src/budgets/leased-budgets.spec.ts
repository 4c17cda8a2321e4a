import { BUDGETS, type BudgetName } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { BudgetStore, LeasedBudgets } from './leased-budgets';

/** A database that has so much left, and says when there is more. */
class Left extends BudgetStore {
  asked = 0;
  constructor(public left: number) {
    super();
  }
  override async draw(_name: BudgetName, _key: string, wanted: number) {
    this.asked += 1;
    await Promise.resolve();
    const granted = Math.min(this.left, wanted);
    this.left -= granted;
    return { granted, waitMs: granted > 0 ? 0 : 1_000 };
  }
}

let now = 0;
const over = (store: BudgetStore) =>
  new LeasedBudgets({ store, networkOf: (address) => address.slice(0, 3), clock: () => now });
const AT_ONCE = BUDGETS['token.token'].atOnce;

describe('what a process gives out', () => {
  it('was taken from the database, a few at a time', async () => {
    const store = new Left(AT_ONCE * 2);
    const budgets = over(store);
    const waits = [];
    for (let n = 0; n < AT_ONCE * 2 + 3; n += 1) waits.push(await budgets.spend('token.token', 'a'));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(AT_ONCE * 2);
    expect(waits.at(-1)).toBe(1_000);
    expect(store.asked).toBe(3);
  });

  it('is asked for once by many who come at the same moment', async () => {
    const store = new Left(AT_ONCE);
    const budgets = over(store);
    const waits = await Promise.all(Array.from({ length: 50 }, () => budgets.spend('token.token', 'a')));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(AT_ONCE);
    expect(store.asked).toBe(2);
  });

  it('is refused without asking as long as the database said, and asked for again then', async () => {
    const store = new Left(0);
    const budgets = over(store);
    for (let n = 0; n < 100; n += 1) await budgets.spend('push.job', 'a');
    expect(store.asked).toBe(1);
    store.left = 1;
    now += 1_000;
    expect(await budgets.spend('push.job', 'a')).toBe(0);
  });

  it('is of one key and one budget, and of a network for every address in it', async () => {
    const budgets = over(new Left(0));
    expect(await budgets.spendByNetwork('push.network', '10.0.0.1')).toBe(1_000);
    const other = new Left(1);
    expect(await over(other).spend('push.job', '10.')).toBe(0);
    now += 400;
    expect(await budgets.spendByNetwork('push.network', '10.9.9.9')).toBe(600);
  });

  it('fails with the database, and asks it again afterwards', async () => {
    const store = new Left(1);
    const budgets = over({ draw: () => Promise.reject(new Error('away')) });
    await expect(budgets.spend('push.job', 'a')).rejects.toThrow('away');
    await expect(budgets.spend('push.job', 'a')).rejects.toThrow('away');
    expect(await over(store).spend('push.job', 'a')).toBe(0);
  });
});
