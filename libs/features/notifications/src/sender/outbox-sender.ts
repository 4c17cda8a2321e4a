import type { SendOutcome } from '@nachtwacht/domain';
import { SingleFlight } from '@nachtwacht/server-kit';
import { setTimeout as pause } from 'node:timers/promises';
import { attempt } from './attempt';
import type { Outbox, RetryRule } from './outbox';

export interface OutboxSenderOptions<Claimed> {
  readonly queue: Outbox<Claimed>;
  /** One attempt. What it throws is no word of a receiver, and is not tried again. */
  readonly send: (claimed: Claimed) => Promise<SendOutcome>;
  readonly retry: RetryRule<Claimed>;
  /** By what the log knows it; no secret. */
  readonly nameOf: (claimed: Claimed) => string;
  /** Told of what went wrong with the sending itself; what a receiver says is kept with its message. */
  readonly onError: (error: unknown, what: string) => void;
  /** Messages under way at once in this process. */
  readonly concurrency?: number;
  readonly pollMs?: number;
}

/** Longer than the deadline of any channel and its marks together: a lease that ends is a sender that is gone. */
const LEASE_SECONDS = 60;
const POLL_MS = 1_000;
const CONCURRENCY = 20;
const UPKEEP_EVERY_MS = 60 * 60_000;

/**
 * Sends what waits: claims it under a lease, sends it, and marks it. Any number of processes may run one. It looks
 * every second by itself; `poke` after a commit makes it look at once. What is slow holds up nothing but itself.
 */
export class OutboxSender<Claimed> {
  private readonly underWay = new Set<Promise<void>>();
  private readonly claiming: SingleFlight;
  private timers: NodeJS.Timeout[] = [];

  constructor(private readonly options: OutboxSenderOptions<Claimed>) {
    this.claiming = new SingleFlight(
      () => this.claim(),
      (error) => {
        this.options.onError(error, 'the waiting messages could not be read; tried again at the next turn');
      },
    );
  }

  start(): void {
    if (this.timers.length > 0) return;
    this.timers = [
      setInterval(() => {
        this.poke();
      }, this.options.pollMs ?? POLL_MS),
      setInterval(() => {
        this.upkeep();
      }, UPKEEP_EVERY_MS),
    ];
    this.upkeep();
    this.poke();
  }

  /** Something may be due now. */
  poke(): void {
    if (this.timers.length > 0) this.claiming.trigger();
  }

  /** Takes nothing new and waits for what is under way: half a minute at the very most. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
    await this.claiming.idle();
    await Promise.all(this.underWay);
  }

  private async claim(): Promise<void> {
    const free = (this.options.concurrency ?? CONCURRENCY) - this.underWay.size;
    if (free <= 0) return;
    for (const claimed of await this.options.queue.claim(free, LEASE_SECONDS)) this.begin(claimed);
  }

  private begin(claimed: Claimed): void {
    const sending = this.send(claimed).finally(() => {
      this.underWay.delete(sending);
      // The next of the same asset, or what had no room.
      this.poke();
    });
    this.underWay.add(sending);
  }

  private async send(claimed: Claimed): Promise<void> {
    const { queue, send, retry, nameOf, onError } = this.options;
    const wait = (ms: number) => pause(ms);
    try {
      if (!(await attempt(claimed, { queue, send, retry, wait })))
        onError(null, `message ${nameOf(claimed)} was no longer this sender’s when it was to be marked`);
    } catch (error) {
      onError(error, `message ${nameOf(claimed)} could not be marked; it is sent again when its lease ends`);
    }
  }

  private upkeep(): void {
    this.options.queue.upkeep().catch((error: unknown) => {
      this.options.onError(error, 'old messages could not be tidied; tried again in an hour');
    });
  }
}
