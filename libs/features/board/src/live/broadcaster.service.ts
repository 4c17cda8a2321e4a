import { STAFF } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ChangeLog, LiveAudience } from '../ports';

const AT_ONCE = 1_000;

/**
 * Sends every change to the browsers of this process, in order and once: to staff all of them, to a customer's people
 * their own. A browser that missed one fetches again.
 */
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
      await this.tellCustomers(after, upTo);
      this.position = upTo;
      total += changes.length;
    }
  }

  /** `now`: epoch milliseconds */
  async beat(now: number): Promise<void> {
    this.position ??= await this.log.position();
    const position = this.position;
    const serverTime = new Date(now).toISOString();
    this.audience.heartbeat({ position, serverTime });
    const customers = this.audience.customers();
    if (customers.length === 0) return;
    for (const [customerId, own] of await this.log.positionsOf(customers, position))
      this.audience.customerHeartbeat(customerId, { position: own, serverTime });
  }

  /** Each customer's share is read anew on its own behalf: what the database does not give it, nobody can send it. */
  private async tellCustomers(after: number, upTo: number): Promise<void> {
    const listening = this.audience.customers();
    if (listening.length === 0) return;
    for (const customerId of await this.log.customersBetween(listening, after, upTo))
      await this.audience.customerChanges(customerId, await this.log.ofCustomer(customerId, after, upTo));
  }
}
