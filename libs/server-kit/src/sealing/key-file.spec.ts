import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKeyPair, mayReadKeys, readKeyPairs, writeKeyPairs } from './key-file';
import { generateKeyPair } from './keys';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-key-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("the poller's key file", () => {
  it('is made only when asked for, for the owner only, and found again', async () => {
    const path = join(folder, 'deeper', 'poller-key.json');
    expect(await readKeyPairs(path)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
    const first = await makeKeyPair(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readKeyPairs(path)).toEqual(first);
    expect(await makeKeyPair(path)).toEqual(first);
    expect(await readdir(join(folder, 'deeper'))).toEqual(['poller-key.json']);
  });

  it('is one and the same for pollers that start at once', async () => {
    const path = join(folder, 'poller-key.json');
    const pairs = await Promise.all(Array.from({ length: 8 }, () => makeKeyPair(path)));
    expect(new Set(pairs.map(([pair]) => pair?.privateKey)).size).toBe(1);
  });

  it('holds several while they are rotated, the newest last, and one again afterwards', async () => {
    const path = join(folder, 'poller.key');
    const old = await makeKeyPair(path);
    const keys = [...old, await generateKeyPair()];
    await writeKeyPairs(path, keys);
    expect(await readKeyPairs(path)).toEqual(keys);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await writeKeyPairs(path, keys.slice(1));
    expect(await readKeyPairs(path)).toEqual(keys.slice(1));
    expect(await readdir(folder)).toEqual(['poller.key']);
  });

  it('may be a credential of systemd, which the group of the service reads and nobody else', async () => {
    const path = join(folder, 'poller.key');
    const keys = await makeKeyPair(path);
    await chmod(path, 0o440);
    await expect(readKeyPairs(path)).rejects.toThrow('chmod 600');
    vi.stubEnv('CREDENTIALS_DIRECTORY', folder);
    expect(await readKeyPairs(path)).toEqual(keys);
    await chmod(path, 0o444);
    await expect(readKeyPairs(path)).rejects.toThrow('chmod 600');
    vi.unstubAllEnvs();
  });

  it('is known to be within reach without being read', async () => {
    const path = join(folder, 'poller.key');
    expect(await mayReadKeys(path)).toBe(false);
    await makeKeyPair(path);
    expect(await mayReadKeys(path)).toBe(true);
  });

  it('is refused when others may read it', async () => {
    const path = join(folder, 'poller-key.json');
    await makeKeyPair(path);
    await chmod(path, 0o644);
    await expect(readKeyPairs(path)).rejects.toThrow(`chmod 600 ${path}`);
  });

  it.each<[string, () => Promise<string>]>([
    ['is cut short', () => Promise.resolve('{"kid":')],
    ['is empty', () => Promise.resolve('')],
    ['bears the id of another', async () => JSON.stringify({ ...(await generateKeyPair()), kid: 'x' })],
    ['has halves of two pairs', mixedPair],
    ['holds no key', () => Promise.resolve('{"keys":[]}')],
    [
      'holds a second one that is no pair',
      async () => `{"keys":[${JSON.stringify(await generateKeyPair())},${await mixedPair()}]}`,
    ],
  ])('is refused when it %s, and never overwritten', async (_rule, made) => {
    const path = join(folder, 'poller-key.json');
    const text = await made();
    await writeFile(path, text, { mode: 0o600 });
    await expect(readKeyPairs(path)).rejects.toThrow(/does not hold the poller's key/);
    await expect(makeKeyPair(path)).rejects.toThrow(/does not hold the poller's key/);
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});

async function mixedPair(): Promise<string> {
  const [one, other] = [await generateKeyPair(), await generateKeyPair()];
  return JSON.stringify({ ...one, privateKey: other.privateKey });
}
