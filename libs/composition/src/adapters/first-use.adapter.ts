import { createHash } from 'node:crypto';
import { BudgetsRepository, type Database } from '@nachtwacht/persistence';

/** A code is taken once, however many processes are given it at the same moment. */
export function firstUseOf(database: Database): (userId: string, code: string) => Promise<boolean> {
  const budgets = new BudgetsRepository(database);
  return async (userId, code) => {
    const key = createHash('sha256').update(`${userId} ${code}`).digest('hex');
    return (await budgets.draw('code.once', key)).granted === 1;
  };
}
