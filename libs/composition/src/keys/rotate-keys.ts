import {
  countOtherwiseSealed,
  readInstallation,
  resealSome,
  retireKeys,
  withRotationLock,
  writeInstallation,
  type Database,
  type SealedRow,
  type SealedTable,
} from '@nachtwacht/persistence';
import {
  generateKeyPair,
  KeyRing,
  publicHalf,
  PublicKey,
  readKeyPairs,
  seal,
  UnsealError,
  writeKeyPairs,
  type KeyPair,
  type SealingContext,
} from '@nachtwacht/server-kit';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { channelContext, connectionContext, letterContext } from '../adapters/sealing-contexts';

export interface Rotation {
  readonly database: Database;
  /** The file with the poller's keys. */
  readonly path: string;
  readonly onProgress?: (progress: RotationProgress) => void;
  /** How many rows one transaction seals anew. */
  readonly batch?: number;
}

export interface RotationProgress {
  readonly done: number;
  readonly total: number;
}

export interface Rotated {
  /** The id of the key that everything is sealed to now. */
  readonly key: string;
  readonly resealed: number;
  /** Keys that nothing is sealed to and nothing can be sealed to any more: they may be deleted. */
  readonly retired: readonly string[];
  /** Ids of connections and channels whose credentials no key here opens; they have to be entered again. */
  readonly unopened: readonly string[];
}

const BATCH = 100;
/** What is left is held by somebody else: a poll that is stored, an edit. */
const HELD_MS = 100;
const Retired = z.array(z.string()).catch([]);
const TABLES: readonly SealedTable[] = ['credential', 'channel', 'letter'];

/**
 * The first half, for several machines with a copy of the file each: makes the new key, and leaves everything sealed to
 * the old one. A key that was made and is not in use yet is taken: a rotation that was ended goes on.
 * @returns the keys, the new one last
 * @throws Error when there is no key to rotate
 */
export function prepareKey({ database, path }: Rotation): Promise<readonly KeyPair[]> {
  return withRotationLock(database, () => withNewKey(database, path));
}

async function withNewKey(database: Database, path: string): Promise<readonly KeyPair[]> {
  const keys = await readKeyPairs(path);
  if (!keys) throw new Error(`There is no key to rotate: ${path} is missing. Start a worker once.`);
  const ids = keys.map(({ kid }) => kid);
  const told = await toldKey(database);
  if (told !== null && !ids.includes(told))
    throw new Error(
      `${path} lacks the key that credentials are sealed to now (${told}). Use the right file.`,
    );
  const retired = Retired.parse(await readInstallation(database, 'poller-keys-retired'));
  // Not told yet, or older ones are in use still: this rotation was begun and not ended.
  const begun = ids.at(-1) !== told || ids.slice(0, -1).some((id) => !retired.includes(id));
  if (ids.length > 1 && begun) return keys;
  const grown = [...keys, await generateKeyPair()];
  await writeKeyPairs(path, grown);
  return grown;
}

/**
 * From the old key to a new one while everything runs. May be ended at any point and started again, and run twice at
 * once: every step is either done or not, and what is done is not done again.
 */
export async function rotateKeys(rotation: Rotation): Promise<Rotated> {
  const { database } = rotation;
  const keys = await prepareKey(rotation);
  const fresh = keys.at(-1);
  if (!fresh) throw new Error('There is no key to rotate to.');
  await writeInstallation(database, 'poller-public-key', publicHalf(fresh));
  const { resealed, unopened } = await resealAll(rotation, keys, fresh);
  const older = keys.filter(({ kid }) => kid !== fresh.kid).map(({ kid }) => kid);
  return { key: fresh.kid, resealed, unopened, retired: await retireKeys(database, older) };
}

/**
 * Takes retired keys out of the file. A backup of the database from before the rotation needs them still.
 * @returns the ids of the keys that are gone
 */
export function deleteOldKeys({ database, path }: Rotation): Promise<readonly string[]> {
  return withRotationLock(database, () => withoutOldKeys(database, path));
}

async function withoutOldKeys(database: Database, path: string): Promise<readonly string[]> {
  const keys = (await readKeyPairs(path)) ?? [];
  const told = await toldKey(database);
  const others = keys.filter(({ kid }) => kid !== told).map(({ kid }) => kid);
  const retired = await retireKeys(database, others);
  const kept = keys.filter(({ kid }) => !retired.includes(kid));
  if (kept.length > 0 && kept.length < keys.length) await writeKeyPairs(path, kept);
  return retired;
}

async function toldKey(database: Database): Promise<string | null> {
  return PublicKey.safeParse(await readInstallation(database, 'poller-public-key')).data?.kid ?? null;
}

/** Round by round: what somebody held, or sealed to the old key meanwhile, is met in the next. */
async function resealAll(
  { database, onProgress = () => undefined, batch = BATCH }: Rotation,
  keys: readonly KeyPair[],
  fresh: KeyPair,
): Promise<Pick<Rotated, 'resealed' | 'unopened'>> {
  const ring = new KeyRing({ keys });
  let resealed = 0;
  for (;;) {
    const left = await countOtherwiseSealed(database, fresh.kid);
    const unopened: string[] = [];
    let inRound = 0;
    for (const table of TABLES) {
      let after: string | null = null;
      do {
        const step = await resealSome(database, { table, after, limit: batch, to: fresh.kid }, (row) =>
          sealedAnew(ring, fresh, row),
        );
        after = step.last;
        unopened.push(...step.unopened);
        inRound += step.resealed;
        if (step.resealed > 0) onProgress({ done: inRound, total: left });
      } while (after !== null);
    }
    resealed += inRound;
    const remaining = await countOtherwiseSealed(database, fresh.kid);
    if (remaining <= unopened.length) return { resealed, unopened };
    if (inRound === 0) await setTimeout(HELD_MS);
  }
}

async function sealedAnew(ring: KeyRing, fresh: KeyPair, row: SealedRow): Promise<object | null> {
  const context = contextOf(row);
  try {
    return await seal(publicHalf(fresh), context, await ring.open(context, row.sealed));
  } catch (error) {
    if (error instanceof UnsealError) return null;
    throw error;
  }
}

function contextOf(row: SealedRow): SealingContext {
  if (row.table === 'credential') return connectionContext({ ...row, collector: row.kind });
  return row.table === 'channel' ? channelContext(row) : letterContext(row.id, recipientOf(row.settings));
}

const Addressed = z.object({ recipient: z.string() });
function recipientOf(settings: unknown): string {
  return Addressed.parse(settings).recipient;
}
