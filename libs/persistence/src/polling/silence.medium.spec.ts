import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MetricsRepository } from '../metrics/metrics.repository';
import { PollsRepository } from './polls.repository';
import { oneConnection, type OneConnection } from './testing/one-connection';
import { failed, seen, succeeded } from './testing/scripted-poll';

let db: TestDatabase;
let rows: Rows;
let polls: PollsRepository;
let connection: string;
let due: OneConnection['due'];
let claimed: OneConnection['claimed'];
let turn: OneConnection['turn'];
let states: OneConnection['states'];

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  polls = new PollsRepository(db.database);
  await new MetricsRepository(db.database).keepPartitions();
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  ({ connection, due, claimed, turn, states } = await oneConnection(db, rows, polls));
  // What other specs left silent.
  await polls.markStale(1_000);
});

describe('silence', () => {
  const silence = (minutes: number) =>
    db.owner(
      `UPDATE poll SET last_success_at = now() - make_interval(mins => $2), next_due_at = NULL WHERE connection_id = $1`,
      [connection, minutes],
    );

  it('is unknown from two and a half intervals on, and its history has no gap', async () => {
    await turn((now) => succeeded(now, seen(['/', 40])));
    await turn((now) => succeeded(now, seen(['/', 41])));
    await silence(2);
    expect(await polls.markStale(100)).toBe(0);
    await db.owner(
      `UPDATE transition SET started_at = started_at - interval '1 hour' WHERE check_id IN (SELECT id FROM "check" WHERE connection_id = $1)`,
      [connection],
    );
    await db.owner(
      `UPDATE check_state SET since = since - interval '1 hour' WHERE check_id IN (SELECT id FROM "check" WHERE connection_id = $1)`,
      [connection],
    );
    await silence(3);
    expect(await polls.markStale(100)).toBe(2);
    expect((await states()).map(({ status }) => status)).toEqual(['unknown', 'unknown']);
    const history = await db.owner<{ status: string; gap: string | null; late: number }>(
      `SELECT status, (started_at - previous_ended_at)::text AS gap,
              round(extract(epoch FROM now() - started_at))::int AS late
       FROM transition WHERE check_id = (SELECT id FROM "check" WHERE connection_id = $1 AND aspect = 'reach') ORDER BY id`,
      [connection],
    );
    expect(history).toMatchObject([
      { status: 'ok', gap: null },
      { status: 'unknown', gap: '00:00:00', late: 30 },
    ]);
  });

  it('spares what is being polled right now', async () => {
    await turn((now) => succeeded(now, seen(['/', 40])));
    await turn((now) => succeeded(now, seen(['/', 41])));
    await due();
    await claimed();
    await db.owner(`UPDATE poll SET last_success_at = now() - interval '1 hour' WHERE connection_id = $1`, [
      connection,
    ]);
    expect(await polls.markStale(100)).toBe(0);
  });

  describe('of one thing in an answer that names others', () => {
    const namesAll = async () =>
      (
        await db.owner<{ all: boolean }>('SELECT named_all AS all FROM poll WHERE connection_id = $1', [
          connection,
        ])
      )[0]?.all;
    const hoursLater = async () => {
      for (const [table, columns] of [
        ['transition', ['started_at']],
        ['check_state', ['since', 'measured_at']],
      ] as const)
        await db.owner(
          `UPDATE ${table} SET ${columns.map((column) => `${column} = ${column} - interval '9 hours'`).join(', ')}
           WHERE check_id IN (SELECT id FROM "check" WHERE connection_id = $1)`,
          [connection],
        );
    };

    it('is not reported, once its own time has passed', async () => {
      await turn((now) => succeeded(now, seen(['/', 40], ['/data', 50])));
      expect(await namesAll()).toBe(false);
      await turn((now) => succeeded(now, seen(['/', 40], ['/data', 50])));
      expect(await namesAll()).toBe(true);
      await turn((now) => succeeded(now, seen(['/', 40])));
      expect(await namesAll()).toBe(false);
      expect(await polls.markStale(100)).toBe(0);
      await hoursLater();
      await turn((now) => succeeded(now, seen(['/', 40])));
      expect(await polls.markStale(100)).toBe(1);
      expect(await states()).toMatchObject([
        { instance: '/', status: 'ok' },
        { instance: '/data', status: 'unknown' },
        { aspect: 'reach', status: 'ok' },
      ]);
      const [row] = await db.owner(
        `SELECT s.reason FROM check_state s JOIN "check" c ON c.id = s.check_id WHERE c.connection_id = $1 AND c.instance = '/data'`,
        [connection],
      );
      expect(row).toEqual({ reason: { code: 'not-reported' } });
    });

    it('counts as told while the answers name it, however long its state has not changed', async () => {
      for (let poll = 0; poll < 2; poll += 1)
        await turn((now) => succeeded(now, seen(['/', 40], ['/data', 50])));
      await hoursLater();
      expect(await polls.markStale(100)).toBe(0);
    });

    it('is looked for after a failed poll', async () => {
      for (let poll = 0; poll < 2; poll += 1) await turn((now) => succeeded(now, seen(['/', 40])));
      await turn((now) => failed(now));
      expect(await namesAll()).toBe(false);
    });
  });

  it('ends with the next answer', async () => {
    await turn((now) => succeeded(now, seen(['/', 40])));
    await silence(60);
    await polls.markStale(100);
    await db.owner(`UPDATE poll SET next_due_at = now() WHERE connection_id = $1`, [connection]);
    await turn((now) => succeeded(now, seen(['/', 40])));
    expect((await states()).map(({ status }) => status)).toEqual(['ok', 'ok']);
  });
});
