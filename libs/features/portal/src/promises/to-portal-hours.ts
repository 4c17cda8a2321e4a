import type { HoursStatement, PortalHours } from '@nachtwacht/contracts';
import type { HoursLeft } from './portal-reckonings';

type Lot = HoursStatement['granted'][number];
type Line = HoursStatement['lines'][number];

/**
 * Without who worked, on what, and what staff wrote to each other.
 *
 * @param left null: it may not be seen what is left today
 */
export function toPortalHours(
  month: string,
  thisMonth: string,
  statement: HoursStatement,
  left: HoursLeft | null,
): PortalHours {
  const { opening, granted, closing, totals, lines, closedAt, settledMinutes } = statement;
  const { plan } = left ?? statement;
  return {
    month,
    thisMonth,
    plan: { kind: plan.kind, minutes: plan.minutes, per: plan.per },
    now: left && toNow(left),
    closed: closedAt !== null,
    openingMinutes: opening.minutes,
    granted: granted.map(toLot),
    expiredMinutes: totals.expiredMinutes,
    carriedMinutes: totals.carriedMinutes,
    closingMinutes: closing.minutes,
    billedMinutes: totals.billedMinutes,
    owedMinutes: totals.owedMinutes,
    includedMinutes: totals.includedMinutes,
    settledMinutes,
    entries: lines.map(toEntry),
  };
}

function toNow({ budget, openMinutes, owedMinutes, forecast, lots }: HoursLeft): PortalHours['now'] {
  return {
    openMinutes,
    owedMinutes,
    availableMinutes: budget.availableMinutes,
    usedMinutes: budget.usedMinutes,
    emptyOn: forecast.emptyBeforeGrant ? forecast.emptyOn : null,
    lots: lots
      .filter((lot) => lot.openMinutes > 0)
      .map(({ id, source, expires, openMinutes: minutes }) => ({ id, source, expires, minutes })),
  };
}

const toLot = ({ lotId, source, expires, minutes }: Lot) => ({ id: lotId, source, expires, minutes });

function toEntry(line: Line): PortalHours['entries'][number] {
  const { entryId, kind, date, text, place, billable, rawMinutes, parts, travel, minutes } = line;
  return {
    id: entryId,
    kind,
    date,
    text,
    place,
    billable,
    rawMinutes,
    parts: parts.map(({ band, roundedMinutes, factorPercent, minutes: charged }) => ({
      band,
      roundedMinutes,
      factorPercent,
      minutes: charged,
    })),
    travelMinutes: travel?.minutes ?? 0,
    chargedMinutes: minutes,
    billedMinutes: line.billedMinutes,
    correctionOf: line.correctionOf,
  };
}
