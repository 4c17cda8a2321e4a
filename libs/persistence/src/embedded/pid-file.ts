import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Above every pid that Linux gives, so that nobody bears it. */
const NOBODY = 2 ** 31 - 2;

const fileOf = (data: string) => join(data, 'postmaster.pid');

/** Lines of postmaster.pid, see the documentation of PostgreSQL; none when there is no such file. */
async function linesOf(data: string): Promise<readonly string[]> {
  const text = await readFile(fileOf(data), 'utf8').catch(() => '');
  return text === '' ? [] : text.split('\n');
}

/** Where the server of this cluster listens. */
export async function portOf(data: string): Promise<number> {
  return Number((await linesOf(data))[3]);
}

/** Whether the server that the file names is there; cheap enough to be asked every second. */
export async function isAlive(data: string): Promise<boolean> {
  const pid = Number((await linesOf(data))[0]);
  return pid > 0 && isListed(pid) && !(await isDefunct(pid));
}

/**
 * PostgreSQL would take the entry that is left of a killed server for a living one. It is given a pid that nobody bears
 * and not removed: from the other lines a new server sees whether children of the killed one are still at work.
 * @returns whether there was such an entry
 */
export async function forgetDefunct(data: string): Promise<boolean> {
  const [pid, ...others] = await linesOf(data);
  if (pid === undefined || !(await isDefunct(Number(pid)))) return false;
  await writeFile(fileOf(data), [String(NOBODY), ...others].join('\n'));
  return true;
}

function isListed(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Killed, and nobody has asked for its end yet: Linux keeps such a process listed, as init is slow in a container. */
async function isDefunct(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
}
