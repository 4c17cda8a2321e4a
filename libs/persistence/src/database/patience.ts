import type { ClientBase } from 'pg';

/**
 * How long each waits for the other, in milliseconds. The server always gives up before the client does, so that a client
 * never abandons a statement that still runs, nor a transaction that could still commit.
 */
const STATEMENT_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 10_000;
/** Of all its statements and pauses together; longer than each of these, or PostgreSQL would ignore those. */
const TRANSACTION_MS = 13_000;
/** A server that says nothing at all, not even that it gave up: the connection leads nowhere any more. */
export const SILENCE_MS = 14_000;
export const CONNECT_MS = 5_000;
export const ROLLBACK_MS = 1_000;
/** Of a transaction of models: how long it may take, and how long it waits for a connection. */
export const MODELS = { timeout: 15_000, maxWait: CONNECT_MS * 2 } as const;

/** What each connection asks of the server when it is opened. */
export function serverOptions(role: string): string {
  const settings = {
    role,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    timezone: 'UTC',
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${String(value)}`)
    .join(' ');
}

/** The first PostgreSQL that can limit a transaction as a whole; one before refuses a connection that asks for it. */
const SINCE_VERSION = 170_000;

/** What each connection asks for once it knows the server's version. The pool waits for it, though its type hides that. */
export const ON_CONNECT = {
  onConnect: async (client: ClientBase): Promise<void> => {
    await client.query(
      `SELECT set_config('transaction_timeout', '${String(TRANSACTION_MS)}', false)
       WHERE current_setting('server_version_num')::int >= ${String(SINCE_VERSION)}`,
    );
  },
};
