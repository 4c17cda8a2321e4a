import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { endHeard } from './end-pool';

const CONNECTIONS = 8;

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => {
  await db.drop();
});

async function usedPool(): Promise<{ pool: Pool; end: () => Promise<void>; closed: () => number }> {
  const pool = new Pool({ connectionString: db.url, max: CONNECTIONS });
  const end = endHeard(pool);
  let closed = 0;
  pool.on('connect', (client) => client.on('end', () => closed++));
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()));
  for (const client of clients) client.release();
  return { pool, end, closed: () => closed };
}

it('ends when the server has closed every connection, so that the server can be stopped after it', async () => {
  const { end, closed } = await usedPool();
  await end();
  expect(closed()).toBe(CONNECTIONS);
});

it('does what the pool by itself does not', async () => {
  const { pool, closed } = await usedPool();
  await pool.end();
  expect(closed()).toBeLessThan(CONNECTIONS);
  // Whoever drops the database under a goodbye that is on its way ends it as a failure that nobody hears.
  await vi.waitFor(() => {
    expect(closed()).toBe(CONNECTIONS);
  });
});

it('ends at once when no connection was ever opened', async () => {
  await expect(endHeard(new Pool({ connectionString: db.url }))()).resolves.toBeUndefined();
});
