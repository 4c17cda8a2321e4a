import type { PollBatch } from '@nachtwacht/contracts';
import type { PollOutcome, PollPlan, PollResult, WriteSummary } from '@nachtwacht/domain';

/** Port: the schedule and everything a poll reads and writes. All times in it are the database's. */
export abstract class PollStore {
  /** Takes up to `limit` due connections in batches, each under a lease of its own. Empty when nothing is due. */
  abstract claim(options: {
    readonly limit: number;
    readonly perBatch: number;
    readonly leaseSeconds: number;
  }): Promise<readonly PollBatch[]>;
  /** The plans of those that still hold this lease, and the database's clock. */
  abstract load(batch: PollBatch): Promise<LoadedBatch>;
  /** One transaction for everything in `results`. What no longer holds its lease is left out and counted. */
  abstract write(results: readonly PollResult[]): Promise<WriteSummary>;
  /** Checks not heard of for too long become unknown. Returns how many. */
  abstract markStale(limit: number): Promise<number>;
  /** Makes connections due whose maintenance began or ended. Returns how many. */
  abstract wakeMaintenance(): Promise<number>;
  /** A person waits: the oldest test nobody has begun. */
  abstract claimTest(): Promise<ClaimedTest | null>;
  /** Stores what was found or what went wrong; the checks themselves wait for the ordinary poll, made due at once. */
  abstract finishTest(test: ClaimedTest, outcome: PollOutcome): Promise<void>;
  /** For the metrics of the program itself. */
  abstract lag(): Promise<{ readonly due: number; readonly oldestSeconds: number }>;
}

export interface LoadedBatch {
  readonly plans: readonly PollPlan[];
  /** Epoch milliseconds by the database. */
  readonly now: number;
}

export interface ClaimedTest {
  readonly id: string;
  readonly connectionId: string;
  readonly plan: PollPlan;
  /** Epoch milliseconds by the database. */
  readonly now: number;
}

/** Port: the way from the claim to the pollers. */
export abstract class BatchQueue {
  abstract hand(batches: readonly PollBatch[]): Promise<void>;
  abstract take(work: (batch: PollBatch) => Promise<void>): void;
}

/** Port: told after a commit, so that what follows need not wait for its next tick. */
export abstract class Pulse {
  abstract changed(): void;
}
