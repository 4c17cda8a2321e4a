import { Temporal } from 'temporal-polyfill';
import type { Period } from '../status/intervals';
import { MS_PER_DAY } from './duration';

/** A stretch in which the clock of a zone goes on without a jump: what it shows is the moment and the offset. */
export interface ZoneSpan extends Period {
  readonly offsetMs: number;
}

/** Far enough for every clock that was turned, and few enough to be looked up again without asking Temporal. */
const CHUNK_MS = 400 * MS_PER_DAY;

const known = new Map<string, readonly ZoneSpan[]>();
/** Moments that somebody made up must not fill the memory. */
const MOST_KNOWN = 2_000;

/**
 * A period cut where the clock of the zone jumps, in order, without gaps.
 *
 * @throws RangeError for an unknown zone
 */
export function zoneSpans({ from, to }: Period, timeZone: string): ZoneSpan[] {
  const spans: ZoneSpan[] = [];
  for (let chunk = Math.floor(from / CHUNK_MS); chunk * CHUNK_MS < to; chunk += 1) {
    for (const span of chunkSpans(chunk, timeZone)) {
      const cut = { ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) };
      if (cut.from < cut.to) spans.push(cut);
    }
  }
  return spans;
}

/** Kept: Temporal takes longer over one jump than the rest of a month takes. */
function chunkSpans(chunk: number, timeZone: string): readonly ZoneSpan[] {
  const key = `${chunk} ${timeZone}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const spans = lookUp(chunk * CHUNK_MS, (chunk + 1) * CHUNK_MS, timeZone);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, spans);
  return spans;
}

function lookUp(begin: number, end: number, timeZone: string): ZoneSpan[] {
  const spans: ZoneSpan[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(begin).toZonedDateTimeISO(timeZone);
  while (at.epochMilliseconds < end) {
    const next = at.getTimeZoneTransition('next');
    const to = Math.min(next?.epochMilliseconds ?? end, end);
    spans.push({ from: at.epochMilliseconds, to, offsetMs: at.offsetNanoseconds / 1e6 });
    if (next === null) break;
    at = next;
  }
  return spans;
}
