import { access, chown, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** `nobody`: exists on every Linux and owns nothing. PostgreSQL refuses to run as root. */
const NOBODY = 65534;

export interface RunAs {
  /** Words to put before a command. */
  readonly prefix: readonly string[];
  readonly uid?: number;
}

/**
 * How to start PostgreSQL from here. Not root: as it is. Root: as nobody; and where a folder on the way is closed
 * to others, with the one right to walk through it (setpriv is part of util-linux).
 */
export async function runAs(paths: readonly string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const drop = ['setpriv', `--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups'];
  const open = (await Promise.all(paths.map(reachableByOthers))).every(Boolean);
  // Without the security bit, access(2) forgets the right for everybody but root, and initdb asks by access(2).
  const walk = ['--inh-caps', '--ambient-caps'].map((set) => `${set}=+dac_read_search`);
  return { prefix: open ? drop : [...drop, ...walk, '--securebits=+no_setuid_fixup'], uid: NOBODY };
}

/** Gives a folder that root made to the user PostgreSQL runs as. */
export async function giveTo(user: RunAs, path: string): Promise<void> {
  if (user.uid === undefined) return;
  await access(path, constants.F_OK);
  await chown(path, user.uid, user.uid);
}

async function reachableByOthers(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null);
    if (found && (found.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
