/** More words than this narrow nothing down any more. */
const MOST_WORDS = 6;
const ACCENTS = /\p{M}/gu;

/**
 * The words of what a person typed, as patterns for LIKE on folded text: without case and accents, and with the
 * wildcards of LIKE taken literally. Every one must be found.
 */
export function searchTerms(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/** The same folding in PostgreSQL, without any extension. Plain ASCII, which most is, has no accents to look for. */
export function folded(text: string): string {
  return `CASE WHEN octet_length(${text}) = char_length(${text}) THEN lower(${text})
    ELSE lower(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g')) END`;
}
