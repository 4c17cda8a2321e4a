import { Inject, Injectable } from '@nestjs/common';
import { ChangeLog } from '../ports';

const AT_ONCE = 2_000;

/** Puts committed changes into one order. Any number of processes may try; one at a time does. */
@Injectable()
export class RelayService {
  constructor(@Inject(ChangeLog) private readonly log: ChangeLog) {}

  /** @returns how many were numbered */
  async relay(): Promise<number> {
    for (let total = 0; ;) {
      const numbered = await this.log.number(AT_ONCE);
      total += numbered;
      if (numbered < AT_ONCE) return total;
    }
  }

  /** Drops what everybody has taken long ago. */
  async forgetOld(): Promise<void> {
    while ((await this.log.forgetOld()) > 0);
  }
}
