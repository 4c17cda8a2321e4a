import { followDevice } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { LaneDueStore } from './lane-store';

const AT_ONCE = 200;

/** Leads what devices told into the lane. Any number of processes may. */
@Injectable()
export class LaneDueService {
  constructor(@Inject(LaneDueStore) private readonly store: LaneDueStore) {}

  /** @returns how many were looked at */
  async followDue(): Promise<number> {
    for (let total = 0; ;) {
      const followed = await this.store.follow(AT_ONCE, followDevice);
      total += followed;
      if (followed < AT_ONCE) return total;
    }
  }

  leaveArchived(): Promise<number> {
    return this.store.leaveArchived();
  }
}
