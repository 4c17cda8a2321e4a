import type { AgreementVersion } from '../agreement/terms';
import { agreementVersionAt } from '../agreement/version-at';
import type { Period } from '../status/intervals';
import { daysAfter, localDateOf, weekdayOf, type LocalDate } from './local-date';
import { freeDayOn, type FreeDay } from './working-days';

export interface AppliedFreeDay {
  readonly date: LocalDate;
  readonly free: FreeDay;
}

/** More days than anybody reads; a clock that runs so long has other troubles. */
const MOST_DAYS = 400;

/**
 * The free days in a period that would have had agreed hours, by the version that holds on each: why a clock did not
 * count then.
 *
 * @throws RangeError for an unknown zone
 */
export function uncountedDays(
  period: Period,
  versions: readonly AgreementVersion[],
  timeZone: string,
): AppliedFreeDay[] {
  if (period.from >= period.to) return [];
  const last = localDateOf(period.to - 1, timeZone);
  const found: AppliedFreeDay[] = [];
  let date = localDateOf(period.from, timeZone);
  for (let count = 0; date <= last && count < MOST_DAYS; count += 1, date = daysAfter(date, 1)) {
    const agreed = agreementVersionAt(versions, date)?.terms.agreed;
    if (agreed === undefined) continue;
    const weekday = weekdayOf(date);
    if (!agreed.hours.some((hours) => hours.weekday === weekday)) continue;
    const free = freeDayOn(date, agreed.calendar);
    if (free !== null) found.push({ date, free });
  }
  return found;
}
