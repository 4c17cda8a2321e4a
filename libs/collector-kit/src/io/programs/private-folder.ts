import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'nachtwacht-run-';
/** Ten times as long as a poll may take. */
const ABANDONED_AFTER_MS = 10 * 60_000;

/** A folder for one run, readable by nobody else: home, cache and keys of the program. */
export async function makePrivateFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), PREFIX));
}

export async function writePrivateFile(folder: string, name: string, content: string): Promise<void> {
  await writeFile(join(folder, name), content, { mode: 0o600 });
}

/** A program that was just killed may still be about to write: then it is tried again. */
export async function removePrivateFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined);
}

/** A process that was killed leaves the folders of its runs, and keys in them: the next one removes them. */
export async function removeAbandonedFolders(now: number): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > ABANDONED_AFTER_MS) await removePrivateFolder(folder);
  }
}
