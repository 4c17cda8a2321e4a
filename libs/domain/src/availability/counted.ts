import type { Period } from '../status/intervals';
import {
  COUNTED_AS,
  type AvailabilityVerdict,
  type Bounds,
  type CountedSpan,
  type Sums,
} from './availability';
import { ratioOf, reaches } from './ratio';

/** Milliseconds of each kind that lie in a period. `spans` in order. */
export function sumsOf(spans: readonly CountedSpan[], { from, to }: Period): Sums {
  const sums = Object.fromEntries(COUNTED_AS.map((as) => [as, 0])) as Record<keyof Sums, number>;
  for (const span of spans) {
    const ms = Math.min(span.to, to) - Math.max(span.from, from);
    if (ms > 0) sums[span.as] += ms;
  }
  return sums;
}

/** The same of each of many periods, in one go along both. `spans` and `periods` in order, none over another. */
export function sumsOfEach<P extends Period>(
  spans: readonly CountedSpan[],
  periods: readonly P[],
): (P & { readonly sums: Sums })[] {
  let first = 0;
  return periods.map((period) => {
    while ((spans[first]?.to ?? Infinity) <= period.from) first++;
    let end = first;
    while ((spans[end]?.from ?? Infinity) < period.to) end++;
    return { ...period, sums: sumsOf(spans.slice(first, end), period) };
  });
}

/** Milliseconds that are answered for: agreed hours without what leaves them. */
export function answeredMs({ up, down, unknown }: Sums): number {
  return up + down + unknown;
}

export function boundsOf(sums: Sums): Bounds {
  const all = answeredMs(sums);
  return {
    upper: ratioOf(all - sums.down, all),
    lower: ratioOf(sums.up, all),
    measured: ratioOf(sums.up, all - sums.unknown),
    coverage: ratioOf(all - sums.unknown, all),
  };
}

/** What is ahead is taken to be up: nothing more happens. */
export function verdictOf(sums: Sums, per100000: number): AvailabilityVerdict {
  const { upper, lower } = boundsOf({ ...sums, up: sums.up + sums.ahead });
  if (upper === null || lower === null) return 'not-applicable';
  if (reaches(lower, per100000)) return 'met';
  return reaches(upper, per100000) ? 'not-provable' : 'breached';
}

const WORST_FIRST: readonly AvailabilityVerdict[] = ['breached', 'not-provable', 'met'];

/** Of several parts: one that is broken is not made good by another. */
export function worstVerdictOf(verdicts: readonly AvailabilityVerdict[]): AvailabilityVerdict {
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'not-applicable';
}
