import { acting, STAFF, SYSTEM, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let db: TestDatabase;
let connectionId: string;
let customerId: string;

const { scope: BY_PERSON } = acting({ id: 'p', name: 'Ans', role: 'administrator', scope: STAFF });

beforeAll(async () => {
  db = await createTestDatabase();
  const rows = new Rows(db);
  customerId = await rows.customer();
  connectionId = await rows.connection(customerId);
  const asset = await rows.asset(customerId);
  await rows.check(customerId, asset, connectionId);
  await rows.incident(customerId, asset);
  await rows.found(connectionId, { customer_id: customerId, asset_id: asset });
  await rows.insert('channel', { id: crypto.randomUUID(), kind: 'email', name: 'x', settings: {} });
});
afterAll(async () => {
  await db.drop();
});

/** How often the function of the log was called, as the server itself counts. */
async function calls(statement: string, scope: Scope): Promise<number> {
  return db.database.inScope(scope, async (sql) => {
    const { rows } = await sql.query<{
      'QUERY PLAN': [{ Triggers: { 'Trigger Name': string; Calls: number }[] }];
    }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`);
    const fired = rows[0]?.['QUERY PLAN'][0].Triggers ?? [];
    return fired
      .filter((each) => each['Trigger Name'] === 'audit')
      .reduce((sum, { Calls }) => sum + Calls, 0);
  });
}

it.each([
  ['a poll moves its turn', 'UPDATE poll SET last_polled_at = now()'],
  ['a state changes', `UPDATE check_state SET status = 'critical'`],
  ['a thing is seen again', 'UPDATE found_asset SET last_seen_at = now()'],
  ['a device says what it is', `UPDATE asset SET facts = '{"vendor": "x"}'`],
  ['a test comes back', 'UPDATE connection_test SET finished_at = now()'],
  ['an incident gets worse', `UPDATE incident SET worst_status = 'critical'`],
  [
    'a message is put in line',
    `INSERT INTO delivery (id, channel_id, dedup_key, message)
     SELECT gen_random_uuid(), id, 'k', '{}' FROM channel`,
  ],
  ['a message arrives', 'UPDATE channel SET last_success_at = now()'],
])('%s: the function of the log is not even called', async (_rule, statement) => {
  expect(await calls(statement, SYSTEM)).toBe(0);
});

it('is called when a person does it', async () => {
  expect(await calls(`UPDATE asset SET name = 'x'`, BY_PERSON)).toBe(1);
});
