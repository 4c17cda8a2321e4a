import type { AgreedHours, AgreementVersion } from '../agreement/terms';
import { agreementVersionAt } from '../agreement/version-at';
import type { Period } from '../status/intervals';
import type { WorkTime } from '../work/work-time';
import { addAgreed, agreedMs, agreedPeriods } from './agreed-time';
import { daysAfter, instantOfLocal, localDateOf, type LocalDate } from './local-date';

/** A stretch in which one version holds. */
interface Span extends Period {
  readonly agreed: AgreedHours;
}

/** Longer than any practice is closed. */
const LONGEST_CLOSING_DAYS = 731;

/**
 * Agreed time by the versions of an agreement: the hours are those of the version that holds on the day, the targets
 * those of the version that held when they were set. Where no version holds nothing counts.
 *
 * @param timeZone of days where no version says one
 */
export function workTimeOf(versions: readonly AgreementVersion[], timeZone: string): WorkTime {
  const spans = spansOf(versions);
  const agreedAt = (at: number) => spans.find(({ from, to }) => from <= at && at < to)?.agreed ?? null;
  const zoneAt = (at: number) => agreedAt(at)?.timeZone ?? timeZone;
  return {
    target: (at, priority) =>
      agreementVersionAt(versions, localDateOf(at, zoneAt(at)))?.terms.targets.find(
        (target) => target.priority === priority,
      ) ?? null,
    counted: (period, aroundTheClock) =>
      aroundTheClock ? [period] : clipTo(spans, period).flatMap((span) => agreedPeriods(span, span.agreed)),
    add: (at, ms, aroundTheClock) => (aroundTheClock ? at + ms : addIn(spans, at, ms)),
    afterWorkingDays: (at, days) => afterWorkingDays(at, days, agreedAt),
    endOfDaysAfter: (at, days) =>
      instantOfLocal(daysAfter(localDateOf(at, zoneAt(at)), days + 1), '00:00', zoneAt(at)),
  };
}

function spansOf(versions: readonly AgreementVersion[]): Span[] {
  const inOrder = [...versions].sort((a, b) => a.from.localeCompare(b.from));
  return inOrder.flatMap(({ from, until, terms: { agreed } }, index) => {
    const midnight = (date: LocalDate) => instantOfLocal(date, '00:00', agreed.timeZone);
    const next = inOrder[index + 1];
    const to = Math.min(
      until === null ? Infinity : midnight(daysAfter(until, 1)),
      next === undefined ? Infinity : midnight(next.from),
    );
    return midnight(from) < to ? [{ from: midnight(from), to, agreed }] : [];
  });
}

function clipTo(spans: readonly Span[], { from, to }: Period): Span[] {
  return spans
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);
}

function addIn(spans: readonly Span[], at: number, ms: number): number | null {
  if (ms === 0) return at;
  let left = ms;
  for (const span of clipTo(spans, { from: at, to: Infinity })) {
    const here = span.to === Infinity ? Infinity : agreedMs(span, span.agreed);
    if (here >= left) return addOrNever(span.from, left, span.agreed);
    left -= here;
  }
  return null;
}

/** A calendar without a working day is no reason for a page not to open. */
function addOrNever(at: number, ms: number, agreed: AgreedHours): number | null {
  try {
    return addAgreed(at, ms, agreed);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function afterWorkingDays(
  at: number,
  days: number,
  agreedAt: (at: number) => AgreedHours | null,
): number | null {
  const agreed = agreedAt(at);
  if (agreed === null) return null;
  const { timeZone } = agreed;
  let date = localDateOf(at, timeZone);
  let left = days;
  for (let away = 0; away < LONGEST_CLOSING_DAYS; away += 1) {
    date = daysAfter(date, 1);
    const from = instantOfLocal(date, '00:00', timeZone);
    const to = instantOfLocal(daysAfter(date, 1), '00:00', timeZone);
    const [opening] = agreedPeriods({ from, to }, agreedAt(from) ?? agreed);
    if (opening === undefined) continue;
    if (left === 0) return opening.from;
    left -= 1;
  }
  return null;
}
