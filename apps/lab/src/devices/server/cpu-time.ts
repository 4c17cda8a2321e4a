/** Counters of processor time in seconds, moved on by the load at each look. */
export class CpuTime {
  private idle = 0;
  private busy = 0;
  private lookedAt: number;

  constructor(
    readonly processors: number,
    now: number,
  ) {
    this.lookedAt = now;
  }

  /** Per processor. `now` in epoch milliseconds, the load in percent since the last look. */
  look(now: number, percent: number): { readonly idle: number; readonly busy: number } {
    const seconds = Math.max(0, now - this.lookedAt) / 1000;
    this.lookedAt = now;
    this.busy += (seconds * percent) / 100;
    this.idle += (seconds * (100 - percent)) / 100;
    return { idle: this.idle, busy: this.busy };
  }
}
