/**
 * Control characters (a NUL can't be stored by PostgreSQL), ends of lines, the marks that turn the direction of writing,
 * with which a device could make one text look like another, and characters that can't be seen. The two joiners stay:
 * words of several languages, and pictures, are written with them.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]+/gu;
const HAS_UNSAFE = new RegExp(UNSAFE.source, 'u');
/** No language stacks more marks on a letter; more of them are drawn over whatever stands above and below. */
const STACKED = /(\p{M}{4})\p{M}+/gu;
const HAS_STACKED = /\p{M}{5}/u;

/** One line of at most `max` UTF-16 units that can be stored and shown; each run of unsafe characters becomes a space. */
export function cleanText(text: string, max: number): string {
  // The usual case costs no copy: this runs for every text of every poll.
  if (text.length <= max && isHarmless(text)) return text;
  return text
    .slice(0, max * 4)
    .replace(UNSAFE, ' ')
    .replace(STACKED, '$1')
    .trim()
    .slice(0, max)
    .toWellFormed();
}

const isHarmless = (text: string) => text.isWellFormed() && !HAS_UNSAFE.test(text) && !HAS_STACKED.test(text);
