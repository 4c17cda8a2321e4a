import type { AccountNews } from '@nachtwacht/features-identity';
import { AccountLettersRepository } from '@nachtwacht/persistence';
import type { ProcessContext } from '../process-context';

/** Queues a letter of what was changed already; that this did not work is ours to read, in the log. */
export function accountNewsOf({ database, log }: Pick<ProcessContext, 'database' | 'log'>): AccountNews {
  const letters = new AccountLettersRepository(database);
  return {
    tell: (userId, change) =>
      letters.tell(userId, change).catch((error: unknown) => {
        log.error(
          { err: error, userId, change },
          'somebody could not be told of a change of the own account',
        );
      }),
  };
}
