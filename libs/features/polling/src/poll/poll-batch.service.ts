import type { PollBatch } from '@nachtwacht/contracts';
import { decideOutcome, isAnswerKept, type PollPlan, type PollResult } from '@nachtwacht/domain';
import { Limiter } from '@nachtwacht/server-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Collectors } from '../collectors';
import { PollStore } from '../ports';
import { ResultWriter } from '../store/result-writer';

/** How many polls run at once in this process. */
export const POLL_CONCURRENCY = Symbol('POLL_CONCURRENCY');

/** A batch from the queue: poll each target, decide, and hand the result to the writer. */
@Injectable()
export class PollBatchService {
  private readonly limiter: Limiter;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly log = new Logger('polling');

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

  /**
   * Done when every poll has begun, so that one target that never answers holds back none but itself. The queue waits
   * while all places are taken and while the database is behind.
   */
  async work(batch: PollBatch): Promise<void> {
    const { plans, now } = await this.store.load(batch);
    // Moments are the database's clock plus a monotonic difference: this machine's own clock may be wrong or jump.
    const loadedAt = performance.now();
    const clock = () => Math.round(now + performance.now() - loadedAt);
    for (const plan of plans) {
      await this.limiter.enter();
      await this.writer.room();
      this.begin(batch.leaseToken, plan, clock);
    }
  }

  /** Resolves when nothing is under way: every result is stored or lost. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private begin(leaseToken: string, plan: PollPlan, clock: () => number): void {
    const poll = this.pollOne(leaseToken, plan, clock).catch((error: unknown) => {
      this.log.warn(
        `A result could not be stored; its target is polled again when the lease ends. ${String(error)}`,
      );
    });
    this.underWay.add(poll);
    void poll.then(() => this.underWay.delete(poll));
  }

  private async pollOne(leaseToken: string, plan: PollPlan, clock: () => number): Promise<void> {
    const outcome = await this.collectors.poll(plan, clock).finally(() => {
      this.limiter.leave();
    });
    const decided = decideOutcome(plan, outcome, this.collectors);
    await this.writer.add(withoutNeedlessAnswers({ leaseToken, plan, outcome, decided }));
  }
}

/** Raw answers are large and a result may wait for its transaction: those that will not be kept are let go of now. */
function withoutNeedlessAnswers(result: PollResult): PollResult {
  const { outcome } = result;
  if (!outcome.ok || isAnswerKept(result)) return result;
  return { ...result, outcome: { ...outcome, answers: null } };
}
