import type { DutyDay } from '@nachtwacht/contracts';
import { isoOf } from '@nachtwacht/domain';
import {
  freeDayOn,
  instantOfLocal,
  isWorkingDay,
  localDateOf,
  nextWorkingDay,
  previousWorkingDay,
} from '@nachtwacht/domain/time';
import type { DutySettings, KeptDutyDay } from './duty-store';

/** The check of a day as people see it. Pure; `now` in epoch milliseconds. */
export function dutyDay(
  date: string,
  kept: KeptDutyDay | null,
  settings: DutySettings,
  now: number,
): DutyDay {
  const { calendar, timeZone, opensAt, emptyBy } = settings;
  const isWorking = isWorkingDay(date, calendar);
  const opens = instantOfLocal(date, opensAt, timeZone);
  return {
    date,
    state: isWorking ? stateOf(kept, now >= opens, date < localDateOf(now, timeZone)) : 'free',
    freeBecause: isWorking ? null : freeBecause(date, settings),
    opensAt: isWorking ? isoOf(opens) : null,
    dueAt: isWorking ? isoOf(instantOfLocal(date, emptyBy, timeZone)) : null,
    person: kept?.personId ? { id: kept.personId, name: kept.personName ?? '' } : null,
    handedOver: [...(kept?.handedOver ?? [])],
    alertedAt: kept?.alertedAt ?? null,
    emptyAt: kept?.emptyAt ?? null,
    closedAt: kept?.closedAt ?? null,
    previous: previousWorkingDay(date, calendar),
    next: nextWorkingDay(date, calendar),
  };
}

function stateOf(kept: KeptDutyDay | null, hasOpened: boolean, isOver: boolean): DutyDay['state'] {
  if (kept?.closedAt != null) return 'closed';
  if (kept?.closingAt != null) return 'closing';
  if (!hasOpened) return 'ahead';
  // Nobody had a backup to check then; a day on which nothing ran gets its check afterwards.
  if (kept === null && isOver) return 'none';
  return kept?.emptyAt != null ? 'empty' : 'open';
}

function freeBecause(date: string, { calendar }: DutySettings): string {
  const free = freeDayOn(date, calendar);
  if (free === null) return 'weekend';
  return free.kind === 'holiday' ? free.code : free.name;
}
