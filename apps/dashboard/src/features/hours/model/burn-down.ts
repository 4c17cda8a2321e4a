import type { HoursOverview } from '@nachtwacht/contracts';
import { instantOfLocal } from '@nachtwacht/domain/time';

export interface ChartPoint {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Open minutes; null where only a forecast is. */
  readonly left: number | null;
  readonly forecast: number | null;
}

export interface BurnDown {
  readonly points: readonly ChartPoint[];
  readonly from: number;
  readonly to: number;
}

/**
 * What is left as a line that falls where work was booked, and from now on as it will go on if work goes on as it did.
 * null where there is nothing to draw. @param now epoch milliseconds
 */
export function burnDownOf(overview: HoursOverview, now: number): BurnDown | null {
  const { budget, burnDown, openMinutes } = overview;
  const from = Date.parse(budget.from);
  const to = Date.parse(budget.to);
  const past = burnDown
    .map(({ at, minutes }): ChartPoint => ({ at: Date.parse(at), left: minutes, forecast: null }))
    .filter(({ at }) => at >= from && at <= now)
    .sort((a, b) => a.at - b.at);
  if (past.length === 0 || (budget.availableMinutes === 0 && openMinutes === 0)) return null;
  const present = Math.min(Math.max(now, from), to);
  const end = forecastEnd(overview, present, to);
  const here = { at: present, left: openMinutes, forecast: end === null ? null : openMinutes };
  return { points: [...past, here, ...(end === null ? [] : [end])], from, to };
}

const WEEK_MS = 7 * 86_400_000;

/** Where the line of the forecast ends: at the day all is used, or at the end of the budget with what will be left. */
function forecastEnd(
  { forecast: { minutesPerWeek, emptyOn }, openMinutes, timeZone }: HoursOverview,
  now: number,
  to: number,
): ChartPoint | null {
  if (minutesPerWeek === null || minutesPerWeek === 0 || now >= to) return null;
  const empty = emptyOn === null ? null : instantOfLocal(emptyOn, '12:00', timeZone);
  if (empty !== null && empty > now && empty <= to) return { at: empty, left: null, forecast: 0 };
  const used = Math.round((minutesPerWeek * (to - now)) / WEEK_MS);
  return { at: to, left: null, forecast: Math.max(0, openMinutes - used) };
}
