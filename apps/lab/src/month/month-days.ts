import {
  daysAfter,
  instantOfLocal,
  localDateOf,
  weekdayOf,
  type LocalDate,
  type LocalTime,
  type Weekday,
} from '@nachtwacht/domain/time';

const ZONE = 'Europe/Amsterdam';

/** Days of one month by the clock of a Dutch practice, named by their weekday so that any month can be lived through. */
export class MonthDays {
  /** @param month YYYY-MM */
  constructor(readonly month: string) {}

  static before(now: number): MonthDays {
    return new MonthDays(localDateOf(now, ZONE).slice(0, 7)).previous;
  }

  get first(): LocalDate {
    return this.day(1);
  }

  /** The first day after it. */
  get end(): LocalDate {
    return `${daysAfter(this.first, 31).slice(0, 7)}-01`;
  }

  get previous(): MonthDays {
    return new MonthDays(daysAfter(this.first, -1).slice(0, 7));
  }

  get all(): LocalDate[] {
    const days: LocalDate[] = [];
    for (let date = this.first; date < this.end; date = daysAfter(date, 1)) days.push(date);
    return days;
  }

  day(number: number): LocalDate {
    return `${this.month}-${String(number).padStart(2, '0')}`;
  }

  /** The second Tuesday is `nth(2, 2)`; the first seven days hold the first of each weekday. */
  nth(count: 1 | 2 | 3 | 4, weekday: Weekday): LocalDate {
    return daysAfter(this.first, (count - 1) * 7 + ((weekday - weekdayOf(this.first) + 7) % 7));
  }
}

/** Epoch milliseconds of a time on the wall of the practice. */
export function wall(date: LocalDate, time: LocalTime): number {
  return instantOfLocal(date, time, ZONE);
}

export function isoWall(date: LocalDate, time: LocalTime): string {
  return new Date(wall(date, time)).toISOString();
}
