import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one run, readable by nobody else: home, cache and keys of the program. */
export async function makePrivateFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'nachtwacht-run-'));
}

export async function writePrivateFile(folder: string, name: string, content: string): Promise<void> {
  await writeFile(join(folder, name), content, { mode: 0o600 });
}

/** A program that was just killed may still be about to write: then it is tried again. */
export async function removePrivateFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined);
}
