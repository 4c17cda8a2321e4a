/** What a burst says about a line. null where too few packets came back. */
export interface BurstFigures {
  readonly received: number;
  readonly lossPercent: number;
  /** Mean round trip of the packets that came back. */
  readonly latencyMs: number | null;
  readonly jitterMs: number | null;
}

/**
 * Loss after RFC 2680; latency is the mean. Jitter is the mean of |RTT_i - RTT_(i-1)| over packets that came back one
 * after the other (close to the delay variation of RFC 3393). It is neither the smoothed jitter of RFC 3550 nor the
 * standard deviation that `ping` prints as mdev; they differ by a factor and must not be compared.
 * @param roundTripsMs in order of sending; null was lost. What is missing at the end was lost as well.
 */
export function figuresOf(sent: number, roundTripsMs: readonly (number | null)[]): BurstFigures {
  const times = roundTripsMs.slice(0, sent).filter((time) => time !== null);
  const steps = times.slice(1).map((time, i) => Math.abs(time - (times[i] ?? time)));
  return {
    received: times.length,
    lossPercent: round(((sent - times.length) / sent) * 100),
    latencyMs: mean(times),
    jitterMs: mean(steps),
  };
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** Microseconds are what the clock can tell. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
