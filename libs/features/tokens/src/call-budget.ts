/** So many calls a minute for each key, counted by whole minutes. */
export class CallBudget {
  private minute = 0;
  private counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** `now`: epoch milliseconds. @returns false when the minute's calls are spent */
  spend(key: string, now: number): boolean {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.counts = new Map();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.most;
  }
}
