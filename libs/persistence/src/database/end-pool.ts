import { setTimeout } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

/** For the last goodbye to be heard by a server that may be gone itself, milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * The pool calls itself ended when it has said goodbye on each connection, not when the server has heard it. A server
 * that is stopped in between still sends its complaint to a connection that nobody listens to any more.
 * @returns ends the pool, and resolves when its connections are closed
 */
export function endHeard(pool: Pool): () => Promise<void> {
  const open = new Set<PoolClient>();
  let lastClosed: () => void = () => undefined;
  pool.on('connect', (client) => open.add(client));
  pool.on('remove', (client) => {
    open.delete(client);
    if (open.size === 0) lastClosed();
  });
  return async () => {
    const closed = new Promise<void>((resolve) => (lastClosed = resolve));
    await pool.end();
    if (open.size > 0) await Promise.race([closed, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
  };
}
