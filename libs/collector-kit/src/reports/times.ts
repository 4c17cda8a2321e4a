import { Temporal } from 'temporal-polyfill';

/** A clock may run ahead a little; a report from further in the future has a wrong clock or a wrong zone. */
const TOLERANCE_MS = 10 * 60 * 1000;

const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Turns a time of a report into ISO 8601 UTC. Without an offset it is local time in `zone`; in the hour that a
 * night has twice, the later one that is not after `receivedAt` is meant. Null when it is no time, or lies in the
 * future: believing it would keep a backup green for too long.
 */
export function timeOf(text: string | null, zone: string, receivedAt: string): string | null {
  if (text === null) return null;
  const latest = Date.parse(receivedAt) + TOLERANCE_MS;
  const candidates = HAS_ZONE.test(text.trim()) ? [Date.parse(text)] : localCandidates(text.trim(), zone);
  const possible = candidates.filter((at) => Number.isFinite(at) && at > 0 && at <= latest);
  return possible.length === 0 ? null : new Date(Math.max(...possible)).toISOString();
}

function localCandidates(text: string, zone: string): number[] {
  try {
    const local = Temporal.PlainDateTime.from(text);
    return (['earlier', 'later'] as const).map(
      (disambiguation) => local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
    );
  } catch {
    return [];
  }
}

/** `at` moved by `seconds`; null when either is unknown or the result is no date. */
export function moved(at: string | null, seconds: number | null): string | null {
  if (at === null || seconds === null) return null;
  const moment = new Date(Date.parse(at) + seconds * 1000);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
