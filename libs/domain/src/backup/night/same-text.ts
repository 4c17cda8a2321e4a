/** Runs of hexadecimal that carry a digit are ids: of a session, a snapshot, a volume. */
const IDS = /\b(?=[\da-f-]*\d)[\da-f]{4,}(?:-?[\da-f]{4,})+\b/g;
const NUMBERS = /\d+(?:[.,:/-]\d+)*/g;
/** Names of months and days, whole and short, in the languages in which programs here speak. */
const DATE_WORDS = new RegExp(
  `\\b(?:${[
    'jan(?:uary|uari)?',
    'feb(?:ruary|ruari)?',
    'mar(?:ch)?|maart|mrt',
    'apr(?:il)?',
    'may|mei',
    'june?|juni',
    'july?|juli',
    'aug(?:ust|ustus)?',
    'sept?(?:ember)?',
    'oct(?:ober)?|okt(?:ober)?',
    'nov(?:ember)?',
    'dec(?:ember)?',
    'mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
    'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
    'am|pm',
  ].join('|')})\\b`,
  'g',
);
/** The end of a long line is cut off at another place each time its numbers grow. */
const COMPARED = 150;

/** A message without what differs from night to night: two that give the same text say the same thing. */
export function sameText(message: string): string {
  return message
    .toLowerCase()
    .replace(IDS, '#')
    .replace(NUMBERS, '#')
    .replace(DATE_WORDS, '@')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, COMPARED);
}
