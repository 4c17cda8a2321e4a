/**
 * Whose turn it is: one session with each agent, for small devices answer one question after another, and so many in
 * all. Who came first goes first; an agent that is busy holds nobody else up.
 */
export class AgentTurns {
  private running = 0;
  private readonly busy = new Set<string>();
  private readonly waiting: { readonly agent: string; readonly start: () => void }[] = [];

  constructor(private readonly most: number) {}

  /**
   * @param agent whom to ask: address and port
   * @returns gives the turn back. Rejects with the signal's reason when that comes first
   */
  async take(agent: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.running < this.most && !this.busy.has(agent)) this.begin(agent);
    else await this.turn(agent, signal);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.running -= 1;
      this.busy.delete(agent);
      this.next();
    };
  }

  private begin(agent: string): void {
    this.running += 1;
    this.busy.add(agent);
  }

  private next(): void {
    for (let i = 0; i < this.waiting.length && this.running < this.most;) {
      const first = this.waiting[i];
      if (first === undefined || this.busy.has(first.agent)) {
        i++;
        continue;
      }
      this.waiting.splice(i, 1);
      this.begin(first.agent);
      first.start();
    }
  }

  private turn(agent: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(signal.reason as Error);
      };
      const entry = {
        agent,
        start: () => {
          signal.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      this.waiting.push(entry);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }
}
