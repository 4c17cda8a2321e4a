import type { JobScheduleInput } from '@nachtwacht/contracts';
import { duesBetween, freeDayOn, localDateOf, type Calendar } from '@nachtwacht/domain/time';

const MS_PER_DAY = 86_400_000;
/** A job that runs every minute is due 20,000 times in two weeks; one of 29 February waits for years. */
const SPANS_DAYS = [1, 8, 62, 800];

/**
 * The next moments at which a job is due, epoch milliseconds, soonest first; free days of its calendar are skipped.
 * Fewer than asked for where the schedule names none within two years.
 *
 * @throws InvalidScheduleError for a schedule that can't be read
 */
export function nextDues(
  schedule: JobScheduleInput,
  calendar: Calendar | null,
  now: number,
  count: number,
): number[] {
  if (schedule.kind === 'none') return [];
  const { timeZone } = schedule;
  const isExpected = (at: number) =>
    calendar === null || freeDayOn(localDateOf(at, timeZone), calendar) === null;
  let dues: number[] = [];
  for (const days of SPANS_DAYS) {
    dues = duesBetween(schedule, now, now + days * MS_PER_DAY).filter(isExpected);
    if (dues.length >= count) break;
  }
  return dues.slice(0, count);
}

/** Whether a person wrote a schedule that can be read. */
export function isReadable(schedule: JobScheduleInput): boolean {
  try {
    nextDues(schedule, null, 0, 1);
    return true;
  } catch {
    return false;
  }
}
