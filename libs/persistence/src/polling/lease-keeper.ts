import type { PollResult } from '@nachtwacht/domain';

/**
 * How much of each batch of this process is still to be stored. A lease is ended with its last result, in the same
 * transaction; one that is forgotten here (a result that could not be stored) ends by its time.
 */
export class LeaseKeeper {
  private readonly open = new Map<string, number>();

  begin(token: string, polls: number): void {
    this.open.set(token, polls);
  }

  /** The tokens of which these results are the last. */
  endedBy(results: readonly PollResult[]): string[] {
    return [...countByToken(results)]
      .filter(([token, count]) => this.open.get(token) === count)
      .map(([token]) => token);
  }

  /** After the commit. */
  stored(results: readonly PollResult[]): void {
    for (const [token, count] of countByToken(results)) this.countDown(token, count);
  }

  /** Results that will never be stored: the lease of their batch has to run out. */
  lost(results: readonly PollResult[]): void {
    for (const token of countByToken(results).keys()) this.open.delete(token);
  }

  private countDown(token: string, count: number): void {
    const left = (this.open.get(token) ?? 0) - count;
    if (left > 0) this.open.set(token, left);
    else this.open.delete(token);
  }
}

function countByToken(results: readonly PollResult[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { leaseToken } of results) counts.set(leaseToken, (counts.get(leaseToken) ?? 0) + 1);
  return counts;
}
