import type { PollBatch } from '@nachtwacht/contracts';
import { decideOutcome, type PollPlan } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Collectors } from '../collectors';
import { PollStore } from '../ports';
import { ResultWriter } from '../store/result-writer';
import { Limiter } from './limiter';

/** How many polls run at once in this process. */
export const POLL_CONCURRENCY = Symbol('POLL_CONCURRENCY');

/** A batch from the queue: poll each target, decide, and hand the result to the writer. */
@Injectable()
export class PollBatchService {
  private readonly limiter: Limiter;

  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(Collectors) private readonly collectors: Collectors,
    @Inject(ResultWriter) private readonly writer: ResultWriter,
    @Inject(POLL_CONCURRENCY) concurrency: number,
  ) {
    this.limiter = new Limiter(concurrency);
  }

  get active(): number {
    return this.limiter.active;
  }

  /** Done when every result is stored, so that the queue holds back while the database is slow. */
  async work(batch: PollBatch): Promise<void> {
    const { plans, now } = await this.store.load(batch);
    // Moments are the database's clock plus a monotonic difference: this machine's own clock may be wrong or jump.
    const loadedAt = performance.now();
    const clock = () => Math.round(now + performance.now() - loadedAt);
    await Promise.all(plans.map((plan) => this.pollOne(batch.leaseToken, plan, clock)));
  }

  private async pollOne(leaseToken: string, plan: PollPlan, clock: () => number): Promise<void> {
    const outcome = await this.limiter.run(() => this.collectors.poll(plan, clock));
    await this.writer.add({
      leaseToken,
      plan,
      outcome,
      decided: decideOutcome(plan, outcome, this.collectors),
    });
  }
}
