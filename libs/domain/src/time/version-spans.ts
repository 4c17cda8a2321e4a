import type { AgreementTerms, AgreementVersion } from '../agreement/terms';
import type { Period } from '../status/intervals';
import { daysAfter, instantOfLocal, type LocalDate } from './local-date';

/** A stretch in which one version of an agreement holds. `to` is Infinity where it has no end. */
export interface VersionSpan extends Period {
  readonly version: AgreementVersion;
}

/**
 * When each version holds, in order of time: from midnight of its first day by the clock of its own terms until the next
 * one begins by its clock, or until midnight after its last day.
 *
 * @param versions in any order
 * @throws RangeError for an unknown zone
 */
export function versionSpans(versions: readonly AgreementVersion[]): VersionSpan[] {
  const inOrder = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.flatMap((version, index) => {
    const { from, until } = version;
    const next = inOrder[index + 1];
    const reachesNext = next !== undefined && (until === null || daysAfter(until, 1) >= next.from);
    const end = until === null ? Infinity : beginOf(version, daysAfter(until, 1));
    const to = reachesNext ? beginOf(next, next.from) : end;
    const begin = beginOf(version, from);
    return begin < to ? [{ from: begin, to, version }] : [];
  });
}

/** What holds at a moment, and the first moment at which something else may. */
export interface Holding {
  readonly terms: AgreementTerms;
  readonly until: number;
}

/** Asked again and again. @param otherwise what holds where no version does */
export function holdingBy(
  versions: readonly AgreementVersion[],
  otherwise: AgreementTerms,
): (at: number) => Holding {
  const spans = versionSpans(versions);
  return (at) => {
    const span = spans.find(({ to }) => at < to);
    if (span === undefined) return { terms: otherwise, until: Infinity };
    return at < span.from
      ? { terms: otherwise, until: span.from }
      : { terms: span.version.terms, until: span.to };
  };
}

function beginOf({ terms }: AgreementVersion, date: LocalDate): number {
  return instantOfLocal(date, '00:00', terms.agreed.timeZone);
}
