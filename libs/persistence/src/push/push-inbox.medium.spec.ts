import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PushInboxRepository } from './push-inbox.repository';

let db: TestDatabase;
let rows: Rows;
let inbox: PushInboxRepository;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  inbox = new PushInboxRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});

async function connection(...bodies: readonly string[]): Promise<string> {
  const id = await rows.connection(await rows.customer(), { collector: 'backup-push' });
  for (const body of bodies)
    await db.owner(`INSERT INTO push_message (connection_id, signal, body) VALUES ($1, 'success', $2)`, [
      id,
      body,
    ]);
  return id;
}
const bodiesOf = async (id: string) => (await inbox.latest(id)).map(({ body }) => body);

it('gives each that asks at once its own messages, oldest first', async () => {
  const ids = await Promise.all(
    Array.from({ length: 60 }, (_, n) => connection(`a${String(n)}`, `b${String(n)}`)),
  );
  const none = await connection();
  const answers = await Promise.all([...ids, none, ids[0]!].map(bodiesOf));
  expect(answers.slice(0, 60)).toEqual(ids.map((_, n) => [`a${String(n)}`, `b${String(n)}`]));
  expect(answers.slice(60)).toEqual([[], ['a0', 'b0']]);
});

it('leaves out what a person decided on, and all but the latest', async () => {
  const id = await connection(...Array.from({ length: 210 }, (_, n) => String(n)));
  await db.owner(
    `UPDATE push_message SET signal = 'mail', decision = 'ignored', reason = 'x', decided_by = 'x', decided_at = now() WHERE connection_id = $1 AND body = '209'`,
    [id],
  );
  const bodies = await bodiesOf(id);
  expect(bodies).toHaveLength(200);
  expect([bodies[0], bodies.at(-1)]).toEqual(['9', '208']);
});

it('says to all who asked that the database could not be read', async () => {
  const id = await connection('x');
  const asked = await Promise.allSettled([inbox.latest('no-uuid'), inbox.latest(id)]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await bodiesOf(await connection('y'))).toEqual(['y']);
});
