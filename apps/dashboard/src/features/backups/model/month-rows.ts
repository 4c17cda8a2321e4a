import type { BackupMonth } from '@nachtwacht/contracts';
import type { NightStatus } from '@nachtwacht/domain';
import { matches } from '../../../shared/text/matches';

export type MonthCell = BackupMonth['customers'][number]['days'][number];

export interface MonthRow {
  readonly id: string;
  readonly name: string;
  readonly jobs: number;
  readonly days: readonly MonthCell[];
  /** Days with a night that asked for work. */
  readonly bad: number;
}

const ASKS_FOR_WORK: readonly NightStatus[] = [
  'failed',
  'missed',
  'blocked',
  'running-late',
  'unknown',
  'warning',
];

/** A night that somebody has to do something about; what is known of already is not. */
export function asksForWork(status: NightStatus): boolean {
  return ASKS_FOR_WORK.includes(status);
}

interface Filter {
  readonly text: string;
  readonly isWorstOnly: boolean;
}

/** The lines of the overview by name; with the worst only, those with most bad days come first. */
export function monthRows(month: BackupMonth, { text, isWorstOnly }: Filter): MonthRow[] {
  const rows = month.customers
    .filter(({ customerName }) => matches(text, customerName))
    .map(({ customerId, customerName, jobs, days }) => ({
      id: customerId,
      name: customerName,
      jobs,
      days,
      bad: days.filter((day) => day !== null && asksForWork(day[0])).length,
    }));
  const byName = (a: MonthRow, b: MonthRow) => a.name.localeCompare(b.name);
  if (!isWorstOnly) return rows.toSorted(byName);
  return rows.filter(({ bad }) => bad > 0).toSorted((a, b) => b.bad - a.bad || byName(a, b));
}

/** Which statuses occur, in the order in which they are worked: what a legend has to explain. */
export function statusesIn(
  nights: Iterable<NightStatus>,
  order: readonly NightStatus[],
): readonly NightStatus[] {
  const seen = new Set(nights);
  return order.filter((status) => seen.has(status));
}
