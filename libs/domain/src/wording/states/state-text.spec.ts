import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../language';
import { stateText } from './state-text';
import { STATE_WORDS } from './state-words';

describe('a state in words', () => {
  it.each<[string, string, string | null, string | null]>([
    ['is said in the language of the reader', 'disk-failed', 'Schijf defect', 'Disk failed'],
    ['is the same in capitals, as some systems write', 'PRED FAIL', 'Gaat binnenkort stuk', 'About to fail'],
    ['is not guessed for a word of a device', 'frobnicating', null, null],
    ['is not taken from what every object has', 'constructor', null, null],
  ])('%s', (_rule, word, nl, en) => {
    expect(LANGUAGES.map((language) => stateText(word, language))).toEqual([nl, en]);
  });

  it.each(Object.keys(STATE_WORDS))(
    '%s is looked up in lower case and is a phrase in both languages',
    (word) => {
      expect(word).toBe(word.toLowerCase());
      for (const language of LANGUAGES) expect(stateText(word, language)).toMatch(/^\p{Lu}[^_]+$/u);
    },
  );
});
