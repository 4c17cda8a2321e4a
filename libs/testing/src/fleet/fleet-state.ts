import { BEHAVIOURS, type Behaviour } from './behaviour';

/** What is kept of each target: flat arrays, so that a hundred thousand of them cost next to nothing. */
export class FleetState {
  private readonly behaviours: Uint8Array;
  private readonly counts: Uint32Array;
  private readonly moments: Float64Array;

  constructor(readonly count: number) {
    this.behaviours = new Uint8Array(count);
    this.counts = new Uint32Array(count);
    this.moments = new Float64Array(count);
  }

  /** Takes a request at this moment and says how to answer it. */
  take(target: number, now: number): Behaviour {
    this.counts[target] = this.requests(target) + 1;
    this.moments[target] = now;
    return BEHAVIOURS[this.behaviours[target] ?? 0] ?? 'answers';
  }

  set(targets: Iterable<number>, behaviour: Behaviour): void {
    const code = BEHAVIOURS.indexOf(behaviour);
    for (const target of targets) this.behaviours[this.checked(target)] = code;
  }

  requests(target: number): number {
    return this.counts[this.checked(target)] ?? 0;
  }

  lastRequestAt(target: number): number | null {
    return this.requests(target) === 0 ? null : (this.moments[target] ?? null);
  }

  total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  forget(): void {
    this.counts.fill(0);
    this.moments.fill(0);
  }

  has(target: number): boolean {
    return Number.isInteger(target) && target >= 0 && target < this.count;
  }

  private checked(target: number): number {
    if (!this.has(target))
      throw new RangeError(`The fleet has targets 0 to ${this.count - 1}, not ${target}`);
    return target;
  }
}
