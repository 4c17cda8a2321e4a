import { MS_PER_DAY } from './duration';
import { zoneSpans } from './zone-spans';

// A wall time is what the clock of a zone shows, as milliseconds: the same digits read as UTC, where no clock ever
// jumps. There a day has 24 hours, and times can be added and compared.

/**
 * What the clock of the zone shows at a moment; both in milliseconds.
 *
 * @throws RangeError for an unknown zone, and for what is no whole number
 */
export function wallTimeOf(at: number, timeZone: string): number {
  const [span] = zoneSpans({ from: whole(at), to: at + 1 }, timeZone);
  if (span === undefined) throw noMoment(at);
  return at + span.offsetMs;
}

/** No zone is further from UTC, and none ever jumped further. */
const FAR_MS = 1.5 * MS_PER_DAY;

/**
 * The moment at which the clock of the zone shows this. What does not come, because the clock jumps over it, is the
 * moment of the jump; what comes twice is the first. A later wall time is never an earlier moment.
 *
 * @throws RangeError for an unknown zone, and for what is no whole number
 */
export function instantOfWall(wall: number, timeZone: string): number {
  for (const { from, to, offsetMs } of zoneSpans(
    { from: whole(wall) - FAR_MS, to: wall + FAR_MS },
    timeZone,
  )) {
    const at = wall - offsetMs;
    // Not shown by any clock before: it was jumped over where this stretch begins.
    if (at < from) return from;
    if (at < to) return at;
  }
  throw noMoment(wall);
}

function whole(moment: number): number {
  if (!Number.isInteger(moment)) throw noMoment(moment);
  return moment;
}

function noMoment(moment: number): RangeError {
  return new RangeError(`${String(moment)} is no moment: give whole milliseconds.`);
}
