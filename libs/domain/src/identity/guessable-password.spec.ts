import { describe, expect, it } from 'vitest';
import { isGuessable, WORDS_OF_OURS } from './guessable-password';

describe('a password', () => {
  it.each<[string, string, boolean]>([
    ['that is the product and a year is guessed', 'Nachtwacht2026!', true],
    ['that is the product in two words is guessed', 'night watch 2026', true],
    ['that is the product in wide letters is guessed', 'ｎａｃｈｔｗａｃｈｔ１２', true],
    ['that is a role, twice, is guessed', 'beheerder-beheerder', true],
    ['that is two of the words and a sign is guessed', 'dashboard+monitoring', true],
    ['that holds such a word beside enough of its own is not', 'de nachtwacht hangt scheef', false],
    ['that holds none is left to the list of leaked ones', '111111111111', false],
    ['of ordinary words is not', 'een lang wachtwoord', false],
  ])('%s', (_rule, password, guessed) => {
    expect(isGuessable(password)).toBe(guessed);
  });

  it.each(WORDS_OF_OURS)('is not %s with something short behind it', (word) => {
    expect(isGuessable(`${word}123456`)).toBe(true);
  });
});
