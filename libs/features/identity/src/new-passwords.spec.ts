import { expect, it } from 'vitest';
import { NewPasswords } from './new-passwords';

const chosen = new NewPasswords(null);

it('refuses what is little more than a word of ours, and says so at its field', async () => {
  await expect(chosen.hash('Nachtwacht2026!')).rejects.toMatchObject({
    fields: { password: expect.stringContaining('first') as string },
  });
});

it('takes any other', async () => {
  expect(await chosen.hash('drie groene fietsen')).toContain('$argon2id$');
});
