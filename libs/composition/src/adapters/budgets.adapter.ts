import { BudgetsRepository, type Database } from '@nachtwacht/persistence';
import { LeasedBudgets, type Budgets } from '@nachtwacht/server-kit';
import { networkOf } from '../http/network-of';

/** Counted in the database, given out here a few at a time. */
export function budgetsOf(database: Database): Budgets {
  return new LeasedBudgets({ store: new BudgetsRepository(database), networkOf });
}
