import type { PasswordAttempts } from '@nachtwacht/features-identity';
import { SignInBudgetRepository, type Database } from '@nachtwacht/persistence';
import { networkOf } from '../http/network-of';

/** The same budget as of signing in: who is in a session that was left open guesses no more often than who is not. */
export function passwordAttemptsOf(database: Database): PasswordAttempts {
  const budget = new SignInBudgetRepository(database);
  return {
    take: (userId, address) => budget.takeOf(userId, networkOf(address)),
    succeeded: (userId, address) => budget.succeededOf(userId, networkOf(address), new Date()),
  };
}
