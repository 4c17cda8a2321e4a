import { monthsLater, nextMonth } from './dates';

/** The earliest last day of what is given notice of on a day. */
export function noticeEnds(noticedOn: string, noticeMonths: number): string {
  return monthsLater(noticedOn, noticeMonths);
}

/** The earliest day of a price that is announced on a day. */
export function earliestPriceChange(announcedOn: string, priceChangeMonths: number): string {
  return monthsLater(announcedOn, priceChangeMonths);
}

/** Less begins with the next month after the notice is over; more on any day. */
export function downgradeFrom(noticedOn: string, noticeMonths: number): string {
  return nextMonth(noticeEnds(noticedOn, noticeMonths));
}
