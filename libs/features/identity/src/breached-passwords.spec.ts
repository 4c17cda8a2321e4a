import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BreachedPasswords } from './breached-passwords';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-breached-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const hashOf = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase();

async function listOf(passwords: readonly string[], ending: string, line: (hash: string) => string) {
  const path = join(folder, crypto.randomUUID());
  const lines = passwords.map(hashOf).toSorted().map(line);
  await writeFile(path, lines.join(ending) + (lines.length > 1 ? ending : ''));
  return BreachedPasswords.open(path);
}

describe('a list of leaked passwords', () => {
  it.each<[string, string, (hash: string) => string]>([
    ['with counts, as it is offered', '\r\n', (hash) => `${hash}:${String(parseInt(hash.slice(0, 5), 16))}`],
    ['with the line ends of Unix', '\n', (hash) => `${hash}:1`],
    ['without counts', '\n', (hash) => hash],
    ['in small letters', '\n', (hash) => hash.toLowerCase()],
  ])('%s knows each of its own and no other', async (_rule, ending, line) => {
    const known = Array.from({ length: 500 }, (_, index) => `gelekt ${String(index)}`);
    const list = await listOf(known, ending, line);
    for (const password of known) expect(await list.has(password), password).toBe(true);
    for (let index = 0; index < 500; index++) expect(await list.has(`eigen ${String(index)}`)).toBe(false);
    await list.close();
  });

  it('of any length says what a search through all of it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.string({ maxLength: 4 }), { maxLength: 10 }),
        async (known, asked) => {
          const list = await listOf(known, '\n', (hash) => `${hash}:${hash.length}`);
          for (const password of [...known, ...asked])
            expect(await list.has(password)).toBe(known.includes(password));
          await list.close();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('that is not there, or is something else, is refused at the start', async () => {
    await expect(BreachedPasswords.open(join(folder, 'none'))).rejects.toThrow(
      /BREACHED_PASSWORDS_FILE names/,
    );
    const path = join(folder, 'words.txt');
    await writeFile(path, '123456\nwachtwoord\n');
    await expect(BreachedPasswords.open(path)).rejects.toThrow(/ordered by hash/);
  });
});
