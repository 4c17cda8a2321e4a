import type { MetricRange } from '@nachtwacht/contracts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Local hours that get a mark on a day's axis, and how many days apart marks are on the longer ones. */
const DAY_HOURS = 4;
const DAYS_APART = { week: 1, month: 5 } as const;

/**
 * Where the axis has its marks, epoch milliseconds: round moments of the local clock, also in the week in which the
 * clock changes. `localHour` and `localDay` read that clock (0-23; 1-31).
 */
export function timeTicks(
  range: MetricRange,
  from: number,
  to: number,
  local: { readonly hour: (at: number) => number; readonly day: (at: number) => number },
): readonly number[] {
  if (range === 'hour') return every(10 * MINUTE, from, to);
  const hours = every(HOUR, from, to);
  if (range === 'day') return hours.filter((at) => local.hour(at) % DAY_HOURS === 0);
  const midnights = hours.filter((at) => local.hour(at) === 0);
  // The 31st would stand against the 1st.
  return midnights.filter(
    (at) => (local.day(at) - 1) % DAYS_APART[range] === 0 && (range === 'week' || local.day(at) !== 31),
  );
}

function every(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}
