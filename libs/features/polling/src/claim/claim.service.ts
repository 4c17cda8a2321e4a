import { Inject, Injectable } from '@nestjs/common';
import { BatchQueue, PollStore } from '../ports';

/** Targets of one job: enough to make the queue's cost small, few enough to spread over workers. */
const BATCH = 100;
const BATCHES_PER_TICK = 20;
/** Longer than any poll may take, with its wait in the queue; then the work is somebody else's. */
export const LEASE_SECONDS = 60;

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
    for (let round = 0; round < BATCHES_PER_TICK; round++) {
      const batch = await this.store.claim(BATCH, LEASE_SECONDS);
      if (!batch) break;
      await this.queue.hand([batch]);
      claimed += batch.connectionIds.length;
      if (batch.connectionIds.length < BATCH) break;
    }
    return claimed;
  }
}
