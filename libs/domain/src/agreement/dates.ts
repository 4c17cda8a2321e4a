// Days as ISO texts, counted without a zone: the first bundle of a page does without a library for that.

const MS_PER_DAY = 86_400_000;

/** The day so many months later; where that month is too short, its last day: 30 November and 3 is 28 or 29 February. */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

export function dayBefore(date: string): string {
  return isoDay(Date.parse(date) - MS_PER_DAY);
}

/** How many days lie from one day to another, the second not among them. */
export function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / MS_PER_DAY;
}

/** The first day of the month after this day. */
export function nextMonth(date: string): string {
  const [year, month] = partsOf(date);
  return isoDay(Date.UTC(year, month, 1));
}

function partsOf(date: string): [year: number, month: number, day: number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) throw new RangeError(`"${date}" is no day: give it as 2027-03-28.`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
