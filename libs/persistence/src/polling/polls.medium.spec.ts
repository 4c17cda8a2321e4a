import type { PollPlan } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MetricsRepository } from '../metrics/metrics.repository';
import { PollsRepository } from './polls.repository';
import { oneConnection, type OneConnection } from './testing/one-connection';
import { failed, resultOf, seen, succeeded } from './testing/scripted-poll';

let db: TestDatabase;
let rows: Rows;
let polls: PollsRepository;
let customer: string;
let connection: string;
let due: OneConnection['due'];
let claimed: OneConnection['claimed'];
let turn: OneConnection['turn'];
let states: OneConnection['states'];

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  await new MetricsRepository(db.database).keepPartitions();
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  polls = new PollsRepository(db.database);
  ({ customer, connection, due, claimed, turn, states } = await oneConnection(db, rows, polls));
});

async function claimWith(repository: PollsRepository, limit = 10) {
  const [batch = null] = await repository.claim({ limit, perBatch: limit, leaseSeconds: 60 });
  return batch;
}

async function openLeases(): Promise<number[]> {
  const leases = await db.owner<{ token: number }>(
    'SELECT token::int AS token FROM poll_lease ORDER BY token',
  );
  return leases.map(({ token }) => token);
}

describe('claiming', () => {
  it('gives each batch a lease of its own, which ends with the last result of the batch', async () => {
    const many = await Promise.all(Array.from({ length: 5 }, () => rows.connection(customer)));
    await db.owner(`UPDATE poll SET next_due_at = now() WHERE connection_id = ANY($1)`, [many]);
    const batches = await polls.claim({ limit: 10, perBatch: 4, leaseSeconds: 60 });
    expect(batches.map(({ connectionIds }) => connectionIds.length)).toEqual([4, 2]);
    const [first] = batches;
    if (!first) throw new Error('nothing was due');
    const { plans, now } = await polls.load(first);
    const results = plans.map((plan) => resultOf(first.leaseToken, plan, succeeded(now, seen())));
    await polls.write(results.slice(0, 3));
    expect(await openLeases()).toEqual(batches.map(({ leaseToken }) => Number(leaseToken)));
    await polls.write(results.slice(3));
    expect(await openLeases()).toEqual([Number(batches[1]?.leaseToken)]);
  });

  it('does not wait for the rest of a batch to give what was stored again, or was polled in vain', async () => {
    const second = await rows.connection(customer);
    const third = await rows.connection(customer);
    await db.owner(`UPDATE poll SET next_due_at = now() WHERE connection_id = ANY($1)`, [[second, third]]);
    const batch = await claimWith(polls);
    if (!batch) throw new Error('nothing was due');
    const { plans, now } = await polls.load(batch);
    const [stored, fenced] = plans.map((plan) => resultOf(batch.leaseToken, plan, succeeded(now, seen())));
    if (!stored || !fenced) throw new Error('no plans');
    await db.owner(`UPDATE connection SET name = name || '!' WHERE id = $1`, [fenced.plan.connectionId]);
    expect(await polls.write([stored, fenced])).toMatchObject({ written: 1, fenced: 1 });
    const polled = [stored.plan.connectionId, fenced.plan.connectionId];
    await db.owner('UPDATE poll SET next_due_at = now() WHERE connection_id = ANY($1)', [polled]);
    const again = (await claimWith(polls, 100))?.connectionIds ?? [];
    expect(again.filter((id) => [connection, second, third].includes(id)).sort()).toEqual(polled.sort());
  });

  it('gives what is due to one claimer only, until its lease ends', async () => {
    const [first, second] = await Promise.all([claimWith(polls), claimWith(polls)]);
    expect([first?.connectionIds ?? [], second?.connectionIds ?? []].flat()).toEqual([connection]);
    expect(await claimWith(polls)).toBeNull();
    await db.owner(`UPDATE poll_lease SET until = now() - interval '1 second'`);
    expect((await claimWith(polls))?.connectionIds).toEqual([connection]);
  });

  it('hands 2,000 due connections to four claimers at once, each to one of them', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, () => rows.connection(customer)));
    await db.owner(`UPDATE poll SET next_due_at = now() WHERE connection_id = ANY($1)`, [many]);
    const taken: string[] = [];
    const claimers = Array.from({ length: 4 }, async () => {
      for (let empty = 0; empty < 20;) {
        const batch = await claimWith(polls, 7);
        if (batch) taken.push(...batch.connectionIds);
        else empty++;
      }
    });
    await Promise.all(claimers);
    expect(taken.length).toBe(new Set(taken).size);
    expect(new Set(taken)).toEqual(new Set([...many, connection]));
  });

  it('leaves alone what is not due, disabled or archived', async () => {
    await db.owner(`UPDATE poll SET next_due_at = now() + interval '1 minute' WHERE connection_id = $1`, [
      connection,
    ]);
    expect(await claimWith(polls)).toBeNull();
    await db.owner('UPDATE poll SET next_due_at = NULL WHERE connection_id = $1', [connection]);
    expect(await claimWith(polls)).toBeNull();
  });
});

describe('storing', () => {
  it('makes the checks of a first poll, opens their history and tells it', async () => {
    const summary = await turn((now) => succeeded(now, seen(['/', 40])));
    expect(summary).toEqual({ written: 1, fenced: 0, transitions: 2, runs: 0, versions: 0 });
    expect(await states()).toEqual([
      { aspect: 'disk', instance: '/', status: 'ok', detail: '40 %' },
      { aspect: 'reach', instance: '', status: 'ok', detail: null },
    ]);
  });

  it('keeps the phase of the schedule and moves one interval on', async () => {
    await turn((now) => succeeded(now, seen()));
    const [poll] = await db.owner<{ ahead: number }>(
      `SELECT extract(epoch FROM next_due_at - now())::float8 AS ahead FROM poll WHERE connection_id = $1`,
      [connection],
    );
    expect(poll?.ahead).toBeGreaterThan(55);
    expect(poll?.ahead).toBeLessThan(60);
  });

  it('tries credentials that were refused for a quarter of an hour no more often than that', async () => {
    const minutesAhead = async () => {
      const [poll] = await db.owner<{ ahead: number }>(
        `SELECT extract(epoch FROM next_due_at - now())::float8 / 60 AS ahead FROM poll WHERE connection_id = $1`,
        [connection],
      );
      return Math.round(poll?.ahead ?? 0);
    };
    for (let time = 0; time < 3; time += 1) await turn((now) => failed(now, 'auth'));
    expect(await minutesAhead()).toBeLessThanOrEqual(1);
    await db.owner(
      `UPDATE poll SET fault_since = now() - interval '16 minutes', next_due_at = now() WHERE connection_id = $1`,
      [connection],
    );
    await turn((now) => failed(now, 'auth'));
    expect(await minutesAhead()).toBe(15);
    await db.owner('UPDATE poll SET next_due_at = now() WHERE connection_id = $1', [connection]);
    await turn((now) => succeeded(now, seen()));
    expect(await minutesAhead()).toBeLessThanOrEqual(1);
  });

  it('confirms a worse level at the second look, after the short retry time', async () => {
    await turn((now) => succeeded(now, seen(['/', 40])));
    await turn((now) => succeeded(now, seen(['/', 90])));
    expect((await states())[0]).toMatchObject({ status: 'ok' });
    const [poll] = await db.owner<{ soon: boolean }>(
      `SELECT next_due_at < now() + interval '6 seconds' AS soon FROM poll WHERE connection_id = $1`,
      [connection],
    );
    expect(poll).toEqual({ soon: true });
    await turn((now) => succeeded(now, seen(['/', 91])));
    expect((await states())[0]).toMatchObject({ status: 'warning', detail: '91 %' });
  });

  it('writes no state while nothing changes, and shows the latest reading all the same', async () => {
    await turn((now) => succeeded(now, seen(['/', 40])));
    const before = await db.owner(
      `SELECT s.ctid::text FROM check_state s JOIN "check" c ON c.id = s.check_id WHERE c.connection_id = $1 ORDER BY 1`,
      [connection],
    );
    await turn((now) => succeeded(now, seen(['/', 41])));
    await turn((now) => succeeded(now, seen(['/', 42])));
    const after = await db.owner(
      `SELECT s.ctid::text FROM check_state s JOIN "check" c ON c.id = s.check_id WHERE c.connection_id = $1 ORDER BY 1`,
      [connection],
    );
    expect(after).toEqual(before);
    expect((await states())[0]).toMatchObject({ detail: '42 %' });
  });

  it('loses sight of every other check when the system does not answer, and keeps what was last seen', async () => {
    await turn((now) => succeeded(now, seen(['/', 40])));
    await turn((now) => failed(now));
    await turn((now) => failed(now));
    expect(await states()).toEqual([
      { aspect: 'disk', instance: '/', status: 'unknown', detail: '40 %' },
      { aspect: 'reach', instance: '', status: 'critical', detail: null },
    ]);
  });

  it('keeps the last value of what the source no longer names', async () => {
    await turn((now) => succeeded(now, seen(['/', 40], ['/data', 50])));
    await turn((now) => succeeded(now, seen(['/', 41])));
    expect((await states())[1]).toEqual({ aspect: 'disk', instance: '/data', status: 'ok', detail: '50 %' });
  });

  it('stores one sample per poll with the metrics of every check', async () => {
    await turn((now) => succeeded(now, seen(['/', 40], ['/data', 50])));
    await turn((now) => succeeded(now, seen(['/', 41], ['/data', 51])));
    const samples = await db.owner<{ readings: Record<string, { used_percent: number }> }>(
      'SELECT readings FROM sample WHERE connection_id = $1 ORDER BY measured_at',
      [connection],
    );
    // The checks did not exist when the first was decided; their first numbers count as well.
    expect(
      samples.map(({ readings }) =>
        Object.values(readings)
          .map((metric) => metric.used_percent)
          .sort(),
      ),
    ).toEqual([
      [40, 50],
      [41, 51],
    ]);
  });
});

describe('the fence', () => {
  it('drops a result whose lease has ended', async () => {
    const { token, plan, now } = await claimed();
    await db.owner(`UPDATE poll_lease SET until = now() - interval '1 second'`);
    expect(await polls.write([resultOf(token, plan, succeeded(now, seen()))])).toMatchObject({
      written: 0,
      fenced: 1,
    });
    expect(await states()).toEqual([]);
  });

  it('drops a result that was made before somebody else wrote', async () => {
    const stale = await claimed();
    await db.owner(`UPDATE poll_lease SET connection_ids = '{}'`);
    const other = new PollsRepository(db.database);
    const batch = await claimWith(other);
    if (!batch) throw new Error('not claimed again');
    const [plan] = (await other.load(batch)).plans;
    if (!plan) throw new Error('no plan');
    await other.write([resultOf(batch.leaseToken, plan, succeeded(stale.now, seen(['/', 40])))]);
    const late = await polls.write([resultOf(stale.token, stale.plan, failed(stale.now + 1))]);
    expect(late).toMatchObject({ written: 0, fenced: 1 });
    expect((await states())[0]).toMatchObject({ status: 'ok' });
  });

  it.each([
    ['the connection', `UPDATE connection SET name = name || '!' WHERE id = $1`],
    [
      'the name of its asset',
      `UPDATE asset SET name = name || '!' WHERE id IN (SELECT asset_id FROM found_asset WHERE connection_id = $1)`,
    ],
    ['a policy', `UPDATE "check" SET policy = '{"kind":"level"}' WHERE connection_id = $1`],
    ['its credentials', `INSERT INTO credential (connection_id, sealed) VALUES ($1, '{}')`],
  ])('is raised by an edit of %s, so that a kept plan is read again', async (_what, edit) => {
    await turn((now) => succeeded(now, seen(['/', 40])));
    await due();
    const { token, plan, now } = await claimed();
    await db.owner(edit, [connection]);
    expect(await polls.write([resultOf(token, plan, succeeded(now, seen(['/', 41])))])).toMatchObject({
      fenced: 1,
    });
    expect((await claimed()).plan.fence).not.toBe(plan.fence);
  });

  it('gives the plan of the last poll back without reading it again, equal to what would be read', async () => {
    await turn((now) => succeeded(now, seen(['/', 40])));
    await turn((now) => succeeded(now, seen(['/', 41])));
    await due();
    const kept = await claimed();
    await db.owner('DELETE FROM poll_lease');
    const fresh = new PollsRepository(db.database);
    const batch = await claimWith(fresh);
    if (!batch) throw new Error('not claimed');
    const [read] = (await fresh.load(batch)).plans;
    // The wording of a good status follows the latest number only in the plan; the row is not rewritten for it.
    const withoutReasons = (plan: PollPlan | undefined) =>
      plan && {
        ...plan,
        checks: new Map(
          [...plan.checks].map(([key, check]) => [
            key,
            { ...check, state: { ...check.state, reason: null } },
          ]),
        ),
      };
    expect(withoutReasons(read)).toEqual(withoutReasons(kept.plan));
  });
});

describe('the database itself', () => {
  it.each([
    ['a gap', `interval '1 second'`, 'transition_no_gap'],
    ['an overlap', `interval '-1 second'`, 'transition_no_gap'],
  ])('refuses %s in the history of a check', async (_what, shift, constraint) => {
    await turn((now) => succeeded(now, seen()));
    await expect(
      db.owner(
        `WITH ended AS (UPDATE transition SET ended_at = now() + interval '1 minute'
           WHERE check_id IN (SELECT id FROM "check" WHERE connection_id = $1) RETURNING check_id, customer_id, ended_at)
         INSERT INTO transition (customer_id, check_id, status, reason, started_at, previous_ended_at)
         SELECT customer_id, check_id, 'critical', '{}', ended_at + ${shift}, ended_at FROM ended`,
        [connection],
      ),
    ).rejects.toThrow(constraint);
  });
});
