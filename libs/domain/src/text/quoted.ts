/** Longest word of a source that a reason repeats. */
export const QUOTED_WORD = 100;
/** Longest line of a source that a reason repeats. */
export const QUOTED_LINE = 300;

/**
 * A text of a device, cut to `maxLength` characters and made storable: PostgreSQL's jsonb refuses NUL and lone
 * surrogates, so one hostile word would otherwise lose the results of a whole batch. It stays hostile to a screen.
 */
export function quoted(text: string, maxLength: number): string {
  // Cut by code units first: a device may send megabytes, and only then is spreading into characters cheap.
  const storable = text
    .slice(0, 2 * maxLength + 1)
    .toWellFormed()
    .replaceAll('\u0000', '\uFFFD');
  return Array.from(storable).slice(0, maxLength).join('');
}
