import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedUrl } from './embedded-url';
import { isAlive, portOf } from './pid-file';

/** Connection string of the PostgreSQL that a running program brought in `folder`; null when none runs there. */
export async function runningPostgresUrl(folder: string): Promise<string | null> {
  const data = join(folder, 'data');
  if (!(await isAlive(data))) return null;
  const password = await readFile(join(folder, 'password'), 'utf8');
  return embeddedUrl(password.trim(), await portOf(data));
}
