import { Temporal } from 'temporal-polyfill';

/** A clock may run ahead a little. */
export const CLOCK_TOLERANCE_MS = 10 * 60_000;

/** `2026-11-21 22:00:05`, with `/` or `T` as well, somewhere in a line; seconds may be left out. */
const LOCAL = /(\d{4})[-/](\d\d)[-/](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?/;

/**
 * A local time of a report in ISO 8601 UTC; in the hour that an autumn night has twice, the first. Null when there is
 * none.
 */
export function localTime(text: string, zone: string): string | null {
  const [, year, month, day, hour, minute, second = '0'] = LOCAL.exec(text) ?? [];
  if (year === undefined) return null;
  try {
    const at = Temporal.PlainDateTime.from(
      {
        year: Number(year),
        month: Number(month),
        day: Number(day),
        hour: Number(hour),
        minute: Number(minute),
        second: Number(second),
      },
      { overflow: 'reject' },
    ).toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
    return isoOrNull(at);
  } catch {
    return null;
  }
}

/** Seconds since 1970; zero is never. */
export function epochTime(seconds: string | undefined): string | null {
  const at = Number(seconds ?? '') * 1000;
  return at > 0 ? isoOrNull(at) : null;
}

/** A time with its zone. */
export function zonedTime(text: string | undefined): string | null {
  // A hundredth of a microsecond, as Windows writes it, is more than Date reads everywhere.
  const at = Date.parse((text ?? '').replace(/(\.\d{3})\d+/, '$1'));
  return at > 0 ? isoOrNull(at) : null;
}

function isoOrNull(at: number): string | null {
  return Number.isFinite(at) && at < Date.UTC(10_000, 0, 1) ? new Date(at).toISOString() : null;
}

export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
