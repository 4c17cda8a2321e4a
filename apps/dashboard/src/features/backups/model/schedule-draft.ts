import type { JobScheduleInput } from '@nachtwacht/contracts';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';

/** What a form holds of a schedule: the entries of every kind, so that changing the kind back loses nothing. */
export interface ScheduleDraft {
  readonly kind: JobScheduleInput['kind'];
  /** '1' is Monday. */
  readonly weekdays: readonly string[];
  readonly at: string;
  readonly cron: string;
  readonly timeZone: string;
}

export function draftOf(schedule: JobScheduleInput): ScheduleDraft {
  const usual = {
    kind: schedule.kind,
    weekdays: ['1', '2', '3', '4', '5'],
    at: '22:00',
    cron: '0 22 * * 1-5',
    timeZone: DEFAULT_TIME_ZONE,
  };
  switch (schedule.kind) {
    case 'evenings':
      return {
        ...usual,
        weekdays: schedule.weekdays.map(String),
        at: schedule.at,
        timeZone: schedule.timeZone,
      };
    case 'cron':
      return { ...usual, cron: schedule.cron, timeZone: schedule.timeZone };
    case 'none':
      return usual;
  }
}

type Weekday = Extract<JobScheduleInput, { kind: 'evenings' }>['weekdays'][number];
const isWeekday = (number: number): number is Weekday =>
  Number.isInteger(number) && number >= 1 && number <= 7;

export function scheduleOf(draft: ScheduleDraft): JobScheduleInput {
  const { kind, at, cron, timeZone } = draft;
  if (kind === 'none') return { kind };
  if (kind === 'cron') return { kind, cron: cron.trim(), timeZone };
  return { kind, weekdays: draft.weekdays.map(Number).filter(isWeekday).toSorted(), at, timeZone };
}
