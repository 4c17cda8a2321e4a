import { randomUUID } from 'node:crypto';
import type { PollBatch } from '@nachtwacht/contracts';
import { createTestDatabase, startRedis, type TestDatabase, type TestRedis } from '@nachtwacht/testing';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PollQueue } from './poll-queue';
import { prepareQueue } from './prepare-queue';
import { postgresConnection, type QueueTarget } from './queue-target';

const ROLE = 'nachtwacht_app';
let db: TestDatabase;
let redis: TestRedis;

beforeAll(async () => {
  db = await createTestDatabase();
  await prepareQueue(db.url, ROLE);
  redis = await startRedis();
});
afterAll(async () => {
  await redis.stop();
  await db.drop();
});

const backends: [string, () => QueueTarget][] = [
  ['PostgreSQL', () => ({ kind: 'postgres', url: db.logins.worker, role: ROLE })],
  ['Redis', () => ({ kind: 'redis', url: redis.url })],
];

describe.each(backends)('the way from the claim to the pollers on %s', (_name, target) => {
  const open: PollQueue[] = [];
  const errors: Error[] = [];

  function queue(): PollQueue {
    const made = new PollQueue({
      target: target(),
      concurrency: 4,
      lockMs: 30_000,
      onError: (error) => errors.push(error),
    });
    open.push(made);
    return made;
  }

  const batch = (token: number): PollBatch => ({ leaseToken: String(token), connectionIds: [randomUUID()] });

  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
    errors.length = 0;
  });

  it('gives every batch to one poller', async () => {
    const batches = Array.from({ length: 50 }, (_, index) => batch(index));
    const taken: string[] = [];
    const [here, there] = [queue(), queue()];
    for (const each of [here, there])
      each.take((work) => {
        taken.push(work.leaseToken);
        return Promise.resolve();
      });
    await here.hand(batches);
    await vi.waitFor(() => {
      expect(taken).toHaveLength(50);
    }, 15_000);
    expect(new Set(taken).size).toBe(50);
    expect(errors).toEqual([]);
  });

  it('goes on after a batch that throws, and does not repeat it: its lease brings it back', async () => {
    const taken: string[] = [];
    const one = queue();
    one.take((work) => {
      taken.push(work.leaseToken);
      return work.leaseToken === '1' ? Promise.reject(new Error('broken')) : Promise.resolve();
    });
    await one.hand([batch(1), batch(2)]);
    await vi.waitFor(() => {
      expect([...taken].sort()).toEqual(['1', '2']);
    }, 15_000);
    await vi.waitFor(() => {
      expect(errors.map(({ message }) => message)).toEqual(['broken']);
    });
  });

  it('takes what was handed before anybody was there', async () => {
    const taken: string[] = [];
    await queue().hand([batch(7)]);
    queue().take((work) => {
      taken.push(work.leaseToken);
      return Promise.resolve();
    });
    await vi.waitFor(() => {
      expect(taken).toEqual(['7']);
    }, 15_000);
  });
});

describe('a connection of the queue that PostgreSQL breaks off', () => {
  it('between two statements of a transaction does not end the process', async () => {
    const pool = new Pool(postgresConnection({ kind: 'postgres', url: db.logins.worker, role: ROLE }));
    pool.on('error', () => undefined);
    const client = await pool.connect();
    await client.query('BEGIN');
    const ended = new Promise<void>((resolve) => client.on('end', () => resolve()));
    // Nobody to tell would be an error that nothing catches, which fails the whole run.
    await db.owner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nachtwacht-queue' AND state = 'idle in transaction'`,
    );
    await ended;
    await expect(client.query('COMMIT')).rejects.toThrow();
    client.release(true);
    await pool.end();
  });
});
