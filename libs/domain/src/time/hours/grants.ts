import type { AgreementVersion, BudgetPeriod } from '../../agreement/terms';
import { daysAfter, instantOfLocal, type LocalDate } from '../local-date';
import { datePeriodOf, type DatePeriod } from '../local-period';
import { largestRemainder } from '../../hours/largest-remainder';
import type { Lot } from '../../hours/types';

/**
 * The lots that an agreement grants by its plan, for every budget period that begins before `until` (epoch
 * milliseconds). The id says which period and version it is for: granted again, it is the same lot. A plan that starts
 * within a period grants its days of it, a larger one the difference for the days that are left, a smaller one
 * nothing until the next period. So it is too where the kind of period changes: no day is granted twice.
 *
 * @throws RangeError for an unknown zone
 */
export function budgetLots(versions: readonly AgreementVersion[], zone: string, until: number): Lot[] {
  const sorted = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.flatMap((version, index) => lotsOf(version, sorted.slice(0, index), zone, until));
}

/** The moment at which an agreement ends, null while it does not. */
export function endOfAgreement(versions: readonly AgreementVersion[], zone: string): number | null {
  const last = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  return last?.until == null ? null : instantOfLocal(daysAfter(last.until, 1), '00:00', zone);
}

function lotsOf(
  version: AgreementVersion,
  before: readonly AgreementVersion[],
  zone: string,
  until: number,
): Lot[] {
  const { plan, carryOver } = version.terms;
  if (plan.kind !== 'included') return [];
  const at = (date: LocalDate) => instantOfLocal(date, '00:00', zone);
  const lots: Lot[] = [];
  const ahead = grantedAhead(version, before);
  let { minutes: left } = ahead;
  for (let period = datePeriodOf(plan.per, version.from); ; period = datePeriodOf(plan.per, period.until)) {
    const starts = period.from < version.from ? version.from : period.from;
    if (at(starts) >= until || (version.until !== null && starts > version.until)) return lots;
    const granted = before.reduce((most, earlier) => Math.max(most, held(earlier, version, period)), 0);
    const full = share(Math.max(0, plan.minutes - granted), period, starts);
    const had = starts < ahead.until ? Math.min(left, full) : 0;
    left -= had;
    const minutes = full - had;
    if (minutes > 0)
      lots.push({
        id: `budget ${starts} v${String(version.version)}`,
        source: 'budget',
        validFrom: at(starts),
        expires: at(period.until),
        minutes,
        carry:
          carryOver.periods > 0 && carryOver.maxMinutes > 0
            ? {
                until: at(later(plan.per, period.until, carryOver.periods)),
                maxMinutes: carryOver.maxMinutes,
              }
            : null,
      });
  }
}

/** What an earlier version holds of the period in which this one begins: only there is a difference granted. */
function held(earlier: AgreementVersion, { terms }: AgreementVersion, period: DatePeriod): number {
  const { plan } = earlier.terms;
  if (earlier.until === null || earlier.until < period.from) return 0;
  if (plan.kind !== 'included' || terms.plan.kind !== 'included') return 0;
  return plan.per === terms.plan.per ? plan.minutes : 0;
}

/** What the version before by another kind of period granted for days from the first of this one on, and until when. */
function grantedAhead(
  { from, terms }: AgreementVersion,
  before: readonly AgreementVersion[],
): { readonly minutes: number; readonly until: LocalDate } {
  const last = before.at(-1);
  const none = { minutes: 0, until: from };
  if (last?.terms.plan.kind !== 'included' || terms.plan.kind !== 'included') return none;
  const { minutes, per } = last.terms.plan;
  const period = datePeriodOf(per, from);
  if (per === terms.plan.per || last.until === null || last.until < period.from) return none;
  return { minutes: share(minutes, period, from), until: period.until };
}

/** By whole local days, so that before and after add up to the period. */
function share(minutes: number, { from, until }: DatePeriod, starts: LocalDate): number {
  const days = (a: LocalDate, b: LocalDate) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
  return largestRemainder(minutes, [days(from, starts), days(starts, until)])[1] ?? 0;
}

function later(per: BudgetPeriod, date: LocalDate, periods: number): LocalDate {
  let end = date;
  for (let count = 0; count < periods; count += 1) end = datePeriodOf(per, end).until;
  return end;
}
