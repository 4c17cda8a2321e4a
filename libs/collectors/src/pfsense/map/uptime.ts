const SECONDS: Readonly<Record<string, number>> = { day: 86_400, hour: 3600, minute: 60, second: 1 };
const WHOLE = /^(?:\d{1,6} (?:day|hour|minute|second)s?(?: |$))+$/i;
const PART = /(\d{1,6}) (day|hour|minute|second)/gi;

/** Seconds of "68 Days 14 Hours 32 Minutes 51 Seconds", of which any part may be missing; null when it is none. */
export function parseUptime(text: string): number | null {
  const trimmed = text.length > 80 ? '' : text.trim().replaceAll(/,? +/g, ' ');
  if (!WHOLE.test(trimmed)) return null;
  let total = 0;
  for (const [, amount, unit = ''] of trimmed.matchAll(PART))
    total += Number(amount) * (SECONDS[unit.toLowerCase()] ?? 0);
  return total;
}

/** An uptime that was read now gives another moment each time, a few seconds off. */
const SAME_START_MS = 60_000;

/** The moment of the last start; the earlier answer where both mean the same start. Epoch milliseconds. */
export function startOf(seconds: number | null, now: number, before: number | null): number | null {
  if (seconds === null) return null;
  const start = now - seconds * 1000;
  if (start <= 0) return null;
  return before !== null && Math.abs(start - before) <= SAME_START_MS ? before : start;
}
