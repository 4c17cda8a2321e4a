import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '@nachtwacht/domain';

/** Reviewed: rows of people and of the installation, never of a customer. */
const WITHOUT_TENANT = [
  '_prisma_migrations',
  'account',
  'installation',
  'rate_limit',
  'service',
  'session',
  'two_factor',
  'user',
  'verification',
];
/** Reviewed: hidden from customers as a whole, by a policy that knows no customer. */
const OF_THE_PROVIDER = [
  'audit_publication',
  'channel',
  'import_run',
  'invitation',
  'poll_lease',
  'reactor',
  'reactor_failure',
  'rollup_progress',
  'told',
];
/** Reviewed: what they refer to may be the provider's own, which has no customer to carry along. */
const KEYS_WITHOUT_CUSTOMER = [
  'check_connection_id_fkey',
  'connection_test_connection_id_fkey',
  'credential_connection_id_fkey',
  'delivery_channel_id_fkey',
  'found_asset_connection_id_fkey',
  'poll_connection_id_fkey',
  'push_address_connection_id_fkey',
  'push_message_connection_id_fkey',
  'told_channel_id_fkey',
  // within one check, which belongs to one customer
  'transition_follows',
];

let db: TestDatabase;
let own: Scope;
let ownId: string;
let otherId: string;
let tenantTables: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  const rows = new Rows(db);
  ownId = await fill(rows);
  otherId = await fill(rows);
  await fillProvider(rows);
  own = { kind: 'customer', customerId: ownId };
  const found = await db.owner<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'customer_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );
  tenantTables = found.map(({ name }) => name);
});
afterAll(async () => {
  await db.drop();
});

/** Else an empty table would look like a hidden one; the channel comes with the customer's delivery. */
async function fillProvider(rows: Rows): Promise<void> {
  await rows.insert('invitation', {
    id: crypto.randomUUID(),
    email: 'x@example.nl',
    role: 'viewer',
    token_hash: 'x',
    invited_by: 'x',
    expires_at: new Date(),
  });
  await rows.insert('audit_publication', { target: 'x' }, 'target');
  await rows.insert('poll_lease', { token: 1, until: new Date() }, 'token');
  await rows.insert('reactor', { name: 'notify' }, 'name');
  await rows.insert('reactor_failure', { reactor: 'notify', position: 1, error: 'x' }, 'reactor');
  await rows.insert('rollup_progress', { rollup: 'x', done_to: new Date() }, 'rollup');
  await rows.insert('import_run', {
    id: crypto.randomUUID(),
    requested_by: 'x',
    file_name: 'x.csv',
    dry_run: true,
    total: 0,
  });
}

/** One row in every table that holds a customer's rows. */
async function fill(rows: Rows): Promise<string> {
  const customerId = await rows.customer();
  await db.owner(`SELECT app.record_act($1, 'exported', 'audit', NULL, NULL, NULL)`, [customerId]);
  const site = await rows.site(customerId);
  const asset = await rows.asset(customerId, { site_id: site });
  const connection = await rows.connection(customerId);
  await rows.check(customerId, asset, connection);
  const incident = await rows.incident(customerId, asset);
  const channel = await rows.insert('channel', {
    id: crypto.randomUUID(),
    kind: 'email',
    name: 'x',
    settings: {},
  });
  const of = { connection_id: connection, customer_id: customerId };
  await rows.found(connection, { customer_id: customerId, asset_id: asset });
  await rows.insert('credential', { ...of, sealed: {} }, 'connection_id');
  await rows.insert('connection_test', { ...of, id: crypto.randomUUID() });
  await rows.insert('poll_answer', { ...of, at: new Date(), answers: {} }, 'connection_id');
  await rows.insert('push_address', { ...of, token_hash: Buffer.from(connection) }, 'connection_id');
  await rows.insert('push_message', { ...of, signal: 'success', body: '' });
  await rows.insert('change', { kind: 'inventory', customer_id: customerId, payload: {} });
  await rows.insert('incident_entry', {
    customer_id: customerId,
    incident_id: incident,
    at: new Date(),
    kind: 'opened',
    data: {},
  });
  await rows.insert('delivery', {
    id: crypto.randomUUID(),
    channel_id: channel,
    customer_id: customerId,
    dedup_key: 'k',
    message: {},
  });
  const square = { customer_id: customerId, service_code: 'x', assets: 1, checks: 0, unwatched: 1 };
  await rows.insert('board_square', square, 'service_code');
  await rows.insert('told', { channel_id: channel, asset_id: asset }, 'channel_id');
  const person = await rows.person({ role: 'owner' });
  await rows.insert('customer_access', { user_id: person, customer_id: customerId }, 'user_id');
  await rows.insert('maintenance_window', {
    id: crypto.randomUUID(),
    customer_id: customerId,
    starts_at: new Date(),
    ends_at: new Date(),
    reason: 'x',
  });
  return customerId;
}

async function names(sql: string): Promise<string[]> {
  return (await db.owner<{ name: string }>(sql)).map(({ name }) => name);
}

async function asOwn<Row extends object>(sql: string): Promise<Row[]> {
  return db.database.inScope(own, async (tx) => (await tx.query<Row>(sql)).rows);
}

describe('the catalogue of the database', () => {
  it('has row-level security forced on every table that is not on the reviewed list', async () => {
    const open = await names(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    );
    expect(open).toEqual(WITHOUT_TENANT);
  });

  it('has a policy on every table with row-level security, and each asks who is there', async () => {
    const without = await names(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
         AND c.relrowsecurity AND NOT c.relispartition
         AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive
                           AND pg_get_expr(p.polqual, p.polrelid) LIKE '%sees_all%') ORDER BY 1`,
    );
    expect(without).toEqual([]);
  });

  it('lets no customer delete, wherever a customer may see', async () => {
    const open = await names(
      `SELECT c.relname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
       WHERE p.polname = 'tenant' AND NOT EXISTS (
         SELECT FROM pg_policy d WHERE d.polrelid = c.oid AND d.polcmd = 'd' AND NOT d.polpermissive) ORDER BY 1`,
    );
    expect(open).toEqual([]);
  });

  it('hides what is the provider’s as a whole', async () => {
    const hidden = await names(
      `SELECT c.relname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
       WHERE p.polname = 'provider' AND pg_get_expr(p.polqual, p.polrelid) NOT LIKE '%app.customer()%' ORDER BY 1`,
    );
    expect(hidden).toEqual(OF_THE_PROVIDER);
  });

  it('carries the customer in every foreign key between tables of customers', async () => {
    const without = await names(
      `SELECT k.conname AS name FROM pg_constraint k
       JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
       WHERE k.contype = 'f' AND a.relrowsecurity AND b.relrowsecurity AND k.connamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_attribute c WHERE c.attrelid = k.conrelid AND c.attnum = ANY(k.conkey)
                           AND c.attname = 'customer_id') ORDER BY 1`,
    );
    expect(without).toEqual(KEYS_WITHOUT_CUSTOMER);
  });

  it('has no view that looks with the eyes of its owner', async () => {
    const views = await names(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
         AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)`,
    );
    expect(views).toEqual([]);
  });

  it('gives the running process no way around: it owns nothing and is nobody special', async () => {
    const roles = await db.owner(
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS special,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname = 'nachtwacht_app'`,
    );
    expect(roles).toEqual([{ special: false, owns: 0 }]);
  });
});

describe('a customer', () => {
  it('is met with rows of two customers in every table of customers', async () => {
    expect(tenantTables.length).toBeGreaterThan(15);
    for (const table of tenantTables) {
      const [count] = await db.owner<{ own: number; other: number }>(
        `SELECT count(*) FILTER (WHERE customer_id = $1)::int AS own, count(*) FILTER (WHERE customer_id = $2)::int AS other
         FROM "${table}"`,
        [ownId, otherId],
      );
      expect.soft(count?.own, table).toBeGreaterThan(0);
      expect.soft(count?.other, table).toBeGreaterThan(0);
    }
  });

  it('sees its own rows only', async () => {
    for (const table of tenantTables) {
      const seen = await asOwn<{ id: string }>(`SELECT DISTINCT customer_id AS id FROM "${table}"`);
      expect.soft(seen, table).toEqual([{ id: ownId }]);
    }
    expect(await asOwn('SELECT id FROM customer')).toEqual([{ id: ownId }]);
    for (const table of OF_THE_PROVIDER)
      expect.soft(await asOwn(`SELECT 1 FROM "${table}"`), table).toEqual([]);
  });

  it('adds nothing, not even for itself', async () => {
    for (const table of [...tenantTables, 'customer']) {
      const insert = asOwn(`INSERT INTO "${table}" SELECT * FROM "${table}" LIMIT 1`);
      await expect.soft(insert, table).rejects.toThrow(/row-level security|permission denied/);
    }
  });

  it('changes nothing, neither its own nor another’s', async () => {
    for (const table of tenantTables) {
      const update = asOwn(`UPDATE "${table}" SET customer_id = customer_id`);
      await expect.soft(update, table).rejects.toThrow(/row-level security|permission denied/);
    }
    await expect(asOwn(`UPDATE customer SET name = 'x'`)).rejects.toThrow(/row-level security/);
  });

  it('deletes nothing', async () => {
    for (const table of [...tenantTables, 'customer']) {
      const result = await asOwn(`DELETE FROM "${table}" RETURNING 1`).catch((error: unknown) =>
        String(error),
      );
      if (typeof result === 'string') expect.soft(result, table).toMatch(/permission denied/);
      else expect.soft(result, table).toEqual([]);
    }
  });

  it('can’t be tied to a thing of another customer, not even by staff', async () => {
    const staff = (sql: string) =>
      db.database.inScope({ kind: 'staff' }, (tx) => tx.query(sql, [ownId, otherId]));
    await expect(
      staff(`UPDATE asset SET site_id = (SELECT id FROM site WHERE customer_id = $2) WHERE customer_id = $1`),
    ).rejects.toThrow(/foreign key/);
    await expect(
      staff(
        `UPDATE found_asset SET asset_id = (SELECT id FROM asset WHERE customer_id = $2) WHERE customer_id = $1`,
      ),
    ).rejects.toThrow(/foreign key/);
    await expect(
      staff(
        `UPDATE maintenance_window SET asset_id = (SELECT id FROM asset WHERE customer_id = $2) WHERE customer_id = $1`,
      ),
    ).rejects.toThrow(/foreign key/);
    await expect(
      staff(
        `UPDATE connection SET site_id = (SELECT id FROM site WHERE customer_id = $2) WHERE customer_id = $1`,
      ),
    ).rejects.toThrow(/foreign key/);
  });
});

describe('nobody', () => {
  it('sees anything without saying on whose behalf: it is an error, never "nothing there"', async () => {
    for (const table of [...tenantTables, 'customer', ...OF_THE_PROVIDER])
      await expect
        .soft(
          db.database.inScope(own, (tx) =>
            tx.query(`SELECT set_config('app.scope', '', true); SELECT 1 FROM "${table}"`),
          ),
          table,
        )
        .rejects.toThrow(/no scope entered/);
  });

  it.each(['', 'root', 'customer:', 'customer:*', "staff'; --", 'customer:x OR 1=1'])(
    'enters as %j',
    async (scope) => {
      await expect(
        db.database.inScope(own, (tx) => tx.query('SELECT app.enter($1)', [scope])),
      ).rejects.toThrow(/not a scope/);
    },
  );
});
