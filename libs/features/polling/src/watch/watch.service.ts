import { Inject, Injectable } from '@nestjs/common';
import { PollStore, Pulse } from '../ports';

const AT_ONCE = 2_000;

/** What must happen without a poll: silence becomes unknown, maintenance begins and ends. Safe in every replica. */
@Injectable()
export class WatchService {
  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(Pulse) private readonly pulse: Pulse,
  ) {}

  async markStale(): Promise<number> {
    let total = 0;
    for (;;) {
      const marked = await this.store.markStale(AT_ONCE);
      total += marked;
      if (marked > 0) this.pulse.changed();
      if (marked < AT_ONCE) return total;
    }
  }

  wakeMaintenance(): Promise<number> {
    return this.store.wakeMaintenance();
  }
}
