import { STAFF } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { SignalListener } from '../relay/signal-listener';
import { ConnectionsRepository } from './connections.repository';
import { PushReceiverRepository, type Pushed } from './push-receiver.repository';

let db: TestDatabase;
let inbox: PushReceiverRepository;
let connections: ConnectionsRepository;
let connection: string;
let customer: string;
const address = Buffer.alloc(32, 1);
const other = Buffer.alloc(32, 2);

beforeAll(async () => {
  db = await createTestDatabase();
  inbox = new PushReceiverRepository(db.database);
  connections = new ConnectionsRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  await db.owner('DELETE FROM push_address');
  const rows = new Rows(db);
  customer = await rows.customer({ code: crypto.randomUUID() });
  connection = await rows.connection(customer, { collector: 'backup-push' });
  await connections.replacePushAddress(STAFF, connection, address);
});

const message = (over: Partial<Pushed> = {}): Pushed => ({
  signal: 'success',
  exitCode: null,
  runId: null,
  body: '',
  contentType: null,
  source: '192.0.2.1',
  ...over,
});
const kept = () =>
  db.owner<{ signal: string; body: string }>(
    'SELECT signal, exit_code, run_id, body, customer_id FROM push_message WHERE connection_id = $1 ORDER BY id',
    [connection],
  );
const isDue = async () =>
  (
    await db.owner<{ due: boolean | null }>(
      'SELECT next_due_at <= now() AS due FROM poll WHERE connection_id = $1',
      [connection],
    )
  )[0]?.due;

it('a message is kept with its connection’s customer, and the connection is due', async () => {
  expect(await isDue()).toBe(false);
  expect(await inbox.receive(address, message({ signal: 'exit', exitCode: 3, runId: 'r', body: 'ok' }))).toBe(
    true,
  );
  expect(await kept()).toEqual([
    { signal: 'exit', exit_code: 3, run_id: 'r', body: 'ok', customer_id: customer },
  ]);
  expect(await isDue()).toBe(true);
});

it('an unknown address is told so and keeps nothing', async () => {
  expect(await inbox.receive(other, message())).toBe(false);
  expect(await kept()).toEqual([]);
});

it('a replaced address stops at once', async () => {
  await connections.replacePushAddress(STAFF, connection, other);
  expect(await inbox.receive(address, message())).toBe(false);
  expect(await inbox.receive(other, message())).toBe(true);
});

it('an archived connection hears nothing, and hears again when it is restored', async () => {
  await connections.archive(STAFF, connection, 'person');
  expect(await inbox.receive(address, message())).toBe(false);
  await connections.restore(STAFF, connection);
  expect(await inbox.receive(address, message())).toBe(true);
});

it('a disabled connection keeps its messages and is not made due', async () => {
  await db.owner('UPDATE poll SET next_due_at = NULL WHERE connection_id = $1', [connection]);
  expect(await inbox.receive(address, message())).toBe(true);
  expect(await isDue()).toBeNull();
});

it('only the newest are kept, and log lines never push out how runs ended', async () => {
  for (let n = 1; n <= 105; n += 1) await inbox.receive(address, message({ body: String(n) }));
  for (let n = 1; n <= 105; n += 1) await inbox.receive(address, message({ signal: 'log', body: String(n) }));
  const messages = await kept();
  const bodies = (signal: string) => messages.filter((row) => row.signal === signal).map(({ body }) => body);
  const newest = Array.from({ length: 100 }, (_, index) => String(index + 6));
  expect(bodies('success')).toEqual(newest);
  expect(bodies('log')).toEqual(newest);
});

it('whoever claims is told at once', async () => {
  let told = 0;
  const listener = new SignalListener({
    url: db.logins.worker,
    applicationName: 'claimer-of-a-spec',
    onSignal: () => undefined,
    onDue: () => {
      told += 1;
    },
  });
  await listener.start();
  try {
    await inbox.receive(address, message());
    await expect.poll(() => told, { timeout: 10_000, interval: 20 }).toBe(1);
  } finally {
    await listener.stop();
  }
});
