import type { Pool, PoolClient } from 'pg';

/**
 * A connection on which a statement failed or a transaction was rolled back is closed when it comes back, whoever had it:
 * a statement that was given up may still be on its way, and would run in the transaction of whoever got the connection
 * next. Coming back twice, as it may after a timeout while committing, counts once: else two would hold one connection.
 */
export function neverReuseInDoubt(pool: Pool): void {
  const inDoubt = new WeakSet<PoolClient>();
  pool.on('connect', (client) => {
    watchStatements(client, () => inDoubt.add(client));
  });
  pool.on('acquire', (client) => {
    // The pool sets `release` after this event; whoever waits for the connection goes on later than a microtask of now.
    queueMicrotask(() => {
      const release = client.release.bind(client);
      let released = false;
      client.release = (error) => {
        if (released) return;
        released = true;
        release(error ?? inDoubt.has(client));
      };
    });
  });
}

function watchStatements(client: PoolClient, doubt: () => void): void {
  const send: (...args: unknown[]) => unknown = Reflect.get(client, 'query').bind(client);
  const query = (...args: unknown[]) => {
    if (isRollback(args[0])) doubt();
    const answer = send(...args);
    if (answer instanceof Promise) answer.catch(doubt);
    return answer;
  };
  Object.defineProperty(client, 'query', { value: query });
}

/** Of the whole transaction, as text or as an object that bears it. */
function isRollback(statement: unknown): boolean {
  const text: unknown =
    typeof statement === 'object' && statement !== null && 'text' in statement ? statement.text : statement;
  return typeof text === 'string' && /^\s*ROLLBACK\s*;?\s*$/i.test(text);
}
