import { setTimeout } from 'node:timers/promises';

/** @throws Error when `work` took longer; it goes on, and nobody waits for it */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const patience = new AbortController();
  const tooLong = setTimeout(milliseconds, undefined, { signal: patience.signal }).then(() => {
    throw new Error('the database did not answer in time');
  });
  tooLong.catch(() => undefined);
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    patience.abort();
    work.catch(() => undefined);
  }
}
