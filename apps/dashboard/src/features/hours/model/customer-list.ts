import type { HoursRow } from '@nachtwacht/contracts';
import { matches } from '../../../shared/text/matches';
import type { HoursListSearch, HoursView } from '../hours-search';
import { toneOf } from './usage';

export function fitsView(row: HoursRow, view: HoursView): boolean {
  const tone = toneOf(row);
  if (view === 'low') return tone === 'low' || tone === 'empty' || tone === 'over' || row.emptyBeforeGrant;
  if (view === 'over') return tone === 'over';
  if (view === 'none') return tone === 'none';
  return true;
}

/** Who runs out first stands first: who is over, then by the day on which all is used, then by what was used. */
export function customersShown(
  rows: readonly HoursRow[],
  { q = '', show = 'all' }: HoursListSearch,
): HoursRow[] {
  return rows
    .filter((row) => fitsView(row, show) && matches(q, row.customerName))
    .sort(
      (a, b) =>
        b.owedMinutes - a.owedMinutes ||
        urgencyOf(a) - urgencyOf(b) ||
        dayOf(a).localeCompare(dayOf(b)) ||
        (b.usedPercent ?? -1) - (a.usedPercent ?? -1) ||
        a.customerName.localeCompare(b.customerName) ||
        a.customerId.localeCompare(b.customerId),
    );
}

function urgencyOf(row: HoursRow): number {
  const tone = toneOf(row);
  if (tone === 'over' || tone === 'empty') return 0;
  if (row.emptyBeforeGrant) return 1;
  return tone === 'none' ? 3 : 2;
}

/** After every day there is, where none is foreseen. */
const dayOf = ({ emptyOn }: HoursRow): string => emptyOn ?? '9999-12-31';
