import { setTimeout } from 'node:timers/promises';

const ATTEMPTS = 4;
const PAUSE_MS = 20;

/**
 * The server ends a deadlock by undoing one of its transactions, and nothing of that one happened: it is run again
 * after a short pause of random length. Everything else is thrown on.
 */
export async function againAfterDeadlock<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isDeadlock(error)) throw error;
      await setTimeout(attempt * PAUSE_MS * (1 + Math.random()));
    }
  }
}

/** SQLSTATE 40P01 from pg; Prisma has a code of its own for it, or quotes the server's words. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return code === '40P01' || code === 'P2034' || error.message.includes('deadlock detected');
}
