const MINUTES_PER_DAY = 1440;
const MINUTE_MS = 60_000;

/** A moment in the lab: which of its days, and the minute of that day (0 up to 1440, with fractions). */
export interface LabTime {
  readonly day: number;
  readonly minute: number;
}

/**
 * Lengths of a lab day, in real minutes, for which a schedule in whole minutes of the hour exists. Not shorter: a run
 * of the day before would count as one that came a few minutes early.
 */
export const DAY_LENGTHS = [10, 12, 15, 20, 30, 60, 1440] as const;
export type DayLength = (typeof DAY_LENGTHS)[number];

/** Real time pressed into lab days of `dayMinutes`, lined up with the clock so that a restart changes nothing. */
export function labTime(now: number, dayMinutes: DayLength): LabTime {
  const length = dayMinutes * MINUTE_MS;
  const day = Math.floor(now / length);
  return { day, minute: ((now - day * length) / length) * MINUTES_PER_DAY };
}

/** Minutes since the first lab day, for comparing moments. */
export function labMinutes({ day, minute }: LabTime): number {
  return day * MINUTES_PER_DAY + minute;
}

/** The first whole real minute, counted from the start of a lab day, at or after a minute of that day. */
function realMinute(minuteOfDay: number, dayMinutes: DayLength): number {
  return Math.ceil((minuteOfDay / MINUTES_PER_DAY) * dayMinutes) % dayMinutes;
}

/** The five-field cron, in UTC, of something that happens at this minute of every lab day. */
export function cronOf(minuteOfDay: number, dayMinutes: DayLength): string {
  const minute = realMinute(minuteOfDay, dayMinutes);
  if (dayMinutes === MINUTES_PER_DAY) return `${minute % 60} ${Math.floor(minute / 60)} * * *`;
  const minutes = Array.from({ length: 60 / dayMinutes }, (_, day) => minute + day * dayMinutes);
  return `${minutes.join(',')} * * * *`;
}

/** The last real moment, at or before `now`, at which that cron was due. Epoch milliseconds. */
export function lastDue(now: number, minuteOfDay: number, dayMinutes: DayLength): number {
  const length = dayMinutes * MINUTE_MS;
  const offset = realMinute(minuteOfDay, dayMinutes) * MINUTE_MS;
  return Math.floor((now - offset) / length) * length + offset;
}

/** 0 at night, 1 at the busiest hour of a practice. */
export function busyness({ minute }: LabTime): number {
  const open = 8 * 60;
  const close = 17.5 * 60;
  if (minute <= open || minute >= close) return 0;
  return Math.sin(((minute - open) / (close - open)) * Math.PI);
}
