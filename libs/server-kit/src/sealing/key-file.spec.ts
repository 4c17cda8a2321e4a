import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKeyPair } from './key-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-key-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("the poller's key file", () => {
  it('is made once, for the owner only, and found again', async () => {
    const path = join(folder, 'deeper', 'poller-key.json');
    const first = await loadKeyPair(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await loadKeyPair(path)).toEqual(first);
    expect(await readdir(join(folder, 'deeper'))).toEqual(['poller-key.json']);
  });

  it('is one and the same for pollers that start at once', async () => {
    const path = join(folder, 'poller-key.json');
    const pairs = await Promise.all(Array.from({ length: 8 }, () => loadKeyPair(path)));
    expect(new Set(pairs.map((pair) => pair.privateKey)).size).toBe(1);
  });

  it('is refused when others may read it', async () => {
    const path = join(folder, 'poller-key.json');
    await loadKeyPair(path);
    await chmod(path, 0o644);
    await expect(loadKeyPair(path)).rejects.toThrow(`chmod 600 ${path}`);
  });

  it('is never overwritten when it is damaged', async () => {
    const path = join(folder, 'poller-key.json');
    await writeFile(path, '{"kid":', { mode: 0o600 });
    await expect(loadKeyPair(path)).rejects.toThrow(/does not hold the poller's key/);
    expect(await readFile(path, 'utf8')).toBe('{"kid":');
  });
});
