import { STAFF, SYSTEM, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let db: TestDatabase;
let rows: Rows;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
});
afterAll(async () => {
  await db.drop();
});

it('runs the one that lost a deadlock again, so that both happen', async () => {
  const [one, two] = [await rows.customer({ name: '0' }), await rows.customer({ name: '0' })];
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => (meet = resolve));
  let inside = 0;
  const raise = (first: string, second: string) =>
    db.database.inScope(SYSTEM, async (sql) => {
      const add = `UPDATE customer SET name = (name::int + 1)::text WHERE id = $1`;
      await sql.query(add, [first]);
      if (++inside === 2) meet();
      await met;
      await sql.query(add, [second]);
    });
  await Promise.all([raise(one, two), raise(two, one)]);
  expect(inside).toBe(3);
  expect(await db.owner('SELECT name FROM customer WHERE id = ANY($1)', [[one, two]])).toEqual([
    { name: '2' },
    { name: '2' },
  ]);
});

it('does the same for a transaction of models', async () => {
  const [one, two] = [await rows.customer({ name: '0' }), await rows.customer({ name: '0' })];
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => (meet = resolve));
  let inside = 0;
  const rename = (first: string, second: string) =>
    db.database.modelsInScope(STAFF, async (models) => {
      await models.customer.update({ where: { id: first }, data: { name: 'named' } });
      if (++inside === 2) meet();
      await met;
      await models.customer.update({ where: { id: second }, data: { name: 'named' } });
    });
  await Promise.all([rename(one, two), rename(two, one)]);
  expect(inside).toBe(3);
});

it('keeps a connection of which a transaction failed out of the pool', async () => {
  const backends = new Set<number>();
  for (let index = 0; index < 3; index++)
    await expect(
      db.database.inScope(STAFF, async (sql) => {
        const { rows: found } = await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        backends.add(found[0]?.pid ?? 0);
        throw new Error('failed');
      }),
    ).rejects.toThrow('failed');
  expect(backends.size).toBe(3);
});

it.each<[string, Scope]>([
  ['an id that is none', { kind: 'customer', customerId: `x'; SELECT 1; --` }],
  ['an empty id', { kind: 'customer', customerId: '' }],
])('refuses a scope with %s', async (_rule, scope) => {
  await expect(db.database.inScope(scope, () => Promise.resolve())).rejects.toThrow('not a scope');
});
