import { Inject, Injectable } from '@nestjs/common';
import { BatchQueue, PollStore } from '../ports';

/** Targets of one job: enough to make the queue's cost small, few enough to spread over workers. */
const BATCH = 500;
const CLAIM = 1_000;
const CLAIMS_PER_TICK = 5;
/** Longer than any poll may take, with its wait in the queue; then the work is somebody else's. */
const LEASE_SECONDS = 60;

/** Hands due connections to the pollers. Safe in every replica: a row is claimed by one. */
@Injectable()
export class ClaimService {
  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(BatchQueue) private readonly queue: BatchQueue,
  ) {}

  /** @returns how many were claimed */
  async claimDue(): Promise<number> {
    let claimed = 0;
    for (let round = 0; round < CLAIMS_PER_TICK; round++) {
      const batches = await this.store.claim({ limit: CLAIM, perBatch: BATCH, leaseSeconds: LEASE_SECONDS });
      if (batches.length === 0) break;
      await this.queue.hand(batches);
      const taken = batches.reduce((sum, { connectionIds }) => sum + connectionIds.length, 0);
      claimed += taken;
      if (taken < CLAIM) break;
    }
    return claimed;
  }
}
