import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { keepRunning } from './keep-running';

const PATIENCE_MS = 5_000;

let folder: string;
let postgres: EmbeddedPostgres;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-embedded-'));
  postgres = await start();
  await ask('CREATE TABLE kept AS SELECT 1 AS n');
});
afterEach(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = (patienceMs = PATIENCE_MS) => startEmbeddedPostgres(folder, { patienceMs });

async function ask(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Kept running from here on. @returns resolves at each time it runs again */
function keep(): { again: () => Promise<void>; failures: unknown[]; stop: () => Promise<void> } {
  const failures: unknown[] = [];
  let tell: () => void = () => undefined;
  const keeper = keepRunning(postgres, {
    lookEveryMs: 50,
    onEnded: () => undefined,
    onFailed: (error) => failures.push(error),
    onRunning: () => {
      tell();
    },
  });
  return {
    again: () => new Promise((resolve) => (tell = resolve)),
    failures,
    stop: () => keeper.stop(),
  };
}

describe('a PostgreSQL of our own that was killed', () => {
  it('runs again by itself, at the same address and with everything that was stored', async () => {
    const { url } = postgres;
    const kept = keep();
    for (let times = 0; times < 2; times += 1) {
      const [killed, again] = [await postmaster(), kept.again()];
      process.kill(killed, 'SIGKILL');
      await again;
      expect(await postmaster()).not.toBe(killed);
      expect(postgres.url).toBe(url);
      expect(await ask('SELECT n FROM kept')).toEqual([{ n: 1 }]);
    }
    await kept.stop();
  });

  it('never runs beside children of the killed one, which may still write', async () => {
    const client = new Client({ connectionString: postgres.url });
    client.on('error', () => undefined);
    await client.connect();
    const busy = client
      .query(`DO $$ BEGIN WHILE clock_timestamp() < now() + interval '3 seconds' LOOP END LOOP; END $$`)
      .then(
        () => performance.now(),
        () => performance.now(),
      );
    await pause(300);
    const kept = keep();
    const again = kept.again();
    process.kill(await postmaster(), 'SIGKILL');
    await again;
    const runsAt = performance.now();
    expect(await busy).toBeLessThan(runsAt);
    expect(kept.failures.map(String).join()).toContain('still in use');
    await kept.stop();
  });

  it('is not well, and does not start again when nobody keeps it', async () => {
    expect(await postgres.isWell()).toBe(true);
    process.kill(await postmaster(), 'SIGKILL');
    await expect.poll(() => postgres.isWell()).toBe(false);
    await pause(300);
    expect(await postgres.isWell()).toBe(false);
  });
});

describe('the folder of a PostgreSQL of our own', () => {
  it('has one master: another is refused and told whose it is, and does it no harm', async () => {
    await expect(start(300)).rejects.toThrow(
      `Another Nachtwacht is running on this data folder (process ${process.pid}, database in ${folder}).`,
    );
    expect(await postgres.isWell()).toBe(true);
    expect(await ask('SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('passes to whoever waits for it, when its master ends in the meantime', async () => {
    const waiting = start();
    await pause(500);
    await postgres.stop();
    postgres = await waiting;
    expect(postgres.adopted).toBe(false);
    expect(await ask('SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });
});
