import type { AgreementVersion } from '../agreement/terms';
import { agreementVersionAt } from '../agreement/version-at';
import type { Period } from '../status/intervals';
import { agreedPeriods } from './agreed-time';
import { daysAfter, instantOfLocal, localDateOf, type LocalDate } from './local-date';
import { freeDayOn, type FreeDay } from './working-days';
import type { PromisedPart } from '../availability/availability';

/** A day of a period in the zone of the customer. */
export interface PeriodDay extends Period {
  readonly date: LocalDate;
}

/** @throws RangeError for an unknown zone */
export function daysOf(period: Period, timeZone: string): PeriodDay[] {
  const days: PeriodDay[] = [];
  let date = localDateOf(period.from, timeZone);
  let from = instantOfLocal(date, '00:00', timeZone);
  while (from < period.to) {
    const next = daysAfter(date, 1);
    const to = instantOfLocal(next, '00:00', timeZone);
    days.push({ date, from: Math.max(from, period.from), to: Math.min(to, period.to) });
    date = next;
    from = to;
  }
  return days;
}

/**
 * What was promised of a service over a period, a part for each version of the agreement that holds a target for it.
 * A version begins at midnight of its first day by the clock of its own terms.
 */
export function promisedParts(
  versions: readonly AgreementVersion[],
  service: string,
  period: Period,
  timeZone: string,
): PromisedPart[] {
  const parts: PromisedPart[] = [];
  for (const { date } of daysOf(period, timeZone)) {
    const version = agreementVersionAt(versions, date);
    const target = version?.terms.availability.find((one) => one.service === service);
    if (version === null || target === undefined || parts.at(-1)?.version === version.version) continue;
    const zone = version.terms.agreed.timeZone;
    const begin = instantOfLocal(version.from, '00:00', zone);
    const next = nextVersionFrom(versions, version);
    const from = Math.max(begin, period.from, parts.at(-1)?.to ?? period.from);
    const to = Math.min(period.to, next === null ? period.to : instantOfLocal(next, '00:00', zone));
    if (from >= to) continue;
    const window = agreedPeriods({ from, to }, version.terms.agreed);
    parts.push({ version: version.version, from, to, target, rule: version.terms.maintenance, window });
  }
  return parts;
}

/** The first day on which it no longer holds, null where that never comes. */
function nextVersionFrom(versions: readonly AgreementVersion[], version: AgreementVersion): LocalDate | null {
  const later = versions.map(({ from }) => from).filter((from) => from > version.from);
  const end = version.until === null ? [] : [daysAfter(version.until, 1)];
  return [...later, ...end].sort()[0] ?? null;
}

/** The days of a period that its calendar makes free, with why. */
export function freeDaysIn(
  period: Period,
  version: AgreementVersion,
): { readonly date: LocalDate; readonly why: FreeDay }[] {
  const { calendar, timeZone } = version.terms.agreed;
  return daysOf(period, timeZone).flatMap(({ date }) => {
    const why = freeDayOn(date, calendar);
    return why === null ? [] : [{ date, why }];
  });
}
