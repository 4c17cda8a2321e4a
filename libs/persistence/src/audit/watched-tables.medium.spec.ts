import { acting, STAFF, SYSTEM, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sql } from '../database/database';
import { AuditRepository, type AuditRepository as Log } from './audit.repository';
import type { AuditRecord } from './audit-row';

let db: TestDatabase;
let rows: Rows;
let log: Log;
let customerId: string;
let siteId: string;
let assetId: string;
let connectionId: string;

const PERSON = { id: 'person-1', name: `Mieke d'Or \\ "x"` };
const { scope: BY_PERSON } = acting({ ...PERSON, role: 'administrator', scope: STAFF });

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  log = new AuditRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  customerId = await rows.customer();
  siteId = await rows.site(customerId, { name: 'Zuid' });
  assetId = await rows.asset(customerId, { name: 'Server' });
  connectionId = await rows.connection(customerId, { name: 'Kast' });
});

/** What was written down while this was done. */
async function written(
  work: (sql: Sql) => Promise<unknown>,
  scope: Scope = BY_PERSON,
): Promise<AuditRecord[]> {
  const count = async () => (await log.heads(STAFF)).reduce((sum, { seq }) => sum + seq, 0);
  const before = await count();
  await db.database.inScope(scope, work);
  const added = (await count()) - before;
  return added === 0 ? [] : log.list(STAFF, {}, null, added);
}

async function only(sql: string, values: unknown[]): Promise<AuditRecord> {
  const entries = await written((tx) => tx.query(sql, values));
  expect(entries).toHaveLength(1);
  return entries[0] as AuditRecord;
}

const ids = () => ({ customerId, siteId, assetId, connectionId });
type Ids = ReturnType<typeof ids>;
type Expected = Partial<Record<keyof AuditRecord, unknown>>;

const ACTS: [rule: string, sql: (of: Ids) => [string, unknown[]], expected: (of: Ids) => Expected][] = [
  [
    'a customer that is renamed',
    (of) => [`UPDATE customer SET name = 'Nieuw' WHERE id = $1`, [of.customerId]],
    (of) => ({
      act: 'changed',
      thing: 'customer',
      thingId: of.customerId,
      name: 'Nieuw',
      before: { name: expect.stringContaining('Customer') as unknown },
      after: { name: 'Nieuw' },
    }),
  ],
  [
    'a site whose approved targets change',
    (of) => [`UPDATE site SET approved_networks = '{10.0.0.0/8}' WHERE id = $1`, [of.siteId]],
    () => ({
      thing: 'site',
      before: { approved_networks: [] },
      after: { approved_networks: ['10.0.0.0/8'] },
    }),
  ],
  [
    'an asset that is archived',
    (of) => [`UPDATE asset SET archived_at = now() WHERE id = $1`, [of.assetId]],
    () => ({
      act: 'archived',
      before: { archived_at: null },
      after: { archived_at: expect.any(String) as unknown },
    }),
  ],
  [
    'a connection that moves, without what its settings hide',
    (of) => [
      `UPDATE connection SET version = version + 1,
         settings = '{"url": "https://jan:geheim@example.nl/", "deep": [{"apiKey": "geheim"}]}' WHERE id = $1`,
      [of.connectionId],
    ],
    () => ({
      before: { settings: { url: 'https://www.example.nl/' } },
      after: { settings: { url: 'https://***@example.nl/', deep: [{ apiKey: '***' }] } },
    }),
  ],
  [
    'a credential that is set, and nothing of it',
    (of) => [
      `INSERT INTO credential (connection_id, customer_id, sealed) VALUES ($1, $2, '{"ciphertext": "geheim"}')`,
      [of.connectionId, of.customerId],
    ],
    (of) => ({
      act: 'set',
      thing: 'credential',
      name: 'Kast',
      before: {},
      after: { sealed: '***', connection_id: of.connectionId, customer_id: of.customerId },
    }),
  ],
  [
    'a push address, and nothing of it',
    (of) => [
      `INSERT INTO push_address (connection_id, customer_id, token_hash) VALUES ($1, $2, 'geheim')`,
      [of.connectionId, of.customerId],
    ],
    () => ({ act: 'created', thing: 'push-address', after: expect.objectContaining({ token_hash: '***' }) }),
  ],
  [
    'a test of a connection',
    (of) => [
      `INSERT INTO connection_test (id, connection_id, customer_id) VALUES (gen_random_uuid(), $1, $2)`,
      [of.connectionId, of.customerId],
    ],
    () => ({ act: 'tested', thing: 'connection', name: 'Kast' }),
  ],
  [
    'maintenance with its reason',
    (of) => [
      `INSERT INTO maintenance_window (id, customer_id, site_id, starts_at, ends_at, reason)
       VALUES (gen_random_uuid(), $1, $2, now(), now() + interval '1 hour', 'Nieuwe switch')`,
      [of.customerId, of.siteId],
    ],
    () => ({ act: 'created', thing: 'maintenance', name: 'Zuid', reason: 'Nieuwe switch' }),
  ],
  [
    'a channel of the provider, in its own chain',
    () => [
      `INSERT INTO channel (id, kind, name, settings, sealed) VALUES (gen_random_uuid(), 'webhook', 'Chat',
         '{"token": "geheim", "to": "x"}', '{}')`,
      [],
    ],
    () => ({
      customerId: null,
      after: expect.objectContaining({ sealed: '***', settings: { token: '***', to: 'x' } }),
    }),
  ],
  [
    'an import',
    () => [
      `INSERT INTO import_run (id, requested_by, file_name, dry_run, total) VALUES (gen_random_uuid(), 'x', 'a.csv', true, 9)`,
      [],
    ],
    () => ({ act: 'started', thing: 'import', name: 'a.csv', after: expect.objectContaining({ total: 9 }) }),
  ],
];

describe('each act leaves exactly one entry:', () => {
  it.each(ACTS)('%s', async (_rule, statement, expected) => {
    const entry = await only(...statement(ids()));
    expect(entry).toMatchObject({ actor: PERSON, ...expected(ids()) });
    expect(JSON.stringify(entry)).not.toContain('geheim');
  });

  it('found things that are accepted', async () => {
    await rows.found(connectionId, { key: 'vm-1', customer_id: customerId });
    const entry = await only('UPDATE found_asset SET asset_id = $2 WHERE connection_id = $1', [
      connectionId,
      assetId,
    ]);
    expect(entry).toMatchObject({ act: 'accepted', thing: 'found', thingId: 'vm-1' });
  });

  it('an incident that is taken, with its note', async () => {
    const incident = await rows.incident(customerId, assetId);
    const entry = await only(
      `UPDATE incident SET acknowledged_at = now(), acknowledged_by = 'x', note = 'Bezig' WHERE id = $1`,
      [incident],
    );
    expect(entry).toMatchObject({ act: 'acknowledged', name: 'Server', reason: 'Bezig' });
  });

  it('a role that changes, whoever changes it', async () => {
    const person = await rows.person();
    const change = (sql: Sql) => sql.query(`UPDATE "user" SET role = 'viewer' WHERE id = $1`, [person]);
    const before = { role: 'engineer' };
    expect(await written(change, SYSTEM)).toMatchObject([{ actor: null, thing: 'user', before }]);
  });

  it('what somebody changes of an own account, by the way of the sign-in', async () => {
    const person = await rows.person({ name: 'Jan' });
    await db.database.unscoped.user.update({ where: { id: person }, data: { language: 'en' } });
    expect(await log.list(STAFF, { actorId: person }, null, 10)).toMatchObject([
      { act: 'changed', thing: 'user', actor: { id: person, name: 'Jan' }, after: { language: 'en' } },
    ]);
  });

  it('is written with the reason that was asked', async () => {
    const scope: Scope = { kind: 'staff', by: { ...PERSON, reason: 'Op verzoek van de klant' } };
    const rename = (sql: Sql) => sql.query(`UPDATE site SET name = 'Oost' WHERE id = $1`, [siteId]);
    expect(await written(rename, scope)).toMatchObject([{ reason: 'Op verzoek van de klant' }]);
  });
});

describe('no entry is left', () => {
  it('by what the product does itself', async () => {
    const write = (sql: Sql) => sql.query(`UPDATE asset SET archived_at = now() WHERE id = $1`, [assetId]);
    expect(await written(write, SYSTEM)).toEqual([]);
  });

  it('by what changes nothing', async () => {
    const same = (sql: Sql) => sql.query('UPDATE asset SET name = name WHERE id = $1', [assetId]);
    expect(await written(same)).toEqual([]);
  });

  it('by an act that is undone', async () => {
    const undone = db.database.inScope(BY_PERSON, async (sql) => {
      await sql.query(`UPDATE site SET name = 'Oost' WHERE id = $1`, [siteId]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await log.list(STAFF, { customerId }, null, 10)).toEqual([]);
  });
});

describe('how people get in', () => {
  it('is written down as an invitation, without what opens it', async () => {
    const entry = await only(
      `INSERT INTO invitation (id, email, role, token_hash, invited_by, expires_at)
       VALUES (gen_random_uuid(), 'nieuw@example.nl', 'viewer', 'geheim', 'p', now())`,
      [],
    );
    expect(entry).toMatchObject({
      thing: 'invitation',
      name: 'nieuw@example.nl',
      after: { token_hash: '***' },
    });
  });

  it('is written down as a password that the person changed, without either', async () => {
    const person = await rows.person({ name: 'Jan' });
    const account = { id: person, user_id: person, account_id: person, provider_id: 'credential' };
    await rows.insert('account', { ...account, password: 'geheim-1' });
    await db.owner(`UPDATE account SET password = 'geheim-2' WHERE id = $1`, [person]);
    await db.owner(`UPDATE account SET password = 'geheim-2', updated_at = now() WHERE id = $1`, [person]);
    const entries = await log.list(STAFF, { actorId: person }, null, 10);
    expect(entries).toMatchObject([{ act: 'changed', thing: 'user', actor: { name: 'Jan' } }]);
    expect(JSON.stringify(entries)).not.toContain('geheim');
  });
});

describe('a session', () => {
  const session = async (person: string, expires = `now() + interval '1 hour'`) => {
    const id = crypto.randomUUID();
    await db.database.unscoped.session.create({
      data: { id, userId: person, token: id, expiresAt: new Date(), ipAddress: '192.0.2.7' },
    });
    await db.owner(`UPDATE session SET expires_at = ${expires} WHERE id = $1`, [id]);
    return id;
  };

  it('is a sign-in and, when it is ended, a sign-out of that person', async () => {
    const person = await rows.person({ name: 'Jan' });
    const id = await session(person);
    await db.database.unscoped.session.delete({ where: { id } });
    const entries = await log.list(STAFF, { actorId: person }, null, 10);
    expect(entries).toMatchObject([
      { act: 'signed-out', actor: { id: person, name: 'Jan' } },
      { act: 'signed-in', actor: { id: person, name: 'Jan' }, after: { ip_address: '192.0.2.7' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('token');
  });

  it('of a customer’s person is in the chain of that customer', async () => {
    const person = await rows.person({ role: 'owner' });
    await rows.insert('customer_access', { user_id: person, customer_id: customerId }, 'user_id');
    await session(person);
    expect(await log.list(STAFF, { actorId: person }, null, 10)).toMatchObject([
      { act: 'signed-in', customerId },
    ]);
  });

  it('that ran out ended by itself', async () => {
    const person = await rows.person();
    const id = await session(person, `now() - interval '1 second'`);
    await db.database.unscoped.session.delete({ where: { id } });
    expect(await log.list(STAFF, { actorId: person }, null, 10)).toHaveLength(1);
  });

  it('that somebody else ends is on the account of that one', async () => {
    const person = await rows.person();
    const id = await session(person);
    const entries = await written((sql) => sql.query('DELETE FROM session WHERE id = $1', [id]));
    expect(entries).toMatchObject([{ act: 'ended', actor: PERSON }]);
  });
});
