/** A hundred thousand packets a second. */
const PACKETS_PER_MS = 100;
/** A bad cable breaks one in thirty. */
const BROKEN_SHARE = 1 / 30;

/** The counters of a network port, from one look to the next. */
export class PortTraffic {
  private packets = 0;
  private broken = 0;

  constructor(private lookedAt: number) {}

  look(now: number, isBad: boolean): { packets: number; broken: number } {
    const passed = Math.max(0, now - this.lookedAt) * PACKETS_PER_MS;
    this.lookedAt = Math.max(now, this.lookedAt);
    this.packets += passed;
    if (isBad) this.broken += passed * BROKEN_SHARE;
    return { packets: Math.floor(this.packets), broken: Math.floor(this.broken) };
  }
}
