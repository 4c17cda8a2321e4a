import type { LocalTime, Weekday } from './local-date';

/** When a backup job is due, by the clock on the wall of its zone. */
export type JobSchedule =
  | {
      readonly kind: 'evenings';
      readonly weekdays: readonly Weekday[];
      readonly at: LocalTime;
      readonly timeZone: string;
    }
  | {
      readonly kind: 'cron';
      /** Five fields: minute, hour, day, month, weekday. */
      readonly cron: string;
      readonly timeZone: string;
    }
  /** Runs when somebody starts it: nothing is ever due. */
  | { readonly kind: 'none' };
