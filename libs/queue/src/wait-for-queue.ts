import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { QUEUE_SCHEMA } from './queue-target';

const AGAIN_MS = 500;

/**
 * For a process that may not make the queue's tables: whoever migrates makes them a moment after the others.
 * @param role who uses them
 * @throws Error with what to do, when they are not there after `patienceMs`
 */
export async function waitForQueue(url: string, role: string, patienceMs: number): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'nachtwacht-start' });
  await client.connect();
  try {
    const deadline = performance.now() + patienceMs;
    while (!(await isPrepared(client, role))) {
      if (performance.now() >= deadline)
        throw new Error(
          'The database has no queue. Whoever migrates makes one unless REDIS_URL is set: set it here too, or leave it out there.',
        );
      await setTimeout(AGAIN_MS);
    }
  } finally {
    await client.end();
  }
}

/** The rights are given last. */
async function isPrepared(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ ready: boolean }>(
    `SELECT coalesce(bool_and(has_schema_privilege($2, oid, 'CREATE')), false) AS ready
     FROM pg_namespace WHERE nspname = $1`,
    [QUEUE_SCHEMA, role],
  );
  return rows[0]?.ready === true;
}
