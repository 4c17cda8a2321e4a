const DATE = String.raw`(?:\d{4}([-_.]?)\d{2}\1\d{2}|\d{2}([-_.])\d{2}\2\d{4})`;
const TIME = String.raw`(?:[T _@.:-]{0,2}\d{2}[:._-]?\d{2}(?:[:._-]?\d{2}(?:[.,]\d{1,9})?)?)?`;
const ZONE = String.raw`(?:Z|[+-]\d{2}:?\d{2})?`;
/** "-2026-11-22T02:00:00", "_20261122-0200", "@22-11-2026": what was made of the moment, at the end of a name. */
const MOMENT = new RegExp(`[-_.:@ ]{0,3}(?<!\\d)${DATE}${TIME}${ZONE}(?:\\.checkpoint)?$`, 'u');
/** Seconds or milliseconds since 1970, in this century's count of digits. */
const EPOCH = /[-_.:@ ]{1,3}1\d{9}(?:\d{3})?$/u;
const LONGEST_NAME = 300;

/** The beginnings that a person listed, longest first, so that "db-big-" is not taken for "db-". */
export function prefixesIn(jobPattern: string): readonly string[] {
  return jobPattern
    .split(',')
    .map((prefix) => prefix.trim())
    .filter((prefix) => prefix !== '')
    .toSorted((a, b) => b.length - a.length);
}

/**
 * To which job an archive belongs, by its name: one of the listed beginnings, or else what is left without the date and
 * time at its end. '' for a name that is nothing but a moment. A name without a moment stands for itself.
 */
export function jobNameOf(name: string, prefixes: readonly string[]): string {
  const listed = prefixes.find((prefix) => name.startsWith(prefix));
  if (listed !== undefined) return listed;
  if (name.length > LONGEST_NAME) return name.slice(0, LONGEST_NAME);
  return name.replace(MOMENT, '').replace(EPOCH, '');
}
