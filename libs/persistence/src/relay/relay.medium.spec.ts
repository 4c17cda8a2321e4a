import { SYSTEM } from '@nachtwacht/domain';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReactorsRepository } from './reactors.repository';
import { RelayRepository } from './relay.repository';

let db: TestDatabase;
let relay: RelayRepository;
let reactors: ReactorsRepository;

beforeAll(async () => {
  db = await createTestDatabase();
  relay = new RelayRepository(db.database);
  reactors = new ReactorsRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  await db.owner('TRUNCATE change, reactor, reactor_failure');
});

const payload = (id: string) => ({ kind: 'inventory', what: 'asset', id });
const add = (id: string) =>
  db.owner(`INSERT INTO change (kind, payload) VALUES ('inventory', $1)`, [payload(id)]);
const idsAfter = async (position: number) =>
  (await relay.after(SYSTEM, position, 100)).changes.map((change) => [
    change.position,
    'id' in change.payload ? change.payload.id : '',
  ]);

describe('the order of changes', () => {
  it('is 1, 2, 3 … without gap, in the order they were committed', async () => {
    const slow = new Client({ connectionString: db.url });
    await slow.connect();
    try {
      await slow.query('BEGIN');
      await slow.query(`INSERT INTO change (kind, payload) VALUES ('inventory', $1)`, [
        payload('began first'),
      ]);
      await add('committed first');
      await relay.number(100);
      await slow.query('COMMIT');
      await relay.number(100);
    } finally {
      await slow.end();
    }
    // A reader that had seen 1 before the slow one committed still gets 2: nothing slips in behind a cursor.
    expect(await idsAfter(0)).toEqual([
      [1, 'committed first'],
      [2, 'began first'],
    ]);
    expect(await idsAfter(1)).toEqual([[2, 'began first']]);
  });

  it('has no gap after a transaction that was rolled back', async () => {
    await add('a');
    await expect(
      db.database.inScope(SYSTEM, async (sql) => {
        await sql.query(`INSERT INTO change (kind, payload) VALUES ('inventory', $1)`, [payload('never')]);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await add('b');
    await relay.number(100);
    expect(await idsAfter(0)).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('is the same whoever numbers, any number of relays at once', async () => {
    for (let index = 0; index < 50; index++) await add(String(index));
    const others = Array.from({ length: 4 }, () => new RelayRepository(db.database));
    for (let round = 0; round < 20; round++) await Promise.all(others.map((each) => each.number(7)));
    expect((await idsAfter(0)).map(([position]) => position)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });
});

describe('a reactor', () => {
  const taken: string[] = [];
  const note = (changes: readonly { payload: unknown }[]) => {
    for (const { payload: each } of changes) taken.push((each as { id: string }).id);
    return Promise.resolve();
  };
  beforeEach(() => {
    taken.length = 0;
  });

  it('begins with what happens after it was registered, and takes each change once', async () => {
    await add('before');
    await relay.number(100);
    await reactors.register('r');
    await add('after');
    await relay.number(100);
    expect(await reactors.take('r', 10, note)).toBe(1);
    expect(await reactors.take('r', 10, note)).toBe(0);
    expect(taken).toEqual(['after']);
  });

  it('stays where it was when it fails, and its effects are undone', async () => {
    await reactors.register('r');
    await add('a');
    await relay.number(100);
    await expect(
      reactors.take('r', 10, async (_changes, sql) => {
        await sql.query(`INSERT INTO change (kind, payload) VALUES ('inventory', $1)`, [payload('half')]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await relay.number(100);
    expect(await idsAfter(1)).toEqual([]);
    expect(await reactors.take('r', 10, note)).toBe(1);
  });

  it('is held by one process at a time', async () => {
    await reactors.register('r');
    await add('a');
    await relay.number(100);
    let second = -1;
    await reactors.take('r', 10, async (changes) => {
      second = await reactors.take('r', 10, note);
      await note(changes);
    });
    expect(second).toBe(0);
    expect(taken).toEqual(['a']);
  });

  it('is shown while it fails, and a change it can not take is set aside so that the others go on', async () => {
    await reactors.register('r');
    await add('poison');
    await add('good');
    await relay.number(100);
    await reactors.failed('r', 'can not take it');
    expect(await db.owner(`SELECT last_error FROM reactor WHERE failing_since IS NOT NULL`)).toEqual([
      { last_error: 'can not take it' },
    ]);
    await reactors.setAside('r', 1, 'can not take it');
    await reactors.take('r', 10, note);
    expect(taken).toEqual(['good']);
    expect(await db.owner('SELECT reactor, position, error FROM reactor_failure')).toEqual([
      { reactor: 'r', position: '1', error: 'can not take it' },
    ]);
    expect(await db.owner(`SELECT FROM reactor WHERE failing_since IS NOT NULL`)).toEqual([]);
  });

  it('tells the board once when it begins to fail and once when it recovers', async () => {
    await reactors.register('r');
    await add('a');
    await relay.number(100);
    await reactors.failed('r', 'no');
    await reactors.failed('r', 'no again');
    await reactors.take('r', 1, note);
    await reactors.take('r', 10, note);
    await relay.number(100);
    expect(await idsAfter(1)).toEqual([
      [2, 'r'],
      [3, 'r'],
    ]);
  });

  it('sets nothing aside that another process has taken meanwhile', async () => {
    await reactors.register('r');
    for (const id of ['a', 'b']) await add(id);
    await relay.number(100);
    await reactors.take('r', 1, note);
    await reactors.setAside('r', 1, 'came too late');
    await reactors.take('r', 10, note);
    expect(taken).toEqual(['a', 'b']);
    expect(await db.owner('SELECT FROM reactor_failure')).toEqual([]);
  });
});

it('forgets what everybody has taken, and keeps counting', async () => {
  await reactors.register('r');
  for (const id of ['a', 'b', 'c']) await add(id);
  await relay.number(100);
  await reactors.take('r', 2, () => Promise.resolve());
  await db.owner(`UPDATE change SET created_at = now() - interval '30 days'`);
  expect(await relay.forgetOld()).toBe(2);
  await reactors.take('r', 10, () => Promise.resolve());
  expect(await relay.forgetOld()).toBe(0);
  await add('d');
  await relay.number(100);
  expect(await relay.position()).toBe(4);
});
