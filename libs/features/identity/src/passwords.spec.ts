import { expect, it } from 'vitest';
import { passwords } from './passwords';

it('keeps a password as Argon2id with its parameters, and knows it again', async () => {
  const stored = await passwords.hash('correct horse');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify({ hash: stored, password: 'correct horse' })).toBe(true);
  expect(await passwords.verify({ hash: stored, password: 'wrong horse' })).toBe(false);
});
