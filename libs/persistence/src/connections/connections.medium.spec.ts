import { STAFF, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewConnection } from './add-connection';
import { ConnectionTestsRepository } from './connection-tests.repository';
import { ConnectionsRepository } from './connections.repository';
import type { ConnectionEdit } from './edit-connection';

let db: TestDatabase;
let rows: Rows;
let connections: ConnectionsRepository;
let customer: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  connections = new ConnectionsRepository(db.database);
  customer = await rows.customer({ name: 'Noord' });
});
afterAll(async () => {
  await db.drop();
});

const fresh = (over: Partial<NewConnection> = {}): NewConnection => ({
  id: crypto.randomUUID(),
  collector: 'opnsense',
  name: 'Firewall',
  customerId: customer,
  siteId: null,
  settings: { url: 'https://10.0.0.1' },
  intervalSeconds: 3600,
  enabled: true,
  sealed: { v: 1, ct: 'secret' },
  pushTokenHash: null,
  ...over,
});
const edit = (over: Partial<ConnectionEdit> = {}): ConnectionEdit => ({
  version: 1,
  name: 'Firewall',
  customerId: customer,
  siteId: null,
  settings: { url: 'https://10.0.0.1' },
  intervalSeconds: 3600,
  enabled: true,
  moved: false,
  credentials: 'keep',
  ...over,
});

async function one<Row extends object>(sql: string, ...values: unknown[]): Promise<Row | undefined> {
  return (await db.owner<Row>(sql, values))[0];
}
const due = async (id: string) =>
  (
    await one<{ seconds: number | null }>(
      'SELECT extract(epoch FROM next_due_at - now())::float AS seconds FROM poll WHERE connection_id = $1',
      id,
    )
  )?.seconds ?? null;
const sealedOf = async (id: string) =>
  (await one<{ sealed: unknown }>('SELECT sealed FROM credential WHERE connection_id = $1', id))?.sealed;

describe('a new connection', () => {
  it('has its first poll within half a minute, however long its interval is', async () => {
    const added = await connections.create(STAFF, fresh());
    expect(added).toMatchObject({
      customerName: 'Noord',
      version: 1,
      credentialsSetAt: expect.any(String) as string,
      lastPolledAt: null,
      fault: null,
      accepted: 0,
      found: 0,
    });
    expect(await due(added.id)).toBeLessThanOrEqual(30);
    expect(await one('SELECT payload, customer_id FROM change ORDER BY id DESC LIMIT 1')).toEqual({
      payload: { kind: 'inventory', what: 'connection', id: added.id },
      customer_id: customer,
    });
  });

  it('that is disabled has no turn', async () => {
    expect(await due((await connections.create(STAFF, fresh({ enabled: false }))).id)).toBeNull();
  });

  it('is refused at the site of another customer, at an archived one, and at a site without customer', async () => {
    const elsewhere = await rows.site(await rows.customer());
    const gone = await rows.site(customer, { archived_at: new Date() });
    for (const wrong of [{ siteId: elsewhere }, { siteId: gone }, { siteId: elsewhere, customerId: null }])
      await expect(connections.create(STAFF, fresh(wrong))).rejects.toMatchObject({
        fields: { siteId: expect.any(String) as string },
      });
    await expect(connections.create(STAFF, fresh({ customerId: crypto.randomUUID() }))).rejects.toMatchObject(
      {
        fields: { customerId: expect.any(String) as string },
      },
    );
    const archived = await rows.customer({ archived_at: new Date() });
    await expect(connections.create(STAFF, fresh({ customerId: archived }))).rejects.toMatchObject({
      code: 'customer-archived',
    });
  });
});

describe('editing a connection', () => {
  it('raises its version, keeps its credentials and polls at once', async () => {
    const { id } = await connections.create(STAFF, fresh());
    expect(await connections.update(STAFF, id, edit({ name: 'Poort' }))).toMatchObject({
      name: 'Poort',
      version: 2,
    });
    expect(await sealedOf(id)).toEqual({ v: 1, ct: 'secret' });
    expect(await due(id)).toBeLessThanOrEqual(0);
  });

  it.each([
    ['clears its credentials', 'clear' as const, undefined],
    ['replaces its credentials', { v: 1, ct: 'new' }, { v: 1, ct: 'new' }],
  ])('%s', async (_rule, credentials, expected) => {
    const { id } = await connections.create(STAFF, fresh());
    await connections.update(STAFF, id, edit({ credentials }));
    expect(await sealedOf(id)).toEqual(expected);
  });

  it('drops what a poll with the old settings brings later', async () => {
    const { id } = await connections.create(STAFF, fresh());
    const before = await one('SELECT fence FROM poll WHERE connection_id = $1', id);
    await connections.update(STAFF, id, edit());
    expect(await one('SELECT fence FROM poll WHERE connection_id = $1', id)).not.toEqual(before);
  });

  it('stops a poll that is disabled', async () => {
    const { id } = await connections.create(STAFF, fresh());
    await connections.update(STAFF, id, edit({ enabled: false }));
    expect(await due(id)).toBeNull();
  });

  it('is refused when somebody else was faster, or it is not there', async () => {
    const { id } = await connections.create(STAFF, fresh());
    await connections.update(STAFF, id, edit());
    await expect(connections.update(STAFF, id, edit())).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(connections.update(STAFF, crypto.randomUUID(), edit())).rejects.toMatchObject({
      kind: 'gone',
    });
  });

  it('moves it to another customer with everything that only that customer may see', async () => {
    const { id } = await connections.create(STAFF, fresh());
    await rows.found(id, { customer_id: customer });
    const other = await rows.customer();
    await connections.update(STAFF, id, edit({ customerId: other }));
    for (const table of ['poll', 'credential', 'found_asset'])
      expect.soft(await one(`SELECT customer_id FROM ${table} WHERE connection_id = $1`, id), table).toEqual({
        customer_id: other,
      });
  });

  it('does not move it away from assets that it watches, except to the provider', async () => {
    const { id } = await connections.create(STAFF, fresh());
    await rows.found(id, { customer_id: customer, asset_id: await rows.asset(customer) });
    await expect(
      connections.update(STAFF, id, edit({ customerId: await rows.customer() })),
    ).rejects.toMatchObject({ code: 'has-assets' });
    expect(await connections.update(STAFF, id, edit({ customerId: null }))).toMatchObject({
      customerId: null,
    });
    expect(await one('SELECT customer_id FROM found_asset WHERE connection_id = $1', id)).toEqual({
      customer_id: customer,
    });
  });
});

describe('connections', () => {
  it('are archived and restored', async () => {
    const { id } = await connections.create(STAFF, fresh());
    expect(await connections.archive(STAFF, id, 'person')).toMatchObject({
      archivedAt: expect.any(String) as string,
    });
    expect(await due(id)).toBeNull();
    const listed = async (archived: boolean) =>
      (await connections.list(STAFF, { archived, customerId: customer })).map((connection) => connection.id);
    expect(await listed(true)).toContain(id);
    expect(await listed(false)).not.toContain(id);
    await connections.restore(STAFF, id);
    expect(await due(id)).not.toBeNull();
    expect(await listed(false)).toContain(id);
  });

  it('show what was found and accepted, and what the last poll said', async () => {
    const { id } = await connections.create(STAFF, fresh());
    await rows.found(id, { key: 'a' });
    await rows.found(id, { key: 'b', ignored_at: new Date() });
    await rows.found(id, { key: 'c', customer_id: customer, asset_id: await rows.asset(customer) });
    await db.owner(
      `UPDATE poll SET fault_class = 'auth', fault_text = 'refused', fault_since = now() WHERE connection_id = $1`,
      [id],
    );
    expect(await connections.byId(STAFF, id)).toMatchObject({
      accepted: 1,
      found: 2,
      fault: { class: 'auth', text: 'refused' },
    });
    expect(await connections.rawAnswer(STAFF, id)).toEqual({ at: null, answers: null });
    await rows.insert(
      'poll_answer',
      { connection_id: id, at: new Date(0), answers: { a: 1 } },
      'connection_id',
    );
    expect(await connections.rawAnswer(STAFF, id)).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      answers: { a: 1 },
    });
  });

  it('show a customer its own only, and never the provider’s', async () => {
    const scope: Scope = { kind: 'customer', customerId: await rows.customer() };
    const own = await connections.create(STAFF, fresh({ customerId: scope.customerId }));
    const provider = await connections.create(STAFF, fresh({ customerId: null }));
    expect((await connections.list(scope, { archived: false })).map(({ id }) => id)).toEqual([own.id]);
    await expect(connections.byId(scope, provider.id)).rejects.toMatchObject({ kind: 'gone' });
    await expect(connections.rawAnswer(scope, provider.id)).rejects.toMatchObject({ kind: 'gone' });
    await expect(connections.create(scope, fresh({ customerId: scope.customerId }))).rejects.toThrow(
      /row-level security/,
    );
    await expect(connections.update(scope, own.id, edit({ customerId: scope.customerId }))).rejects.toThrow();
    expect(await connections.byId(STAFF, own.id)).toMatchObject({ version: 1 });
  });
});

describe('a test', () => {
  it('is asked for once while it is on its way', async () => {
    const tests = new ConnectionTestsRepository(db.database);
    const { id } = await connections.create(STAFF, fresh());
    const asked = await tests.request(STAFF, id);
    expect(asked).toMatchObject({
      connectionId: id,
      startedAt: null,
      finishedAt: null,
      fault: null,
      summary: null,
    });
    expect(await tests.request(STAFF, id)).toEqual(asked);
    await db.owner(
      `UPDATE connection_test SET finished_at = now(), summary = '{"assets": 1, "observations": 2, "durationMs": 3}' WHERE id = $1`,
      [asked.id],
    );
    expect(await tests.byId(STAFF, asked.id)).toMatchObject({
      finishedAt: expect.any(String) as string,
      summary: { assets: 1, observations: 2, durationMs: 3 },
    });
    expect((await tests.request(STAFF, id)).id).not.toBe(asked.id);
  });

  it('is refused for what is archived, not there, or another customer’s', async () => {
    const tests = new ConnectionTestsRepository(db.database);
    const { id } = await connections.create(STAFF, fresh());
    const asked = await tests.request(STAFF, id);
    await connections.archive(STAFF, id, 'person');
    await expect(tests.request(STAFF, id)).rejects.toMatchObject({ code: 'archived' });
    await expect(tests.request(STAFF, crypto.randomUUID())).rejects.toMatchObject({ kind: 'gone' });
    const other: Scope = { kind: 'customer', customerId: await rows.customer() };
    await expect(tests.byId(other, asked.id)).rejects.toMatchObject({ kind: 'gone' });
    await expect(tests.request(other, id)).rejects.toMatchObject({ kind: 'gone' });
  });
});
