import type { SnmpValue } from '../poll-context';

/** How far two clocks may differ over one interval before the agent must have begun anew: a share of it, and seconds. */
const CLOCK_SHARE = 0.1;
const CLOCK_SECONDS = 15;
/** sysUpTime is 32 bits of hundredths. */
const UPTIME_WRAPS_AFTER = 2 ** 32 / 100;
const LONGEST_INTERVAL_SECONDS = 2 * 3600;
/** No line of a device that is watched here is faster. */
const FASTEST_PER_SECOND = 1e12;

/** When counters were read: by our clock, and by that of the agent. */
export interface CounterMoment {
  /** Epoch milliseconds. */
  readonly at: number;
  /** sysUpTime in seconds; null where the agent does not tell. */
  readonly upSeconds: number | null;
}

/**
 * The seconds over which counters of two moments may be compared; null where the agent began anew in between (its
 * counters then did too), or where there is no telling.
 */
export function comparableSeconds(before: CounterMoment, now: CounterMoment): number | null {
  const elapsed = (now.at - before.at) / 1000;
  if (!(elapsed >= 1) || elapsed > LONGEST_INTERVAL_SECONDS) return null;
  if (before.upSeconds === null || now.upSeconds === null)
    return before.upSeconds === now.upSeconds ? elapsed : null;
  const passed = modulo(now.upSeconds - before.upSeconds, UPTIME_WRAPS_AFTER);
  return Math.abs(passed - elapsed) > CLOCK_SECONDS + elapsed * CLOCK_SHARE ? null : elapsed;
}

/** A counter as it is remembered: its digits after the number of its bits ("64:123"). null: no counter. */
export function rememberCounter(value: SnmpValue | undefined): string | null {
  if (value?.[0] === 'Counter64') return /^\d{1,20}$/.test(value[1]) ? `64:${value[1]}` : null;
  const told = value?.[0] === 'Counter32' || value?.[0] === 'Gauge32' || value?.[0] === 'Integer';
  return told && Number.isSafeInteger(value[1]) && value[1] >= 0 ? `32:${String(value[1])}` : null;
}

/**
 * How much a counter grew per second, over at most one turn of it. null where that can't be said: another width than
 * before, more than it can have been.
 * @param seconds from `comparableSeconds`
 * @param mostPerSecond what it can grow at most; left out where nothing is known
 * @param uptimeKnown whether the agent's own clock showed that it did not begin anew; if not, a smaller number is no turn
 */
export function counterRate(
  before: string | null | undefined,
  now: string | null | undefined,
  seconds: number,
  { mostPerSecond = FASTEST_PER_SECOND, uptimeKnown = true } = {},
): number | null {
  const [first, second] = [parts(before), parts(now)];
  if (first === null || second === null || first.bits !== second.bits || !(seconds > 0)) return null;
  if (second.count < first.count && !uptimeKnown) return null;
  // It may have gone round more than once: there is no telling how often.
  if (mostPerSecond < FASTEST_PER_SECOND && mostPerSecond * seconds > 2 ** first.bits) return null;
  const rate = grown(first, second) / seconds;
  return rate > mostPerSecond * 1.2 ? null : rate;
}

interface Parts {
  readonly bits: 32 | 64;
  /** A number where all its digits fit in one: most do, and it is many times faster. */
  readonly count: number | bigint;
}

const LONGEST_NUMBER = 15;

function parts(text: string | null | undefined): Parts | null {
  if (typeof text !== 'string') return null;
  const bits = text.startsWith('32:') ? 32 : text.startsWith('64:') ? 64 : null;
  const digits = text.slice(3);
  if (bits === null || digits.length > 20 || !/^\d+$/.test(digits)) return null;
  return { bits, count: digits.length > LONGEST_NUMBER ? BigInt(digits) : Number(digits) };
}

/** From one count to the next, over at most one turn. */
function grown(first: Parts, second: Parts): number {
  if (typeof first.count === 'number' && typeof second.count === 'number' && second.count >= first.count)
    return second.count - first.count;
  const turn = 2n ** BigInt(first.bits);
  return Number((BigInt(second.count) - BigInt(first.count) + turn) % turn);
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
