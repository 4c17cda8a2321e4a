import { AuditPage, ROUTES } from '@nachtwacht/contracts';
import { STAFF } from '@nachtwacht/domain';
import { AuditRepository } from '@nachtwacht/persistence';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSON, startRestApp, type RestApp } from '../testing/rest-app';

const FORMULA = `=HYPERLINK("http://x","y")`;

let db: TestDatabase;
let app: RestApp;
let customerId: string;

beforeAll(async () => {
  db = await createTestDatabase();
  app = await startRestApp({ database: db.database });
  customerId = (await app.call(ROUTES.createCustomer, { body: { name: FORMULA, code: 'f1' } })).id;
  for (const name of ['@one', 'two', 'three'])
    await app.call(ROUTES.updateCustomer, { id: customerId, body: { name } });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

async function file(body: object, role = 'administrator'): Promise<Response> {
  return fetch(`${app.url}/api${ROUTES.exportAudit.path}`, {
    method: 'POST',
    headers: { 'x-role': role, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('the audit log over HTTP', () => {
  it('tells who did what, newest first and in pages', async () => {
    const query = { customerId, limit: '3' };
    const first = await app.call(ROUTES.auditLog, { query });
    expect(first.entries.map(({ act, actor, before, after }) => [act, actor?.name, before, after])).toEqual([
      ['changed', PERSON.name, { name: 'two' }, { name: 'three' }],
      ['changed', PERSON.name, { name: '@one' }, { name: 'two' }],
      ['changed', PERSON.name, { name: FORMULA }, { name: '@one' }],
    ]);
    const second = await app.call(ROUTES.auditLog, { query: { ...query, before: first.next ?? '' } });
    expect(second.entries.map(({ act }) => act)).toEqual(['created']);
    expect(second.next).toBeNull();
    expect(AuditPage.parse(second)).toEqual(second);
  });

  it('finds by its filters and refuses what is none', async () => {
    const found = await app.call(ROUTES.auditLog, { query: { customerId, act: 'created', q: 'HYPER' } });
    expect(found.entries).toHaveLength(1);
    for (const query of [{ act: 'burnt' }, { before: 'x' }, { from: 'yesterday' }, { limit: '9999' }])
      expect((await app.attempt(ROUTES.auditLog, { query: query })).status).toBe(400);
  });

  it.each([
    ['administrator', 200],
    ['service-lead', 200],
    ['engineer', 403],
    ['viewer', 403],
  ])('is for leaders: %s gets %i', async (role, status) => {
    expect((await app.attempt(ROUTES.auditLog, { role })).status).toBe(status);
    expect((await file({ format: 'csv' }, role)).status).toBe(status);
  });

  it('says that its chain is sound, and where it is not', async () => {
    const verify = (body = { chain: customerId, after: 0 }) => app.call(ROUTES.verifyAudit, { body });
    const sound = await verify();
    expect(sound).toMatchObject({ sound: true, done: true, fault: null });
    expect(sound.seq).toBe(sound.of);
    expect(await verify({ chain: customerId, after: 2 })).toMatchObject({ sound: true, seq: sound.of });
    expect(await app.call(ROUTES.auditChains)).toContainEqual(
      expect.objectContaining({ chain: customerId, seq: sound.of }),
    );
    await db.owner('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
    await db.owner(
      `UPDATE audit_entry SET body = replace(body, '"two"', '"new"') WHERE chain = $1 AND seq = 3`,
      [customerId],
    );
    expect(await verify()).toMatchObject({ sound: false, seq: 2, fault: { kind: 'edited', seq: 3 } });
    await db.owner(`UPDATE audit_entry SET body = replace(body, '"new"', '"two"') WHERE chain = $1`, [
      customerId,
    ]);
    await db.owner(`UPDATE audit_entry SET actor_id = 'other' WHERE chain = $1 AND seq = 2`, [customerId]);
    expect(await verify()).toMatchObject({ sound: false, seq: 1, fault: { kind: 'edited', seq: 2 } });
    await db.owner(`UPDATE audit_entry SET actor_id = $2 WHERE chain = $1 AND seq = 2`, [
      customerId,
      PERSON.id,
    ]);
    expect(await verify()).toMatchObject({ sound: true });
    const { status } = await app.attempt(ROUTES.verifyAudit, { body: { chain: crypto.randomUUID() } });
    expect(status).toBe(404);
  });
});

describe('an export', () => {
  it('as CSV calculates nothing, and is an entry itself', async () => {
    const response = await file({ format: 'csv', customerId, language: 'en' });
    expect(response.headers.get('content-disposition')).toMatch(
      /attachment; filename="audit-log-\d{4}-\d\d-\d\d\.csv"/,
    );
    const lines = parse(await response.text(), { bom: true });
    const names = lines.slice(1).map((cells) => cells[5]);
    expect(names).toEqual(['three', 'two', "'@one", `'${FORMULA}`]);
    expect(lines.flat().filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    const [entry] = await new AuditRepository(db.database).list(STAFF, { customerId }, null, 1);
    expect(entry).toMatchObject({
      act: 'exported',
      thing: 'audit',
      actor: { id: PERSON.id },
      after: { format: 'csv', rows: 4, customerId },
    });
  });

  it('in Dutch is separated as a Dutch spreadsheet expects', async () => {
    const text = await (await file({ format: 'csv', customerId })).text();
    expect(text).toMatch(/^\uFEFF?Tijd \(UTC\);Klant;Persoon;/);
  });

  it('as XLSX holds texts, and no formula', async () => {
    const response = await file({ format: 'xlsx', customerId });
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('as JSONL is the chain as it is stored, and asks whose', async () => {
    const lines = (await (await file({ format: 'jsonl', customerId })).text()).trim().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      chain: customerId,
      seq: 1,
      hash: expect.any(String) as unknown,
    });
    expect((await file({ format: 'jsonl' })).status).toBe(400);
    expect((await file({ format: 'jsonl', own: true })).status).toBe(200);
  });
});
