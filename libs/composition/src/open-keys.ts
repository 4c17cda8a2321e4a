import { clearSealed, countSealed, readInstallation, writeInstallation } from '@nachtwacht/persistence';
import {
  KeyRing,
  makeKeyPair,
  PublicKey,
  publicHalf,
  readKeyPairs,
  type KeyPair,
} from '@nachtwacht/server-kit';
import { keyFileOf } from './key-place';
import type { ProcessContext } from './process-context';

type Given = Pick<ProcessContext, 'environment' | 'database' | 'log'>;

/**
 * Only a polling process opens the private keys; the public half of one is told to those that seal. A new key is made
 * only where nothing was sealed to another one, for that could never be opened again.
 * @throws Error that says which file is missing or wrong, and how to go on with or without it
 */
export async function openKeys(context: Given): Promise<KeyRing> {
  const path = await keyFileOf(context.environment);
  const present = (await readKeyPairs(path)) ?? [];
  await clearLost(context, present);
  const sealed = await countSealed(context.database);
  if (sealed.size > 0 && !present.some(({ kid }) => sealed.has(kid))) throw wrongKey(path, present, sealed);
  const told = await toldKey(context);
  if (told !== null && sealed.has(told) && !has(present, told)) throw oldKeys(path, told);
  const keys = present.length > 0 ? present : await makeKeyPair(path);
  tellUnopenable(context, keys, sealed);
  const newest = keys.at(-1);
  // While a rotation lasts, it alone says from when on the new key is sealed to.
  if (newest && (told === null || !has(keys, told)))
    await writeInstallation(context.database, 'poller-public-key', publicHalf(newest));
  return new KeyRing({ keys, reread: () => readKeyPairs(path) });
}

const has = (keys: readonly KeyPair[], id: string) => keys.some(({ kid }) => kid === id);

async function toldKey({ database }: Given): Promise<string | null> {
  return PublicKey.safeParse(await readInstallation(database, 'poller-public-key')).data?.kid ?? null;
}

async function clearLost({ environment, database, log }: Given, present: readonly KeyPair[]): Promise<void> {
  const named = environment.POLLER_KEY_LOST;
  for (const id of named.filter((each) => has(present, each)))
    log.warn({ key: id }, 'POLLER_KEY_LOST names the key that is here; its credentials are kept');
  const lost = named.filter((id) => !has(present, id));
  if (lost.length === 0) return;
  const cleared = await clearSealed(database, lost);
  if (cleared.connections.length + cleared.channels.length > 0)
    log.warn({ keys: lost, ...cleared }, 'cleared the credentials of a key that is lost; enter them again');
}

/** A few may be left of an earlier key: their connections say so themselves, and the rest works. */
function tellUnopenable({ log }: Given, keys: readonly KeyPair[], sealed: ReadonlyMap<string, number>): void {
  const others = [...sealed].filter(([kid]) => !has(keys, kid));
  if (others.length > 0)
    log.warn(
      { keys: keys.map(({ kid }) => kid), sealedTo: Object.fromEntries(others) },
      'some credentials were sealed to another key and can not be opened; enter them again',
    );
}

function wrongKey(path: string, present: readonly KeyPair[], sealed: ReadonlyMap<string, number>): Error {
  const ids = [...sealed.keys()].join(',');
  const count = [...sealed.values()].reduce((sum, each) => sum + each, 0);
  const here = present.map(({ kid }) => kid).join(',');
  const what =
    present.length > 0
      ? `${path} holds another key (${here}) than the stored credentials were sealed to (${ids}).`
      : `The poller's key is missing: there is no ${path}, and the stored credentials were sealed to it (${ids}).`;
  const beginAnew = `If it is lost, start once with POLLER_KEY_LOST=${ids}: that clears the credentials (${String(count)}), which then have to be entered again.`;
  return new Error(
    `${what} Put the right file back from the backup of the data folder, or name it in POLLER_KEY_FILE. ${beginAnew}`,
  );
}

function oldKeys(path: string, told: string): Error {
  return new Error(
    `${path} is a copy from before a rotation: it lacks the key that credentials are sealed to now (${told}). Copy the file anew from the machine where the keys were rotated. If that key is lost, start once with POLLER_KEY_LOST=${told}.`,
  );
}
