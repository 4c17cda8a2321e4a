import { isoOf } from '@nachtwacht/domain';
import { instantOfLocal } from '@nachtwacht/domain/time';

const YEAR_10000 = Date.UTC(10_000, 0, 1);
const LOCAL = /^\s*(\d{4})[-/](\d{2})[-/](\d{2})[ T](\d{2}:\d{2})(?::([0-5]\d)(?:\.\d+)?)?\s*$/;

/** ISO 8601 UTC of Unix seconds. Zero is how sources say "never": null, as for anything that is no moment. */
export function isoOfSeconds(seconds: number | null | undefined): string | null {
  if (seconds == null || !Number.isFinite(seconds) || seconds <= 0) return null;
  const at = Math.round(seconds * 1000);
  return at < YEAR_10000 ? isoOf(at) : null;
}

/**
 * ISO 8601 UTC of a local time without a zone ("2026-11-22 22:00:00", also with slashes). In the hour that a night has
 * twice the first is meant; a time that a night skips is the moment of the jump. Null when it is no such time.
 */
export function isoOfLocalTime(text: string | null | undefined, timeZone: string): string | null {
  const match = LOCAL.exec(text ?? '');
  if (match === null) return null;
  const [, year, month, day, time = '', seconds = '0'] = match;
  try {
    const at = minuteOf(`${year}-${month}-${day}`, time, timeZone) + Number(seconds) * 1000;
    return at > 0 ? isoOf(at) : null;
  } catch {
    return null;
  }
}

const MAX_MINUTES = 2_000;
const minutes = new Map<string, number>();

/** Many jobs begin in the same minute, and finding one takes so long that ten thousand rows would hold up all others. */
function minuteOf(date: string, time: string, timeZone: string): number {
  const name = `${date} ${time} ${timeZone}`;
  const known = minutes.get(name);
  if (known !== undefined) return known;
  const at = instantOfLocal(date, time, timeZone);
  if (minutes.size >= MAX_MINUTES) minutes.clear();
  minutes.set(name, at);
  return at;
}
