/** What differs from night to night: times, numbers, identifiers, masked paths, quotations. */
const VOLATILE = /…|\[[^\]]*\]|<[^>]*>|"[^"]*"|“[^”]*”|‘[^’]*’|\S*[\d\\/]\S*/gu;
const EDGES = /^[\s:;,.()\-–—]+|[\s:;,.()\-–—]+$/gu;
const LEAST = 8;
const MOST = 120;

/**
 * The longest run of words of an error that stays the same from night to night, word by word as it stands there: an
 * override looks for it. Empty where there is none.
 */
export function tellingPart(message: string | null): string {
  if (message === null) return '';
  const [longest = ''] = message
    .split(/[\r\n]+/)
    .flatMap((line) => line.split(VOLATILE))
    .map((part) => part.replaceAll(EDGES, ''))
    .toSorted((a, b) => b.length - a.length);
  return longest.length < LEAST ? '' : shortened(longest);
}

/** Whole words: half a word is found in others. */
function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, MOST);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), LEAST));
}
