import { access, constants, readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { belongTogether } from './belong-together';
import { generateKeyPair, KeyPair } from './keys';
import { replaceFile, writeOnce } from './whole-file';

const OTHERS = 0o077;

/** One pair, or while a rotation lasts several: the newest last. */
const KeyFile = z.union([
  KeyPair.transform((pair) => [pair]),
  z.object({ keys: z.array(KeyPair).min(1) }).transform(({ keys }) => keys),
]);

/**
 * A new key pair of the poller in a file that is not there yet; when somebody else was first, theirs. Only where nothing
 * is sealed to another key: what was would be lost.
 */
export async function makeKeyPair(path: string): Promise<readonly KeyPair[]> {
  await writeOnce(path, JSON.stringify(await generateKeyPair()));
  // Another poller may have been first: what is in the file counts, not what was made here.
  const made = await readKeyPairs(path);
  if (!made)
    throw new Error(`The poller's key could not be kept in ${path}. Check the folder and its rights.`);
  return made;
}

/** Replaces the file as a whole; a crash leaves the one or the other. @param keys the newest last, at least one */
export async function writeKeyPairs(path: string, keys: readonly KeyPair[]): Promise<void> {
  await replaceFile(path, JSON.stringify(keys.length === 1 ? keys[0] : { keys }));
}

/**
 * The poller's keys from their file, the newest last; null when there is none. Only a process that polls may call this.
 * @throws Error that says what to do when the file is unreadable or others may read it
 */
export async function readKeyPairs(path: string): Promise<readonly KeyPair[] | null> {
  let text: string;
  try {
    await requireOwnersOnly(path);
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    // Node's own text bears no path.
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') throw notTheKey(path);
    throw error;
  }
  const parsed = KeyFile.safeParse(tryJson(text));
  if (!parsed.success) throw notTheKey(path);
  for (const pair of parsed.data) if (!(await belongTogether(pair))) throw notTheKey(path);
  return parsed.data;
}

/** Whether this process could read the key, found out without reading it. */
export function mayReadKeys(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

async function requireOwnersOnly(path: string): Promise<void> {
  // Windows has no such bits: there the rights of the folder protect the file.
  if (process.platform === 'win32') return;
  const { mode } = await stat(path);
  // A credential of systemd is shared with the service by an access list, which shows as rights of the group.
  if (isOfSystemd(path) && (mode & 0o007) === 0) return;
  if ((mode & OTHERS) !== 0) throw new Error(`Others may read the poller's key. Run: chmod 600 ${path}`);
}

function isOfSystemd(path: string): boolean {
  const folder = process.env['CREDENTIALS_DIRECTORY'];
  return folder !== undefined && folder !== '' && path.startsWith(`${folder}/`);
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
