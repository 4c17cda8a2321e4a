import { Temporal } from 'temporal-polyfill';

// A wall time is what the clock of a zone shows, as milliseconds: the same digits read as UTC, where no clock ever
// jumps. There a day has 24 hours, and times can be added and compared.

/**
 * What the clock of the zone shows at a moment; both in milliseconds.
 *
 * @throws RangeError for an unknown zone
 */
export function wallTimeOf(at: number, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return at + zoned.offsetNanoseconds / 1e6;
}

/**
 * The moment at which the clock of the zone shows this. What does not come, because the clock jumps over it, is the
 * moment of the jump; what comes twice is the first. A later wall time is never an earlier moment.
 *
 * @throws RangeError for an unknown zone
 */
export function instantOfWall(wall: number, timeZone: string): number {
  const digits = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  const earlier = digits.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const exists = earlier.toPlainDateTime().equals(digits);
  if (exists) return earlier.epochMilliseconds;
  const jump = earlier.getTimeZoneTransition('next');
  return (jump ?? earlier).epochMilliseconds;
}
