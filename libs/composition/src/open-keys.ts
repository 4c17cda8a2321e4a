import { join, resolve } from 'node:path';
import { clearSealed, countSealed, writeInstallation } from '@nachtwacht/persistence';
import { makeKeyPair, publicHalf, readKeyPair, type KeyPair } from '@nachtwacht/server-kit';
import type { ProcessContext } from './process-context';

type Given = Pick<ProcessContext, 'environment' | 'database' | 'log'>;

/**
 * Only a polling process opens the private key; the public half is told to those that seal. A new key is made only
 * where nothing was sealed to another one, for that could never be opened again.
 * @throws Error that says which file is missing or wrong, and how to go on with or without it
 */
export async function openKeys(context: Given): Promise<KeyPair> {
  const { DATA_DIR, POLLER_KEY_FILE } = context.environment;
  const path = resolve(POLLER_KEY_FILE ?? join(DATA_DIR, 'poller.key'));
  const present = await readKeyPair(path);
  await clearLost(context, present);
  const sealed = await countSealed(context.database);
  if (sealed.size > 0 && !(present && sealed.has(present.kid))) throw wrongKey(path, present, sealed);
  const keys = present ?? (await makeKeyPair(path));
  tellUnopenable(context, keys, sealed);
  await writeInstallation(context.database, 'poller-public-key', publicHalf(keys));
  return keys;
}

async function clearLost({ environment, database, log }: Given, present: KeyPair | null): Promise<void> {
  const named = environment.POLLER_KEY_LOST;
  if (present && named.includes(present.kid))
    log.warn({ key: present.kid }, 'POLLER_KEY_LOST names the key that is here; its credentials are kept');
  const lost = named.filter((id) => id !== present?.kid);
  if (lost.length === 0) return;
  const cleared = await clearSealed(database, lost);
  if (cleared.connections.length + cleared.channels.length > 0)
    log.warn({ keys: lost, ...cleared }, 'cleared the credentials of a key that is lost; enter them again');
}

/** A few may be left of an earlier key: their connections say so themselves, and the rest works. */
function tellUnopenable({ log }: Given, keys: KeyPair, sealed: ReadonlyMap<string, number>): void {
  const others = [...sealed].filter(([kid]) => kid !== keys.kid);
  if (others.length > 0)
    log.warn(
      { key: keys.kid, sealedTo: Object.fromEntries(others) },
      'some credentials were sealed to another key and can not be opened; enter them again',
    );
}

function wrongKey(path: string, present: KeyPair | null, sealed: ReadonlyMap<string, number>): Error {
  const ids = [...sealed.keys()].join(',');
  const count = [...sealed.values()].reduce((sum, each) => sum + each, 0);
  const what = present
    ? `${path} holds another key (${present.kid}) than the stored credentials were sealed to (${ids}).`
    : `The poller's key is missing: there is no ${path}, and the stored credentials were sealed to it (${ids}).`;
  const beginAnew = `If it is lost, start once with POLLER_KEY_LOST=${ids}: that clears the credentials (${String(count)}), which then have to be entered again.`;
  return new Error(
    `${what} Put the right file back from the backup of the data folder, or name it in POLLER_KEY_FILE. ${beginAnew}`,
  );
}
