import type { HoursStatement, StatementLine } from '@nachtwacht/contracts';
import type { ReportHours, ReportHoursEntry, ReportLot } from '@nachtwacht/domain';

type StatementLot = HoursStatement['granted'][number];

/** null where there were neither hours nor work. */
export function toReportHours(statement: HoursStatement): ReportHours | null {
  const { plan, opening, granted, closing, lines, closedAt, hash } = statement;
  if (
    plan.kind === 'none' &&
    [opening.lots, granted, closing.lots, lines].every(({ length }) => length === 0)
  )
    return null;
  return {
    plan: plan.kind,
    budget: plan.minutes === null || plan.per === null ? null : { minutes: plan.minutes, per: plan.per },
    closed: closedAt === null || hash === null ? null : { at: closedAt, hash },
    owedBeforeMinutes: opening.owedMinutes,
    owedAfterMinutes: closing.owedMinutes,
    lots: toLots(statement),
    entries: lines.map(toEntry),
  };
}

/** Every lot that was open at the beginning or came in the month, in that order. */
function toLots({ opening, granted, closing, lines, expired, carried }: HoursStatement): ReportLot[] {
  const known = new Map<string, StatementLot>([...granted, ...opening.lots].map((lot) => [lot.lotId, lot]));
  const consumed = lines.flatMap(({ allocation }) => allocation);
  return [...known.values()]
    .sort((a, b) => compare(a.validFrom, b.validFrom) || compare(a.lotId, b.lotId))
    .map(({ lotId, source, validFrom, expires }) => {
      const of = (each: readonly { readonly lotId: string; readonly minutes: number }[]) =>
        each.filter((one) => one.lotId === lotId).reduce((sum, { minutes }) => sum + minutes, 0);
      const [openingMinutes, grantedMinutes, closingMinutes] = [
        of(opening.lots),
        of(granted),
        of(closing.lots),
      ];
      const [consumedMinutes, expiredMinutes, carriedMinutes] = [of(consumed), of(expired), of(carried)];
      return {
        id: lotId,
        source,
        validFrom,
        expires,
        openingMinutes,
        grantedMinutes,
        consumedMinutes,
        // The statement tells it for all lots together; of one it is what nothing else explains.
        settledMinutes:
          openingMinutes +
          grantedMinutes -
          consumedMinutes -
          expiredMinutes -
          carriedMinutes -
          closingMinutes,
        expiredMinutes,
        carriedMinutes,
        closingMinutes,
      };
    });
}

function toEntry(line: StatementLine): ReportHoursEntry {
  const { entryId, kind, date, text, personName, place, billable, rawMinutes, parts, travel } = line;
  return {
    id: entryId,
    kind,
    date,
    text,
    who: personName,
    place,
    billable,
    rawMinutes,
    parts,
    travel,
    chargedMinutes: line.minutes,
    takenFrom: line.allocation.map(({ lotId, minutes }) => ({ lot: lotId, minutes })),
    billedMinutes: line.billedMinutes,
    owedMinutes: line.owedMinutes,
    includedMinutes: line.includedMinutes,
    correctionOf: line.correctionOf,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
