import { randomUUID } from 'node:crypto';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../database/database';
import { MetricsRepository } from '../metrics/metrics.repository';
import { dropPollLeases, dropWorkLeases } from './drop-leases';
import { PollsRepository } from './polls.repository';
import { resultOf, seen, succeeded } from './testing/scripted-poll';

let db: TestDatabase;
let rows: Rows;
let connection: string;
/** Of a process that is gone, and of the one after it. */
let former: PollsRepository;
let present: PollsRepository;

beforeEach(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  await new MetricsRepository(db.database).keepPartitions();
  connection = await rows.connection(await rows.customer());
  await db.owner('UPDATE poll SET next_due_at = now()');
  former = new PollsRepository(db.database);
  present = new PollsRepository(db.database);
});
afterEach(async () => {
  await db.drop();
});

const claim = (polls: PollsRepository) => polls.claim({ limit: 10, perBatch: 10, leaseSeconds: 60 });

describe('what a process that is gone was polling', () => {
  it('is taken up at once by the next one, and not when its lease ends', async () => {
    expect(await claim(former)).toHaveLength(1);
    expect(await claim(present)).toEqual([]);
    expect(await dropPollLeases(db.database)).toBe(1);
    expect((await claim(present)).map(({ connectionIds }) => connectionIds)).toEqual([[connection]]);
  });

  it('changes nothing when its result comes all the same, before or after the new one', async () => {
    const [lost] = await claim(former);
    const { plans, now } = await former.load(lost!);
    const late = resultOf(lost!.leaseToken, plans[0]!, succeeded(now, seen()));
    await dropPollLeases(db.database);
    expect(await former.write([late])).toMatchObject({ written: 0, fenced: 1 });

    const [taken] = await claim(present);
    const again = await present.load(taken!);
    const fresh = resultOf(taken!.leaseToken, again.plans[0]!, succeeded(again.now, seen()));
    expect(await former.write([late])).toMatchObject({ written: 0, fenced: 1 });
    expect(await present.write([fresh])).toMatchObject({ written: 1, fenced: 0 });
    expect(await former.write([late])).toMatchObject({ written: 0, fenced: 1 });
  });

  it('is not polled by a job that waited in the queue', async () => {
    const [waiting] = await claim(former);
    await dropPollLeases(db.database);
    expect((await present.load(waiting!)).plans).toEqual([]);
  });
});

describe('messages that were being sent and tests that were being made', () => {
  beforeEach(async () => {
    const channel = randomUUID();
    await db.owner(`INSERT INTO channel (id, kind, name, settings) VALUES ($1, 'email', 'x', '{}')`, [
      channel,
    ]);
    await db.owner(
      `INSERT INTO delivery (id, channel_id, dedup_key, message, lease_token, lease_until)
       VALUES ($1, $2, 'x', '{}', 7, now() + interval '1 minute')`,
      [randomUUID(), channel],
    );
    await db.owner('INSERT INTO connection_test (id, connection_id, started_at) VALUES ($1, $2, now())', [
      randomUUID(),
      connection,
    ]);
  });

  const held = () =>
    db.owner<{ sending: number; testing: number }>(
      `SELECT (SELECT count(*)::int FROM delivery WHERE lease_until > now() OR lease_token IS NOT NULL) AS sending,
              (SELECT count(*)::int FROM connection_test WHERE started_at IS NOT NULL) AS testing`,
    );

  it('are taken up at once when nobody else works here', async () => {
    expect(await dropWorkLeases(db.database)).toBe(2);
    expect(await held()).toEqual([{ sending: 0, testing: 0 }]);
  });

  it.each(['nachtwacht-worker', 'nachtwacht-api+worker'])(
    'stay with their process while a worker is connected that calls itself %s',
    async (applicationName) => {
      const other = new Database({ url: db.logins.worker, applicationName });
      await other.ping();
      expect(await dropWorkLeases(db.database)).toBe(0);
      expect(await held()).toEqual([{ sending: 1, testing: 1 }]);
      await other.close();
    },
  );
});
