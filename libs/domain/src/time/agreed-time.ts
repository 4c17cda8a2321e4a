import type { AgreedHours } from '../agreement/terms';
import type { Period } from '../status/intervals';
import { MS_PER_DAY, MS_PER_MINUTE } from './duration';
import { holidaysOf } from './holidays';
import type { LocalTime } from './local-date';
import { zoneSpans } from './zone-spans';

/** A stretch of a day by the clock on the wall, milliseconds after midnight; half open. */
type Stretch = Period;

/** How agreed hours are asked again and again: stretches by weekday, and the free days of each year. */
interface Plan {
  /** Index 0 is Monday. */
  readonly byWeekday: readonly (readonly Stretch[])[];
  /** Days since 1 January 1970, by year. */
  readonly freeDays: Map<number, ReadonlySet<number>>;
}

const plans = new WeakMap<AgreedHours, Plan>();

/**
 * When service was agreed on within a period, in order, touching stretches as one. A moment counts when the clock on
 * the wall of the zone then shows a time of its weekday's hours, and the day is not free. So 02:15 to 02:45 comes not
 * at all in the night in which the clock jumps ahead, and twice in the night in which it is turned back.
 *
 * @param period epoch milliseconds, half open
 * @throws RangeError for an unknown zone and for what is no time
 */
export function agreedPeriods(period: Period, agreed: AgreedHours): Period[] {
  const plan = planOf(agreed);
  const found: Period[] = [];
  for (const { from, to, offsetMs } of zoneSpans(period, agreed.timeZone)) {
    const lastDay = Math.floor((to + offsetMs - 1) / MS_PER_DAY);
    for (let day = Math.floor((from + offsetMs) / MS_PER_DAY); day <= lastDay; day += 1) {
      for (const stretch of stretchesOf(day, plan, agreed)) {
        const midnight = day * MS_PER_DAY - offsetMs;
        add(found, Math.max(from, midnight + stretch.from), Math.min(to, midnight + stretch.to));
      }
    }
  }
  return found;
}

/** Milliseconds of agreed time in a period. @throws RangeError as `agreedPeriods` */
export function agreedMs(period: Period, agreed: AgreedHours): number {
  return agreedPeriods(period, agreed).reduce((sum, { from, to }) => sum + (to - from), 0);
}

const STEP_MS = 14 * MS_PER_DAY;
/** Longer than any practice is closed. */
const LONGEST_SILENCE_MS = 731 * MS_PER_DAY;

/**
 * The earliest moment, epoch milliseconds, until which so much agreed time has gone by since `at`. What is full at the
 * end of a day ends then, not when the next day opens. No time at all is `at` itself.
 *
 * @param ms of agreed time, 0 or more
 * @throws RangeError for less than nothing, and for hours of which two years bring none
 */
export function addAgreed(at: number, ms: number, agreed: AgreedHours): number {
  if (ms < 0) throw new RangeError(`${ms} ms can't be added: give 0 or more.`);
  if (ms === 0) return at;
  let left = ms;
  let lastSeen = at;
  for (let from = at; from - lastSeen <= LONGEST_SILENCE_MS; from += STEP_MS) {
    for (const stretch of agreedPeriods({ from, to: from + STEP_MS }, agreed)) {
      if (stretch.to - stretch.from >= left) return stretch.from + left;
      left -= stretch.to - stretch.from;
      lastSeen = stretch.to;
    }
  }
  throw new RangeError('Two years bring no agreed hours: give some weekday hours, or remove closing days.');
}

function add(found: Period[], from: number, to: number): void {
  if (from >= to) return;
  const last = found.at(-1);
  if (last === undefined || last.to < from) found.push({ from, to });
  else if (last.to < to) found[found.length - 1] = { from: last.from, to };
}

function stretchesOf(day: number, plan: Plan, agreed: AgreedHours): readonly Stretch[] {
  // 1 January 1970 was a Thursday.
  const stretches = plan.byWeekday[(((day + 3) % 7) + 7) % 7] ?? [];
  return stretches.length === 0 || freeDaysOf(day, plan, agreed).has(day) ? [] : stretches;
}

function freeDaysOf(day: number, { freeDays }: Plan, { calendar }: AgreedHours): ReadonlySet<number> {
  const year = new Date(day * MS_PER_DAY).getUTCFullYear();
  const kept = freeDays.get(year);
  if (kept !== undefined) return kept;
  const dates = [...holidaysOf(year, calendar.switches), ...calendar.freeDays].map(({ date }) => date);
  const days = new Set(dates.map((date) => Date.parse(date) / MS_PER_DAY));
  freeDays.set(year, days);
  return days;
}

function planOf(agreed: AgreedHours): Plan {
  const kept = plans.get(agreed);
  if (kept !== undefined) return kept;
  const byWeekday = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    agreed.hours
      .filter((hours) => hours.weekday === weekday)
      .map(({ from, to }) => ({ from: msOf(from), to: msOf(to) }))
      .sort((a, b) => a.from - b.from),
  );
  const plan: Plan = { byWeekday, freeDays: new Map() };
  plans.set(agreed, plan);
  return plan;
}

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Milliseconds after midnight; 24:00 is the end of the day. */
function msOf(time: LocalTime): number {
  const match = TIME.exec(time);
  if (match === null) throw new RangeError(`"${time}" is no time: give it as 08:30, or 24:00 for midnight.`);
  const [, hour = '24', minute = '0'] = match;
  return (Number(hour) * 60 + Number(minute)) * MS_PER_MINUTE;
}
