import type { Priority, ResponseTarget } from '../agreement/terms';
import type { Period } from '../status/intervals';

/** What the clocks ask of an agreement and its calendar (`workTimeOf` of the entry `time`). All moments epoch milliseconds. */
export interface WorkTime {
  /** What was agreed for a priority at a moment; null: nothing. */
  target(at: number, priority: Priority): ResponseTarget | null;
  /** The stretches of a period that count, in order. */
  counted(period: Period, aroundTheClock: boolean): Period[];
  /** The earliest moment until which so much counted time has gone by; null where it never comes. */
  add(at: number, ms: number, aroundTheClock: boolean): number | null;
  /** The opening of the first working day after so many whole working days; null where it never comes. */
  afterWorkingDays(at: number, days: number): number | null;
  /** The midnight that ends the so many days after the day of a moment. */
  endOfDaysAfter(at: number, days: number): number;
}
