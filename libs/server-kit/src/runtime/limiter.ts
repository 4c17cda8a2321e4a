/** At most `limit` at the same time; the others wait in the order they came. */
export class Limiter {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limit: number) {}

  /** Resolves when there is room; whoever enters leaves again. */
  async enter(): Promise<void> {
    if (this.running >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
  }

  /** Enters, works, and leaves however that ended. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }

  get active(): number {
    return this.running;
  }
}
