/**
 * Runs one task at a time. A call while it runs is remembered once: the task then runs again, so that nothing that
 * happened meanwhile waits for the next tick.
 */
export class SingleFlight {
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly task: () => Promise<unknown>,
    private readonly onError: (error: unknown) => void,
  ) {}

  trigger(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.run();
  }

  /** Resolves when nothing is running. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    try {
      do {
        this.again = false;
        await this.task();
      } while (this.again);
    } catch (error) {
      this.onError(error);
    } finally {
      this.running = null;
    }
  }
}
