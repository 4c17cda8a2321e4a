/** What a person writes is no longer; of what a device says the whole is in the JSON twin. */
const LONGEST = 2_000;
/** A word that no column holds is let to break. */
const LONGEST_WORD = 16;
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * A text of people or devices for a line on paper: nothing in it moves the text around it. What has no shape becomes a
 * space, what turns the direction of writing goes, and what is too long for a page is cut where that can be seen.
 */
export function safeText(text: string, longest = LONGEST): string {
  const plain = text
    // Cut by code units first: cheap, however long it is.
    .slice(0, longest * 2)
    .toWellFormed()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const characters = Array.from(plain);
  const cut = characters.length > longest || text.length > longest * 2;
  const shown = cut ? `${characters.slice(0, longest).join('')}…` : plain;
  return shown.replace(/\S{17,}/gu, (word) => broken(word));
}

function broken(word: string): string {
  const characters = Array.from(word);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += LONGEST_WORD)
    pieces.push(characters.slice(at, at + LONGEST_WORD).join(''));
  return pieces.join(ZERO_WIDTH_SPACE);
}
