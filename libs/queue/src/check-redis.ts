import { Redis } from 'ioredis';

const PATIENCE_MS = 5_000;

/**
 * Tries the Redis that was asked for, once, at the start: later outages are waited out, but a wrong address would only
 * show as checks that never come.
 * @throws Error that says what to do
 */
export async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let said = '';
  redis.on('error', (error) => {
    said = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    const why = said || (cause instanceof Error ? cause.message : String(cause));
    throw new Error(
      `Redis does not answer (${why}). Is it running, and is REDIS_URL right? Without REDIS_URL no Redis is needed.`,
      { cause },
    );
  } finally {
    redis.disconnect();
  }
}
