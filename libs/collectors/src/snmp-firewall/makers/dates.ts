const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;
/** From this year on it means "without an end". */
const NEVER = 2090;

/** Of "Dec 31 2026", "Fri 12 Mar 2027", "Sat Jul 26 01:00:00 2027" and "2027-03-12" the day, ISO 8601 UTC; null for anything else. */
export function dayOf(text: string | null): string | null {
  const told = (text ?? '').slice(0, 60);
  const iso = ISO.exec(told);
  if (iso) return utc(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const words = told.replaceAll(/\d{1,2}:\d{2}(?::\d{2})?/g, ' ').split(/[\s,]+/);
  const month = words.map((word) => MONTHS.indexOf(word.slice(0, 3).toLowerCase())).find((at) => at >= 0);
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  const year = words.find((word) => /^\d{4}$/.test(word));
  if (month === undefined || day === undefined || year === undefined) return null;
  return utc(Number(year), month, Number(day));
}

export function isEndless(day: string | null): boolean {
  return day !== null && Number(day.slice(0, 4)) >= NEVER;
}

function utc(year: number, month: number, day: number): string | null {
  const at = Date.UTC(year, month, day);
  const date = new Date(at);
  // The 31st of February is none.
  return date.getUTCDate() === day && date.getUTCMonth() === month ? date.toISOString() : null;
}
