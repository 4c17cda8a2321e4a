import { BUDGETS } from '@nachtwacht/domain';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BudgetsRepository } from './budgets.repository';

const NAME = 'sign-in.account';
const { burst, windowMs, perWindow } = BUDGETS[NAME];

let db: TestDatabase;
let budgets: BudgetsRepository;
beforeAll(async () => {
  db = await createTestDatabase();
  budgets = new BudgetsRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  await db.owner('DELETE FROM budget');
});

const draw = async (count: number, key = 'a', wanted = 1) => {
  const granted: number[] = [];
  for (let n = 0; n < count; n += 1) granted.push((await budgets.draw(NAME, key, wanted)).granted);
  return granted;
};
/** As if this much time had gone by. */
const later = (ms: number) => db.owner('UPDATE budget SET used_until = used_until - $1', [ms]);

describe('a budget in the database', () => {
  it('gives out its burst, then says how long there is nothing', async () => {
    expect(await draw(burst + 2)).toEqual([...Array.from({ length: burst }, () => 1), 0, 0]);
    const { waitMs } = await budgets.draw(NAME, 'a');
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(windowMs / perWindow);
  });

  it('regains one after its share of the window, and all after the whole, never more', async () => {
    await draw(burst);
    await later(windowMs / perWindow);
    expect(await draw(2)).toEqual([1, 0]);
    await later(windowMs * 5);
    expect(await draw(burst + 1)).toEqual([...Array.from({ length: burst }, () => 1), 0]);
  });

  it('gives whoever wants several what is left', async () => {
    expect(await draw(3, 'a', 4)).toEqual([4, 4, burst - 8]);
    expect(await draw(1, 'a', 4)).toEqual([0]);
  });

  it('is given out once, however many ask at the same moment', async () => {
    const asked = Array.from({ length: 60 }, () => budgets.draw(NAME, 'a'));
    const granted = (await Promise.all(asked)).reduce((sum, each) => sum + each.granted, 0);
    expect(granted).toBe(burst);
  });

  it('is of one key and one name', async () => {
    await draw(burst + 1);
    expect(await draw(1, 'b')).toEqual([1]);
    expect((await budgets.draw('export.account', 'a')).granted).toBe(1);
  });

  it('begins anew when it is refilled, and is forgotten when it is whole again', async () => {
    await draw(burst + 1);
    await budgets.refill(NAME, 'a');
    expect(await draw(1)).toEqual([1]);
    expect(await budgets.forgetWhole()).toBe(0);
    await later(windowMs);
    expect(await budgets.forgetWhole()).toBe(1);
    expect(await draw(burst + 1)).toHaveLength(burst + 1);
  });

  it('is unlogged: a count waits for no disk', async () => {
    expect(await db.owner(`SELECT relpersistence FROM pg_class WHERE relname = 'budget'`)).toEqual([
      { relpersistence: 'u' },
    ]);
  });
});
