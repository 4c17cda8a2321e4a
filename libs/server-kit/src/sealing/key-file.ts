import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { belongTogether } from './belong-together';
import { generateKeyPair, KeyPair } from './keys';

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/**
 * A new key pair of the poller in a file that is not there yet; when somebody else was first, theirs. Only where nothing
 * is sealed to another key: what was would be lost.
 */
export async function makeKeyPair(path: string): Promise<KeyPair> {
  await writeOnce(path, JSON.stringify(await generateKeyPair()));
  // Another poller may have been first: what is in the file counts, not what was made here.
  const made = await readKeyPair(path);
  if (!made)
    throw new Error(`The poller's key could not be kept in ${path}. Check the folder and its rights.`);
  return made;
}

/**
 * The poller's key pair from its file, null when there is none. Only a process that polls may call this.
 * @throws Error that says what to do when the file is unreadable or others may read it
 */
export async function readKeyPair(path: string): Promise<KeyPair | null> {
  let text: string;
  try {
    // Windows has no such bits: there the rights of the folder protect the file.
    if (process.platform !== 'win32' && ((await stat(path)).mode & OTHERS) !== 0)
      throw new Error(`Others may read the poller's key. Run: chmod 600 ${path}`);
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    // Node's own text bears no path.
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') throw notTheKey(path);
    throw error;
  }
  const parsed = KeyPair.safeParse(tryJson(text));
  if (parsed.success && (await belongTogether(parsed.data))) return parsed.data;
  throw notTheKey(path);
}

function notTheKey(path: string): Error {
  return new Error(
    `${path} does not hold the poller's key. Put its backup back. Where there is none, move the file away and start again: that says how to begin with a new key.`,
  );
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whole or not at all, on disk before it is used, and never over a file that exists: that would lose every credential. */
async function writeOnce(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
    await link(draft, path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}
