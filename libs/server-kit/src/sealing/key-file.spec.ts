import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKeyPair, readKeyPair } from './key-file';
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
    expect(await readKeyPair(path)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
    const first = await makeKeyPair(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readKeyPair(path)).toEqual(first);
    expect(await makeKeyPair(path)).toEqual(first);
    expect(await readdir(join(folder, 'deeper'))).toEqual(['poller-key.json']);
  });

  it('is one and the same for pollers that start at once', async () => {
    const path = join(folder, 'poller-key.json');
    const pairs = await Promise.all(Array.from({ length: 8 }, () => makeKeyPair(path)));
    expect(new Set(pairs.map((pair) => pair.privateKey)).size).toBe(1);
  });

  it('is refused when others may read it', async () => {
    const path = join(folder, 'poller-key.json');
    await makeKeyPair(path);
    await chmod(path, 0o644);
    await expect(readKeyPair(path)).rejects.toThrow(`chmod 600 ${path}`);
  });

  it.each<[string, () => Promise<string>]>([
    ['is cut short', () => Promise.resolve('{"kid":')],
    ['is empty', () => Promise.resolve('')],
    ['bears the id of another', async () => JSON.stringify({ ...(await generateKeyPair()), kid: 'x' })],
    ['has halves of two pairs', mixedPair],
  ])('is refused when it %s, and never overwritten', async (_rule, made) => {
    const path = join(folder, 'poller-key.json');
    const text = await made();
    await writeFile(path, text, { mode: 0o600 });
    await expect(readKeyPair(path)).rejects.toThrow(/does not hold the poller's key/);
    await expect(makeKeyPair(path)).rejects.toThrow(/does not hold the poller's key/);
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});

async function mixedPair(): Promise<string> {
  const [one, other] = [await generateKeyPair(), await generateKeyPair()];
  return JSON.stringify({ ...one, privateKey: other.privateKey });
}
