// Arithmetic on dates as the wall has them: no zone, no clock.

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/** Months later, on the last day where that month has no such day: 31 August and six months are 28 or 29 February. */
export function monthsAfter(date: string, months: number): string {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) throw new RangeError(`"${date}" is no day: give it as 2027-03-28.`);
  const count = Number(year) * 12 + Number(month) - 1 + months;
  const last = lastDayOf(Math.floor(count / 12), (count % 12) + 1);
  return dateOf(count, Math.min(Number(day), last));
}

/** A day of the month after; on its last day where it has no such day. */
export function dayOfMonthAfter(month: string, day: number): string {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (year === undefined) throw new RangeError(`"${month}" is no month: give it as 2027-03.`);
  const count = Number(year) * 12 + Number(number);
  return dateOf(count, Math.max(1, Math.min(day, lastDayOf(Math.floor(count / 12), (count % 12) + 1))));
}

function dateOf(months: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}-${two(day)}`;
}

/** `month`: 1 is January. */
function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
