import type { TimeEntryView } from '@nachtwacht/contracts';
import { localDateOf } from '@nachtwacht/domain/time';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { daysOfWeek } from './week';

export interface DayEntries {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly entries: readonly TimeEntryView[];
  /** Of what was not taken back. */
  readonly minutes: number;
}

export interface Totals {
  readonly minutes: number;
  readonly billableMinutes: number;
  readonly travelMinutes: number;
  /** What can be released: entries that the customer does not see yet. */
  readonly unreleased: readonly string[];
}

/** Entries by the day on which the work began, by the clock on the wall, earliest first. */
export function byDay(entries: readonly TimeEntryView[], monday: string): DayEntries[] {
  const days = Map.groupBy(entries, ({ startedAt }) => localDateOf(Date.parse(startedAt), DEFAULT_TIME_ZONE));
  return daysOfWeek(monday).map((day) => {
    const own = (days.get(day) ?? []).toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
    return { day, entries: own, minutes: sum(own.filter(counts), ({ rawMinutes }) => rawMinutes) };
  });
}

export function totalsOf(entries: readonly TimeEntryView[]): Totals {
  const counted = entries.filter(counts);
  return {
    minutes: sum(counted, ({ rawMinutes }) => rawMinutes),
    billableMinutes: sum(counted, ({ billable, rawMinutes }) => (billable ? rawMinutes : 0)),
    travelMinutes: sum(counted, ({ travelMinutes }) => travelMinutes),
    unreleased: counted.filter(({ releasedAt }) => releasedAt === null).map(({ id }) => id),
  };
}

/** An entry that was taken back took no time any more. */
const counts = ({ reversedAt }: TimeEntryView): boolean => reversedAt === null;

/** In the order in which they matter. */
export type EntryState = 'reversed' | 'closed' | 'released' | 'draft';

export function stateOf({ reversedAt, closed, releasedAt }: TimeEntryView): EntryState {
  if (reversedAt !== null) return 'reversed';
  if (closed) return 'closed';
  return releasedAt === null ? 'draft' : 'released';
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
