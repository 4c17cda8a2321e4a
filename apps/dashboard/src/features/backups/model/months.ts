/** The month so many months later, or earlier for a negative number; both YYYY-MM. */
export function monthsAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The days of a week (Monday is 1) on which a weekend lies. */
export function isWeekend(weekday: number): boolean {
  return weekday >= 6;
}
