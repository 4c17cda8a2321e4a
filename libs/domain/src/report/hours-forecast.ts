import type { ReportCover } from './report-cover';
import type { ReportHours } from './hours-details';
import type { ReportHoursTotals } from './hours-totals';

/**
 * When nothing is left if work goes on as in this month. null where nothing is counted, was used or is left, and where
 * what is left expires or the agreement grants anew before.
 *
 * @returns ISO 8601 UTC
 */
export function hoursEmptyAt(
  { from, to }: Pick<ReportCover, 'from' | 'to'>,
  { plan, lots }: ReportHours,
  {
    chargedMinutes,
    closingMinutes,
    owedAfterMinutes,
  }: Pick<ReportHoursTotals, 'chargedMinutes' | 'closingMinutes' | 'owedAfterMinutes'>,
): string | null {
  const left = closingMinutes - owedAfterMinutes;
  if (plan === 'all-in' || chargedMinutes <= 0 || left <= 0) return null;
  const lasts = ((Date.parse(to) - Date.parse(from)) * left) / chargedMinutes;
  const at = new Date(Date.parse(to) + Math.floor(lasts)).toISOString();
  const isOutlived = lots.some(
    ({ closingMinutes: open, source, expires }) =>
      // Where a budget ends the next one begins.
      (open > 0 || (plan === 'included' && source === 'budget')) && expires !== null && expires <= at,
  );
  return isOutlived ? null : at;
}
