/** What anybody would try first who knows whose sign-in this is: the product, and what its people are and do. */
export const WORDS_OF_OURS = [
  'nachtwacht',
  'nightwatch',
  'systeembeheer',
  'beheerder',
  'administrator',
  'monitoring',
  'dashboard',
] as const;

const LEAST_OF_ONES_OWN = 8;

/** Is this password little more than such words? Without them, and without spaces, 8 characters have to be left. */
export function isGuessable(password: string): boolean {
  const letters = password.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const own = WORDS_OF_OURS.reduce((left, word) => left.replaceAll(word, ''), letters);
  return own !== letters && own.length < LEAST_OF_ONES_OWN;
}
