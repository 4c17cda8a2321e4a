import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Environment } from '@nachtwacht/server-kit';

const NAME = 'poller.key';

/** Where the poller's keys are: the named file, a credential of systemd where there is one, or the data folder. */
export async function keyFileOf({
  POLLER_KEY_FILE,
  CREDENTIALS_DIRECTORY,
  DATA_DIR,
}: Environment): Promise<string> {
  if (POLLER_KEY_FILE !== undefined) return resolve(POLLER_KEY_FILE);
  const given = CREDENTIALS_DIRECTORY === undefined ? null : join(CREDENTIALS_DIRECTORY, NAME);
  if (given !== null && (await isThere(given))) return given;
  return resolve(join(DATA_DIR, NAME));
}

/** Whether it is there, readable or not. */
function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
