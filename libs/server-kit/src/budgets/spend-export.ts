import { TooManyException, type Budgets } from './budgets';

/** Counts a file that somebody asks for. @throws TooManyException when that were too many */
export async function spendExport(budgets: Budgets, accountId: string): Promise<void> {
  const waitMs = await budgets.spend('export.account', accountId);
  if (waitMs > 0)
    throw new TooManyException(
      'too-many-exports',
      'You have made many files just now. Wait some minutes for the next one.',
      waitMs,
    );
}
