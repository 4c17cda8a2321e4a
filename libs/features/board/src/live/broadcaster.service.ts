import { STAFF } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ChangeLog, LiveAudience } from '../ports';

const AT_ONCE = 1_000;

/** Sends every change to the browsers of this process, in order and once. A browser that missed one fetches again. */
@Injectable()
export class Broadcaster {
  private position: number | null = null;

  constructor(
    @Inject(ChangeLog) private readonly log: ChangeLog,
    @Inject(LiveAudience) private readonly audience: LiveAudience,
  ) {}

  /** @returns how many changes were sent */
  async follow(): Promise<number> {
    this.position ??= await this.log.position();
    for (let total = 0; ;) {
      const after = this.position;
      const { changes, upTo } = await this.log.after(STAFF, after, AT_ONCE);
      if (changes.length === 0) return total;
      await this.audience.changes({ after, upTo, changes });
      this.position = upTo;
      total += changes.length;
    }
  }

  /** `now`: epoch milliseconds */
  async beat(now: number): Promise<void> {
    this.position ??= await this.log.position();
    this.audience.heartbeat({ position: this.position, serverTime: new Date(now).toISOString() });
  }
}
