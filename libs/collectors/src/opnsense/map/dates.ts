const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours ahead of UTC of the zones in and around Europe, as `date` names them, and of those across the ocean. */
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const DATE =
  /^\w+,? +([A-Za-z]{3})\w* +(\d{1,2}) +(\d{1,2}):(\d{2}):(\d{2})(?: +([AP]M))?(?: +([A-Za-z]+|[+-]\d{2}(?::?\d{2})?))? +(\d{4})$/;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * Epoch milliseconds of what `date` prints, "Wed Dec 11 08:59:54 UTC 2024", or of ISO 8601; null when it is neither.
 * A zone that is not known is read as UTC: what it is for counts in days, and no zone is more than 14 hours off.
 */
export function parseDate(text: string): number | null {
  const trimmed = text.length > 60 ? '' : text.trim();
  if (ISO.test(trimmed)) return finite(Date.parse(trimmed));
  const match = DATE.exec(trimmed);
  if (match === null) return null;
  const [, monthName = '', day, hour, minute, second, half, zone = 'UTC', year] = match;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  if (month === -1 || Number(day) > 31 || hours > 23) return null;
  const local = Date.UTC(Number(year), month, Number(day), hours, Number(minute), Number(second));
  return finite(local - offsetOf(zone) * 60 * 60 * 1000);
}

/** Seconds of "68 days, 14:32:51" or "14:32:51"; the word for days may be in any language. */
export function parseUptime(text: string): number | null {
  const match = text.length > 60 ? null : /^(?:(\d+) [^\d:]+)?(\d+):(\d{2}):(\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const [, days = '0', hours, minutes, seconds] = match;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}

function offsetOf(zone: string): number {
  const named = Object.hasOwn(ZONES, zone.toUpperCase()) ? ZONES[zone.toUpperCase()] : undefined;
  if (named !== undefined) return named;
  const digits = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (digits === null) return 0;
  return (digits[1] === '-' ? -1 : 1) * (Number(digits[2]) + Number(digits[3] ?? 0) / 60);
}

function finite(at: number): number | null {
  return Number.isFinite(at) && at > 0 ? at : null;
}
