import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The owner's way into the PostgreSQL that a demonstration keeps in its data folder: its password stands in a file there, its
 * port in the one that PostgreSQL writes (the fourth line of postmaster.pid).
 * @throws Error where there is none
 */
export async function demonstrationDatabase(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'postgres');
  const password = (await readFile(join(folder, 'password'), 'utf8')).trim();
  const port = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[3];
  if (port === undefined) throw new Error(`no PostgreSQL runs in ${folder}`);
  return `postgres://nachtwacht:${password}@127.0.0.1:${port}/nachtwacht`;
}
