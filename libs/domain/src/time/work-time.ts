import type { AgreedHours, AgreementVersion } from '../agreement/terms';
import type { Period } from '../status/intervals';
import { united } from '../availability/spans';
import type { WorkTime } from '../work/work-time';
import { addAgreed, agreedMs, agreedPeriods } from './agreed-time';
import { daysAfter, instantOfLocal, localDateOf } from './local-date';
import { versionSpans, type VersionSpan } from './version-spans';

/** Longer than any practice is closed. */
const LONGEST_CLOSING_DAYS = 731;

/**
 * Agreed time by the versions of an agreement: the hours are those of the version that holds on the day, the targets
 * those of the version that held when they were set. Where no version holds nothing counts, not even around the clock.
 *
 * @param timeZone of days where no version says one
 */
export function workTimeOf(versions: readonly AgreementVersion[], timeZone: string): WorkTime {
  const spans = versionSpans(versions);
  const termsAt = (at: number) => spans.find(({ from, to }) => from <= at && at < to)?.version.terms ?? null;
  const agreedAt = (at: number) => termsAt(at)?.agreed ?? null;
  const zoneAt = (at: number) => agreedAt(at)?.timeZone ?? timeZone;
  return {
    target: (at, priority) => termsAt(at)?.targets.find((target) => target.priority === priority) ?? null,
    counted: (period, aroundTheClock) =>
      aroundTheClock
        ? united(clipTo(spans, period))
        : clipTo(spans, period).flatMap((span) => agreedPeriods(span, span.version.terms.agreed)),
    add: (at, ms, aroundTheClock) => addIn(spans, at, ms, aroundTheClock),
    afterWorkingDays: (at, days) => afterWorkingDays(at, days, agreedAt),
    endOfDaysAfter: (at, days) =>
      instantOfLocal(daysAfter(localDateOf(at, zoneAt(at)), days + 1), '00:00', zoneAt(at)),
  };
}

function clipTo(spans: readonly VersionSpan[], { from, to }: Period): VersionSpan[] {
  return spans
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);
}

function addIn(
  spans: readonly VersionSpan[],
  at: number,
  ms: number,
  aroundTheClock: boolean,
): number | null {
  if (ms === 0) return at;
  let left = ms;
  for (const span of clipTo(spans, { from: at, to: Infinity })) {
    const { agreed } = span.version.terms;
    const isEndless = span.to === Infinity;
    const here = aroundTheClock || isEndless ? span.to - span.from : agreedMs(span, agreed);
    if (here >= left) return aroundTheClock ? span.from + left : addOrNever(span.from, left, agreed);
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
