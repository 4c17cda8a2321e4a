import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { LOCKS } from '../database/advisory-locks';

const APPLICATION = 'nachtwacht-master-';
const AGAIN_MS = 200;

/**
 * What PostgreSQL says while it starts or shuts down (appendix A of its documentation), and Node of a server that is not
 * there, or not any more.
 */
const PASSING = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** What the client says without a code. */
const BROKEN = /^(Connection terminated|Client has encountered a connection error)/;

/** Whether trying again may help, because a server is just ending or starting. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && PASSING.has(String(error.code))) || BROKEN.test(error.message);
}

/** That a process is the only one of its data folder. A process that dies, however, lets go at once. */
export interface Hold {
  isHeld(): boolean;
  end(): Promise<void>;
}

/** @throws Error that names the other process, when that one does not let go within `patienceMs` */
export async function holdAlone(url: string, folder: string, patienceMs: number): Promise<Hold> {
  const client = new Client({
    connectionString: url,
    application_name: `${APPLICATION}${String(process.pid)}`,
    keepAlive: true,
  });
  let held = false;
  client.on('error', () => undefined);
  client.on('end', () => {
    held = false;
  });
  await client.connect();
  try {
    await lock(client, folder, patienceMs);
  } catch (error) {
    await client.end();
    throw error;
  }
  held = true;
  return { isHeld: () => held, end: () => client.end().catch(() => undefined) };
}

async function lock(client: Client, folder: string, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      LOCKS.dataFolder,
    ]);
    if (rows[0]?.held) return;
    if (performance.now() > deadline) throw await taken(client, folder);
    await pause(AGAIN_MS);
  }
}

async function taken(client: Client, folder: string): Promise<Error> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND objid = $1`,
    [LOCKS.dataFolder],
  );
  const pid = rows[0]?.name.replace(APPLICATION, '') ?? 'unknown';
  return new Error(
    `Another Nachtwacht is running on this data folder (process ${pid}, database in ${folder}). Stop that one first, or choose another folder with DATA_DIR.`,
  );
}
