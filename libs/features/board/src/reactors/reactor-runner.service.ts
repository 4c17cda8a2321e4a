import { Inject, Injectable } from '@nestjs/common';
import { ReactorPlaces, REACTORS, type Reactor } from '../ports';

const AT_ONCE = 500;
/** How often a single change may fail before it is set aside. */
const TRIES = 5;

/**
 * Lets each reactor follow the changes at its own pace. When a batch fails, the next is a single change: so that one
 * that can't be taken is found, tried a few times, set aside and shown, and the others go on.
 */
@Injectable()
export class ReactorRunner {
  private readonly failures = new Map<string, number>();

  constructor(
    @Inject(ReactorPlaces) private readonly places: ReactorPlaces,
    @Inject(REACTORS) private readonly reactors: readonly Reactor[],
  ) {}

  async register(): Promise<void> {
    for (const reactor of this.reactors) await this.places.register(reactor.name);
  }

  /** @returns how many changes were taken by all reactors together */
  async run(): Promise<number> {
    const taken = await Promise.all(this.reactors.map((reactor) => this.follow(reactor)));
    return taken.reduce((sum, count) => sum + count, 0);
  }

  private async follow(reactor: Reactor): Promise<number> {
    for (let total = 0; ;) {
      const failures = this.failures.get(reactor.name) ?? 0;
      try {
        const taken = await this.places.take(
          reactor.name,
          failures > 0 ? 1 : AT_ONCE,
          (changes, transaction) => reactor.react(changes, transaction),
        );
        this.failures.delete(reactor.name);
        total += taken;
        if (taken === 0) return total;
      } catch (error) {
        await this.failed(reactor, failures + 1, error);
        return total;
      }
    }
  }

  private async failed(reactor: Reactor, failures: number, error: unknown): Promise<void> {
    const text = error instanceof Error ? error.message : String(error);
    this.failures.set(reactor.name, failures);
    if (failures <= TRIES) return this.places.failed(reactor.name, text);
    await this.places.setAside(reactor.name, text);
    this.failures.delete(reactor.name);
  }
}
