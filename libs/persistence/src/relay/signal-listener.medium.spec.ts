import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { RelayRepository } from './relay.repository';
import { SignalListener } from './signal-listener';

const SOON = { timeout: 10_000, interval: 20 };
let db: TestDatabase;
let rows: Rows;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
});
afterAll(async () => {
  await db.drop();
});

const open: SignalListener[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});

async function listen() {
  const heard = { times: 0 };
  const listener = new SignalListener({
    url: db.logins.api,
    applicationName: 'listener-of-a-spec',
    onSignal: () => {
      heard.times += 1;
    },
  });
  open.push(listener);
  await listener.start();
  expect(heard.times).toBe(1);
  return heard;
}

const change = () => rows.insert('change', { kind: 'inventory', payload: {} });
/** Signals come in the order of commits: once the last one is heard, nothing before it is still on its way. */
async function heardAll(heard: { times: number }, atLeast: number): Promise<number> {
  await db.owner(`NOTIFY nachtwacht, 'the last'`);
  await expect.poll(() => heard.times, SOON).toBeGreaterThan(atLeast);
  return heard.times - 1;
}

describe('a signal', () => {
  it('comes once for each transaction that wrote a change', async () => {
    const heard = await listen();
    await change();
    await db.owner(`INSERT INTO change (kind, payload) SELECT 'inventory', '{}' FROM generate_series(1, 50)`);
    expect(await heardAll(heard, 3)).toBe(3);
  });

  it('comes when changes got their numbers, and not when there was nothing to number', async () => {
    const relay = new RelayRepository(db.database);
    await relay.number(1_000);
    await change();
    const heard = await listen();
    expect(await relay.number(1_000)).toBe(1);
    expect(await relay.number(1_000)).toBe(0);
    expect(await heardAll(heard, 2)).toBe(2);
  });

  it('comes for a connection that a person wants to test', async () => {
    const connection = await rows.connection(await rows.customer());
    const heard = await listen();
    await rows.insert('connection_test', { id: crypto.randomUUID(), connection_id: connection });
    expect(await heardAll(heard, 2)).toBe(2);
  });

  it('comes again after the connection was cut', async () => {
    const heard = await listen();
    await db.owner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'listener-of-a-spec' AND datname = current_database()`,
    );
    await expect.poll(() => heard.times, SOON).toBe(2);
    await change();
    await expect.poll(() => heard.times, SOON).toBe(3);
  });
});
