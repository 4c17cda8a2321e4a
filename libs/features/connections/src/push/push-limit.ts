import { LRUCache } from 'lru-cache';

const PER_MINUTE = 60;
const MINUTE_MS = 60_000;
/** Addresses remembered at the same time; more senders than this and the quietest are forgotten first. */
const REMEMBERED = 20_000;

interface Window {
  readonly since: number;
  count: number;
}

/** How often one address may be used: sixty times in a minute that begins with its first use. */
export class PushLimit {
  private readonly windows = new LRUCache<string, Window>({ max: REMEMBERED });

  /** @returns seconds to wait, 0 when it may. `now` in epoch milliseconds. */
  secondsToWait(address: string, now: number): number {
    const window = this.windows.get(address);
    if (!window || now - window.since >= MINUTE_MS) {
      this.windows.set(address, { since: now, count: 1 });
      return 0;
    }
    window.count += 1;
    return window.count <= PER_MINUTE ? 0 : Math.ceil((window.since + MINUTE_MS - now) / 1000);
  }
}
