import { expect, it } from 'vitest';
import { passwords } from './passwords';

it('keeps a password as Argon2id with its parameters, and knows it again', async () => {
  const stored = await passwords.hash('correct horse');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify({ hash: stored, password: 'correct horse' })).toBe(true);
  expect(await passwords.verify({ hash: stored, password: 'wrong horse' })).toBe(false);
});

it.each([
  ['letters in another case', 'Correct Horse', 'correct horse'],
  ['a space at the end', 'correct horse ', 'correct horse'],
  ['another end of 200 characters', `${'x'.repeat(199)}y`, `${'x'.repeat(199)}z`],
  ['a letter that only looks alike', 'één woord', 'één woord'.normalize('NFD')],
])('takes %s for another password', async (_rule, kept, given) => {
  const stored = await passwords.hash(kept);
  expect(await passwords.verify({ hash: stored, password: given })).toBe(false);
  expect(await passwords.verify({ hash: stored, password: kept })).toBe(true);
});
