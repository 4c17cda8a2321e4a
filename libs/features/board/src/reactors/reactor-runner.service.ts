import type { Change } from '@nachtwacht/contracts';
import { isDatabaseAway } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ReactorPlaces, REACTORS, type Reactor } from '../ports';
import { afterFailure, afterSuccess, FULL_PACE, type ReactorPace } from './reactor-pace';

/**
 * Lets each reactor follow the changes at its own pace. One change that can't be taken is found, tried a few times on
 * its own, set aside and shown, and the others go on. While the database is away nothing counts as a try: a change
 * must not be lost because of that.
 */
@Injectable()
export class ReactorRunner {
  private readonly paces = new Map<string, ReactorPace>();

  constructor(
    @Inject(ReactorPlaces) private readonly places: ReactorPlaces,
    @Inject(REACTORS) private readonly reactors: readonly Reactor[],
  ) {}

  async register(): Promise<void> {
    for (const reactor of this.reactors) await this.places.register(reactor.name);
  }

  /**
   * @param now epoch milliseconds
   * @returns how many changes were taken by all reactors together
   * @throws what kept a reactor from its work besides a change, after the others had their turn
   */
  async run(now: number = Date.now()): Promise<number> {
    const ends = await Promise.allSettled(this.reactors.map((reactor) => this.follow(reactor, now)));
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken) throw broken.reason;
    return ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0);
  }

  private async follow(reactor: Reactor, now: number): Promise<number> {
    for (let total = 0; ;) {
      const pace = this.paces.get(reactor.name) ?? FULL_PACE;
      if (pace.notBefore > now) return total;
      const taken = await this.take(reactor, pace, now);
      // Nothing there, or another process holds it: that says nothing about the change that failed here.
      if (taken === 0) return total;
      total += taken ?? 0;
    }
  }

  /** @returns how many were taken; null after a failure that has been dealt with */
  private async take(reactor: Reactor, pace: ReactorPace, now: number): Promise<number | null> {
    let tried: readonly Change[] = [];
    try {
      const taken = await this.places.take(reactor.name, pace.limit, (changes, transaction) => {
        tried = changes;
        return reactor.react(changes, transaction);
      });
      if (taken > 0) this.paces.set(reactor.name, afterSuccess(pace));
      return taken;
    } catch (error) {
      const [first] = tried;
      if (!first || isDatabaseAway(error)) throw error;
      await this.failed(reactor.name, error, tried.length, first.position, now);
      return null;
    }
  }

  private async failed(
    name: string,
    error: unknown,
    changes: number,
    position: number,
    now: number,
  ): Promise<void> {
    const text = error instanceof Error ? error.message : String(error);
    const next = afterFailure(this.paces.get(name) ?? FULL_PACE, { changes, position }, now);
    if (next === 'set-aside') {
      await this.places.setAside(name, position, text);
      this.paces.set(name, FULL_PACE);
      return;
    }
    // A batch is only divided; what fails alone is a fault of the product that people must see.
    if (changes === 1) await this.places.failed(name, text);
    this.paces.set(name, next);
  }
}
