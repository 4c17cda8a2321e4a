import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countSealed, Database, runningPostgresUrl } from '@nachtwacht/persistence';
import { readEnvironment, type Environment } from '@nachtwacht/server-kit';
import { explainKnown, textOf } from '../explain-start';
import { keyFileOf } from '../key-place';
import { deleteOldKeys, prepareKey, rotateKeys, type Rotation, type RotationProgress } from './rotate-keys';

const USAGE = `keys:rotate [options]
  Seals all credentials to a new key of the poller, while everything runs. Ended at any point, it goes on when it is
  started again.
  --prepare     only makes the new key, so that its file can be copied to other machines first
  --status      says what is sealed to which key
  --delete-old  takes keys out of the file that nothing is sealed to; older backups of the database need them`;

/** How often progress is told, milliseconds. */
const TELL_EVERY_MS = 1_000;

type Say = (line: string) => void;

/** The command for the one who looks after the keys: as the user of the worker, for nobody else may open them. */
export async function runKeysCommand(args: readonly string[]): Promise<void> {
  const say: Say = (line) => process.stdout.write(`${line}\n`);
  let database: Database | null = null;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        prepare: { type: 'boolean' },
        status: { type: 'boolean' },
        'delete-old': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      say(USAGE);
      return;
    }
    const environment = readEnvironment(process.env);
    database = new Database({ url: await urlOf(environment), applicationName: 'nachtwacht-keys' });
    const rotation = { database, path: await keyFileOf(environment) };
    if (values.status) await status(rotation, say);
    else if (values.prepare) await prepare(rotation, say);
    else if (values['delete-old']) await deleteOld(rotation, say);
    else await rotate(rotation, say);
  } catch (error) {
    process.stderr.write(`${explainKnown(error) ?? textOf(error)}\n`);
    process.exitCode = 1;
  } finally {
    await database?.close();
  }
}

async function urlOf({ DATABASE_URL, DATA_DIR }: Environment): Promise<string> {
  if (DATABASE_URL !== undefined) return DATABASE_URL;
  const url = await runningPostgresUrl(join(DATA_DIR, 'postgres'), 'worker');
  if (url !== null) return url;
  throw new Error(
    `No database: nothing runs on the data folder ${DATA_DIR}. Start the program first and leave it running, name its folder with --data, or set DATABASE_URL.`,
  );
}

async function status({ database }: Rotation, say: Say): Promise<void> {
  const sealed = await countSealed(database);
  if (sealed.size === 0) say('Nothing is sealed.');
  for (const [key, count] of sealed) say(`${key}  ${String(count)}`);
}

async function prepare(rotation: Rotation, say: Say): Promise<void> {
  const keys = await prepareKey(rotation);
  say(`${rotation.path} holds the new key ${keys.at(-1)?.kid ?? ''}; nothing is sealed to it yet.`);
  say('Copy the file to every machine with a worker, then run keys:rotate without --prepare.');
}

async function deleteOld(rotation: Rotation, say: Say): Promise<void> {
  const gone = await deleteOldKeys(rotation);
  say(
    gone.length === 0
      ? 'There is no key in the file that could be deleted.'
      : `Deleted from ${rotation.path}: ${gone.join(', ')}. Nothing is sealed to it, and nothing can be.`,
  );
}

async function rotate(rotation: Rotation, say: Say): Promise<void> {
  const startedAt = performance.now();
  const result = await rotateKeys({ ...rotation, onProgress: telling(say) });
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  say(`Sealed anew to the key ${result.key}: ${String(result.resealed)} in ${seconds} s.`);
  if (result.unopened.length > 0)
    say(`No key here opens these; enter their credentials again: ${result.unopened.join(', ')}`);
  if (result.retired.length > 0)
    say(
      `Nothing is sealed to ${result.retired.join(', ')} any more, and nothing can be. Back up ${rotation.path}; when no backup of the database from before is kept, run keys:rotate --delete-old.`,
    );
}

function telling(say: Say): (progress: RotationProgress) => void {
  let toldAt = -Infinity;
  return ({ done, total }) => {
    const now = performance.now();
    if (done < total && now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    say(`${String(done)} of ${String(total)} sealed anew`);
  };
}
