/**
 * Control characters (a NUL can't be stored by PostgreSQL), and the marks that turn the direction of writing,
 * with which a device could make one text look like another.
 */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const HAS_UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** One line of at most `max` UTF-16 units that can be stored and shown; each run of unsafe characters becomes a space. */
export function cleanText(text: string, max: number): string {
  // The usual case costs no copy: this runs for every text of every poll.
  if (text.length <= max && !HAS_UNSAFE.test(text) && text.isWellFormed()) return text;
  return text
    .slice(0, max * 4)
    .replace(UNSAFE, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed();
}
