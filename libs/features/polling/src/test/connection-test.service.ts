import { Inject, Injectable } from '@nestjs/common';
import { Collectors } from '../collectors';
import { PollStore, Pulse } from '../ports';

/** "Test now": the same poll as ever, whose result a person waits for. */
@Injectable()
export class ConnectionTestService {
  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(Collectors) private readonly collectors: Collectors,
    @Inject(Pulse) private readonly pulse: Pulse,
  ) {}

  /** @returns how many tests were done */
  async runWaiting(): Promise<number> {
    for (let done = 0; ; done++) {
      const test = await this.store.claimTest();
      if (!test) return done;
      const startedAt = performance.now();
      const clock = () => Math.round(test.now + performance.now() - startedAt);
      const outcome = await this.collectors.poll(test.plan, clock);
      await this.store.finishTest(test, outcome);
      this.pulse.changed();
    }
  }
}
