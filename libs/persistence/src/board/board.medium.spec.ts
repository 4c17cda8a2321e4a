import { BoardSnapshot, ChangeBatch } from '@nachtwacht/contracts';
import { applyChanges, boardFrom, STAFF, type BoardModel, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, Watched, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MetricsRepository } from '../metrics/metrics.repository';
import { PollsRepository } from '../polling/polls.repository';
import { failed, resultOf, seen, succeeded } from '../polling/testing/scripted-poll';
import { ReactorsRepository } from '../relay/reactors.repository';
import { RelayRepository } from '../relay/relay.repository';
import { BoardRepository } from './board.repository';
import { SquaresRepository } from './squares';

let db: TestDatabase;
let rows: Rows;
let board: BoardRepository;
let relay: RelayRepository;
let polls: PollsRepository;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  board = new BoardRepository(db.database);
  relay = new RelayRepository(db.database);
  polls = new PollsRepository(db.database);
  await new MetricsRepository(db.database).keepPartitions();
});
afterAll(async () => {
  await db.drop();
});

/** Numbers from a seed: the same ones at every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A connection of a customer that holds one accepted asset. */
async function watched(customer: string): Promise<string> {
  const asset = await rows.asset(customer);
  const connection = await rows.connection(customer);
  await rows.found(connection, { kind: 'website', name: 'www', customer_id: customer, asset_id: asset });
  return connection;
}

/** One turn of some connections: due, claimed, polled with whatever the dice say, stored. */
async function turn(connections: readonly string[], roll: (below: number) => number): Promise<void> {
  await db.owner(`UPDATE poll SET next_due_at = now() - interval '1 second' WHERE connection_id = ANY($1)`, [
    connections,
  ]);
  const batches = await polls.claim({ limit: 100, perBatch: 100, leaseSeconds: 60 });
  for (const batch of batches) {
    const { plans, now } = await polls.load(batch);
    const results = plans.map((plan) => {
      const levels = [
        ['C:', [10, 85, 99][roll(3)] ?? 0],
        ['D:', [10, 99][roll(2)] ?? 0],
      ] as const;
      const fails = roll(4) === 0;
      return resultOf(
        batch.leaseToken,
        plan,
        fails ? failed(now, roll(2) === 0 ? 'auth' : 'timeout') : succeeded(now, seen(...levels)),
      );
    });
    await polls.write(results);
  }
  await relay.number(2_000);
}

const snapshot = async (scope: Scope = STAFF) => BoardSnapshot.parse(await board.snapshot(scope));

/** What a screen shows, in an order of its own. */
function shown(model: BoardModel) {
  const problems = [...model.problems.values()].toSorted((a, b) => a.checkId - b.checkId);
  const inCells = [...model.problemsByCell.values()]
    .map((of) => [...of.keys()].toSorted((a, b) => a - b).join())
    .toSorted();
  const cells = [...model.cells.values()]
    .map(({ customerId, serviceCode, assets, checks, since }) => {
      const calm = !model.problemsByCell.get(`${customerId}|${serviceCode}`);
      return { customerId, serviceCode, assets, checks, since: calm ? since : null };
    })
    .toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1));
  return { position: model.position, problems, inCells, cells };
}

describe('a snapshot and the changes after it', () => {
  it.each([1, 2, 3])('are the later snapshot, whatever was polled (seed %i)', async (seed) => {
    const roll = dice(seed);
    const customers = [await rows.customer(), await rows.customer(), await rows.customer()];
    const connections: string[] = [];
    for (const customer of customers) connections.push(await watched(customer), await watched(customer));
    // The first results make checks, which a browser fetches: from then on changes tell all.
    for (let round = 0; round < 3; round++)
      await turn(connections, (below) => (below === 4 ? 3 : roll(below)));
    const models = [boardFrom(await snapshot())];
    let [patched, compared] = [0, 0];
    for (let round = 0; round < 25; round++) {
      const some = connections.filter(() => roll(3) > 0);
      await turn(some, roll);
      const now = boardFrom(await snapshot());
      for (const [index, model] of models.entries()) {
        const { changes, upTo } = await relay.after(STAFF, model.position, 10_000);
        const batch = ChangeBatch.parse({ after: model.position, upTo, changes });
        const applied = applyChanges(model, batch);
        expect(applied.fetchAgain === null || applied.fetchAgain === 'notice').toBe(true);
        // A notice makes the browser fetch: why a connection fails is told by that.
        if (applied.fetchAgain === null) expect(shown(applied.model)).toEqual(shown(now));
        // The same batch again, and one that begins earlier, change nothing.
        expect(applyChanges(applied.model, batch).model).toBe(applied.model);
        models[index] = applied.fetchAgain === null ? applied.model : now;
        compared += applied.fetchAgain === null ? 1 : 0;
        patched += changes.length;
      }
      // Another browser comes in the middle.
      if (round % 8 === 0) models.push(now);
    }
    expect(patched).toBeGreaterThan(50);
    expect(compared).toBeGreaterThan(10);
  });

  it('taken while polls are being stored lacks nothing that its cursor counts', async () => {
    const customer = await rows.customer();
    const connections = [await watched(customer), await watched(customer)];
    const roll = dice(7);
    for (let round = 0; round < 3; round++) await turn(connections, roll);
    const end = new AbortController();
    const writing = (async () => {
      while (!end.signal.aborted) await turn(connections, roll);
    })();
    const taken: BoardModel[] = [];
    for (let round = 0; round < 40; round++) taken.push(boardFrom(await snapshot()));
    end.abort();
    await writing;
    const last = boardFrom(await snapshot());
    expect(new Set(taken.map(({ position }) => position)).size).toBeGreaterThan(2);
    for (const model of taken) {
      const { changes, upTo } = await relay.after(STAFF, model.position, 10_000);
      const applied = applyChanges(model, ChangeBatch.parse({ after: model.position, upTo, changes }));
      expect(shown(applied.model)).toEqual(shown(last));
    }
  });
});

it('of 5,000 assets that came this moment is there, before the database has learnt how many there are', async () => {
  const fresh = await createTestDatabase();
  try {
    await new Watched(fresh).assets(5_000);
    const { cells } = await new BoardRepository(fresh.database).snapshot(STAFF);
    expect(cells).toMatchObject([{ assets: 5_000, checks: 5_000 }]);
  } finally {
    await fresh.drop();
  }
});

describe('squares that are kept', () => {
  /** As `shown` by the checks themselves, in one question of its own. */
  async function counted(customers: readonly string[]) {
    return db.owner<object>(
      `SELECT a.customer_id AS "customerId", a.service_code AS "serviceCode", count(DISTINCT a.id)::int AS assets,
              count(s.check_id)::int AS checks,
              (count(DISTINCT a.id) - count(DISTINCT c.asset_id))::int AS unwatched,
              to_char(max(s.since) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since
       FROM asset a LEFT JOIN "check" c ON c.asset_id = a.id AND c.archived_at IS NULL
       LEFT JOIN check_state s ON s.check_id = c.id
       WHERE a.customer_id = ANY($1) AND a.archived_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2`,
      [customers],
    );
  }
  const kept = async (customers: readonly string[]) =>
    (await snapshot()).cells
      .filter(({ customerId }) => customers.includes(customerId))
      .toSorted((a, b) => (`${a.customerId}${a.serviceCode}` < `${b.customerId}${b.serviceCode}` ? -1 : 1));

  it('are what the checks say, at every moment, whether they were counted or not', async () => {
    const squares = new SquaresRepository(db.database);
    const customers = [await rows.customer(), await rows.customer(), await rows.customer()];
    const connections: string[] = [];
    const assets: string[] = [];
    for (const customer of customers)
      for (let each = 0; each < 3; each++) {
        const asset = await rows.asset(customer);
        const connection = await rows.connection(customer);
        await rows.found(connection, {
          kind: 'website',
          name: 'www',
          customer_id: customer,
          asset_id: asset,
        });
        connections.push(connection);
        assets.push(asset);
      }
    const roll = dice(11);
    const one = (of: readonly string[]) => of[roll(of.length)] ?? '';
    const acts: (() => Promise<unknown>)[] = [
      () => turn(connections, roll),
      () =>
        turn(
          connections.filter(() => roll(2) === 0),
          roll,
        ),
      () => db.owner('UPDATE asset SET archived_at = now() WHERE id = $1', [one(assets)]),
      () => db.owner('UPDATE asset SET archived_at = NULL WHERE id = $1', [one(assets)]),
      () =>
        db.owner(
          'UPDATE asset SET service_code = (SELECT code FROM service ORDER BY position OFFSET $2 LIMIT 1) WHERE id = $1',
          [one(assets), roll(3)],
        ),
      () => db.owner('UPDATE "check" SET archived_at = now() WHERE asset_id = $1', [one(assets)]),
      () => db.owner('UPDATE "check" SET archived_at = NULL WHERE asset_id = $1', [one(assets)]),
      async () => assets.push(await rows.asset(one(customers))),
      () => squares.count(),
    ];
    let cleared = 0;
    for (let step = 0; step < 80; step++) {
      await acts[roll(acts.length)]?.();
      expect(await kept(customers)).toEqual(await counted(customers));
      if (step % 4 === 0) cleared += await squares.count();
    }
    expect(cleared).toBeGreaterThan(10);
    expect(await squares.count()).toBeGreaterThanOrEqual(0);
    expect(await kept(customers)).toEqual(await counted(customers));
    expect(await db.owner('SELECT FROM board_square_note')).toEqual([]);
  });

  it('are untouched by polls that change nothing, so that nobody counts for them', async () => {
    const connection = await watched(await rows.customer());
    for (let round = 0; round < 3; round++) await turn([connection], () => 1);
    const squares = new SquaresRepository(db.database);
    await squares.count();
    await turn([connection], () => 1);
    expect(await squares.count()).toBe(0);
  });

  it('that are counted while others write lose nothing', async () => {
    const squares = new SquaresRepository(db.database);
    const customer = await rows.customer();
    const adding = async () => {
      for (let each = 0; each < 25; each++) await rows.asset(customer);
    };
    const end = new AbortController();
    const counting = (async () => {
      while (!end.signal.aborted) await squares.count();
    })();
    await Promise.all([adding(), adding(), adding(), adding()]);
    end.abort();
    await counting;
    await squares.count();
    expect(await kept([customer])).toMatchObject([{ assets: 100, checks: 0, unwatched: 100 }]);
    expect(await kept([customer])).toEqual(await counted([customer]));
  });

  it('tell their age when they are asked: of the oldest measurement, and null while one is missing', async () => {
    const customer = await rows.customer();
    const asset = await rows.asset(customer);
    const [{ service_code: service } = { service_code: '' }] = await db.owner<{ service_code: string }>(
      'SELECT service_code FROM asset WHERE id = $1',
      [asset],
    );
    const age = async (scope: Scope = STAFF) => (await board.squareAge(scope, customer, service)).measuredAt;
    expect(await age()).toBeNull();
    const checks = [
      await rows.check(customer, asset, await rows.connection(customer), 'ok'),
      await rows.check(customer, asset, await rows.connection(customer), 'ok'),
    ];
    const at = (check: number, moment: string | null) =>
      db.owner('UPDATE check_state SET measured_at = $2 WHERE check_id = $1', [check, moment]);
    await at(Number(checks[0]), '2026-03-01T10:00:00Z');
    await at(Number(checks[1]), '2026-03-01T09:00:00Z');
    expect(await age()).toBe('2026-03-01T09:00:00.000Z');
    expect(await age({ kind: 'customer', customerId: await rows.customer() })).toBeNull();
    await at(Number(checks[1]), null);
    expect(await age()).toBeNull();
  });
});

describe('whose board it is', () => {
  it('a customer sees its own and nothing of the watch itself', async () => {
    const [own, other] = [await rows.customer(), await rows.customer()];
    for (const customer of [own, other]) {
      const asset = await rows.asset(customer);
      const connection = await rows.connection(customer);
      await rows.check(customer, asset, connection, 'critical');
      await rows.incident(customer, asset);
    }
    const seenByOne = await snapshot({ kind: 'customer', customerId: own });
    expect(seenByOne.customers.map(({ id }) => id)).toEqual([own]);
    expect(seenByOne.problems.map(({ customerId }) => customerId)).toEqual([own]);
    expect(seenByOne.incidents.map(({ customerId }) => customerId)).toEqual([own]);
    expect(seenByOne.cells.map(({ customerId }) => customerId)).toEqual([own]);
    expect(seenByOne.notices).toEqual([]);
    const all = await snapshot();
    expect(all.problems.map(({ customerId }) => customerId)).toEqual(expect.arrayContaining([own, other]));
  });

  it('what is archived is not on it', async () => {
    const customer = await rows.customer();
    const asset = await rows.asset(customer);
    await rows.check(customer, asset, await rows.connection(customer), 'critical');
    const on = async () =>
      (await snapshot()).problems.filter((problem) => problem.customerId === customer).length;
    expect(await on()).toBe(1);
    await db.owner('UPDATE asset SET archived_at = now() WHERE id = $1', [asset]);
    expect(await on()).toBe(0);
  });
});

describe('what is wrong with the watch itself', () => {
  const kinds = async () => (await snapshot()).notices.map(({ kind }) => kind);
  const notice = async (kind: string, subjectId = '') =>
    (await snapshot()).notices.find((each) => each.kind === kind && each.subjectId === subjectId);

  it('no channel at all, until there is one that is on', async () => {
    expect(await kinds()).toContain('no-channel');
    const id = await rows.insert('channel', {
      id: crypto.randomUUID(),
      kind: 'email',
      name: 'c',
      settings: {},
    });
    expect(await kinds()).not.toContain('no-channel');
    await db.owner('UPDATE channel SET enabled = false WHERE id = $1', [id]);
    expect(await kinds()).toContain('no-channel');
  });

  it('a channel that is stuck, with what it said', async () => {
    const id = await rows.insert('channel', {
      id: crypto.randomUUID(),
      kind: 'email',
      name: 'balie',
      settings: {},
      failing_since: new Date(),
      last_error: '535 no',
    });
    expect(await notice('channel-stuck', id)).toMatchObject({ subjectName: 'balie', text: '535 no' });
    await db.owner('UPDATE channel SET enabled = false WHERE id = $1', [id]);
    expect(await notice('channel-stuck', id)).toBeUndefined();
  });

  it.each([
    ['auth', true],
    ['misconfigured', true],
    ['unreachable', false],
    ['timeout', false],
  ])('a fault %s of a connection is ours: %s', async (fault, ours) => {
    const id = await rows.connection(await rows.customer());
    await db.owner(
      `UPDATE poll SET fault_class = $2, fault_text = 'x', fault_since = now() WHERE connection_id = $1`,
      [id, fault],
    );
    expect((await notice('connection-fault', id)) !== undefined).toBe(ours);
  });

  it('polling that is late, not one that is in somebody’s hands', async () => {
    const id = await rows.connection(await rows.customer());
    expect(await notice('polling-late')).toBeUndefined();
    await db.owner(`UPDATE poll SET next_due_at = now() - interval '1 minute' WHERE connection_id = $1`, [
      id,
    ]);
    expect(await notice('polling-late')).toMatchObject({ text: '1' });
    const [batch] = await polls.claim({ limit: 10, perBatch: 10, leaseSeconds: 60 });
    expect(batch?.connectionIds).toContain(id);
    expect(await notice('polling-late')).toBeUndefined();
  });

  it('a reactor that fails, and for a day a change it had to leave out', async () => {
    const reactors = new ReactorsRepository(db.database);
    await reactors.register('r');
    await db.owner(
      `INSERT INTO change (kind, payload) VALUES ('inventory', '{"kind": "inventory", "what": "asset", "id": "x"}')`,
    );
    await relay.number(2_000);
    const position = await relay.position();
    await reactors.failed('r', 'can not take it');
    expect(await notice('reactor-failing', 'r')).toMatchObject({ text: 'can not take it' });
    await reactors.setAside('r', position, 'never could');
    expect(await notice('reactor-failing', 'r')).toMatchObject({ text: 'never could' });
    await db.owner(`UPDATE reactor_failure SET at = now() - interval '25 hours'`);
    expect(await notice('reactor-failing', 'r')).toBeUndefined();
  });
});
