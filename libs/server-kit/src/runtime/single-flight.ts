/**
 * Runs one task at a time. A call while it runs is remembered once: the task then runs again, so that nothing that
 * happened meanwhile waits for the next tick, even where the task that was running failed.
 */
export class SingleFlight {
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly task: () => Promise<unknown>,
    private readonly onError: (error: unknown) => void,
  ) {}

  trigger(): void {
    this.again = true;
    // Not started in the same breath: a task that triggers itself, or throws at once, finds itself running.
    this.running ??= Promise.resolve().then(() => this.run());
  }

  /** Resolves when nothing is running. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false;
      try {
        await this.task();
      } catch (error) {
        this.onError(error);
      }
    }
    this.running = null;
  }
}
