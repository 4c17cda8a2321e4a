import { createHash } from 'node:crypto';
import { acting, STAFF, verifyChain, type Digest, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditRepository } from './audit.repository';

let db: TestDatabase;
let rows: Rows;
let log: AuditRepository;

const sha256: Digest = (previous, body) => createHash('sha256').update(`${previous}\n${body}`).digest('hex');
const { scope: BY_PERSON } = acting({ id: 'p', name: 'Ans', role: 'administrator', scope: STAFF });

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  log = new AuditRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});

async function rename(siteId: string, name: string, scope: Scope = BY_PERSON): Promise<void> {
  await db.database.inScope(scope, (sql) =>
    sql.query('UPDATE site SET name = $2 WHERE id = $1', [siteId, name]),
  );
}

async function verdictOf(customerId: string) {
  const links = await log.links(STAFF, customerId, 0, 10_000);
  expect(links.filter(({ isIndexedWrongly }) => isIndexedWrongly)).toEqual([]);
  const heads = (await log.heads(STAFF)).filter(({ chain }) => chain === customerId);
  return verifyChain(customerId, links, heads, sha256);
}

describe('a chain', () => {
  it('is gapless and sound after fifty writers at once, of which every fifth gives up', async () => {
    const customerId = await rows.customer();
    const sites: string[] = [];
    for (let index = 0; index < 50; index++) sites.push(await rows.site(customerId));
    const writes = sites.map(async (site, index) =>
      db.database.inScope(BY_PERSON, async (sql) => {
        await sql.query('UPDATE site SET name = $2 WHERE id = $1', [site, `Étage ${index} "x" \\ \u{1F600}`]);
        if (index % 5 === 0) throw new Error('gives up');
      }),
    );
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
    expect(await verdictOf(customerId)).toMatchObject({ sound: true, state: { seq: 40 } });
  });

  it('is one per customer, and its first entry may come from two at once', async () => {
    const [one, two] = [await rows.customer(), await rows.customer()];
    const [first, second] = [await rows.site(one), await rows.site(one)];
    const other = await rows.site(two);
    await Promise.all([rename(first, 'a'), rename(second, 'b'), rename(other, 'c')]);
    expect(await verdictOf(one)).toMatchObject({ sound: true, state: { seq: 2 } });
    expect(await verdictOf(two)).toMatchObject({ sound: true, state: { seq: 1 } });
  });

  it('knows who acts in a transaction of models too', async () => {
    const customerId = await rows.customer();
    await db.database.modelsInScope(BY_PERSON, (models) =>
      models.customer.update({ where: { id: customerId }, data: { name: 'X' } }),
    );
    expect(await log.list(STAFF, { customerId }, null, 10)).toMatchObject([
      { actor: { id: 'p', name: 'Ans' } },
    ]);
  });

  it('shows what a superuser changed who switched the triggers off', async () => {
    const customerId = await rows.customer();
    const site = await rows.site(customerId);
    for (const name of ['a', 'b', 'c']) await rename(site, name);
    const around = async (sql: string) => {
      await db.owner('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
      await db.owner(sql, [customerId]);
      await db.owner('ALTER TABLE audit_entry ENABLE TRIGGER ALL');
    };
    await around(`UPDATE audit_entry SET actor_id = 'x' WHERE chain = $1 AND seq = 1`);
    const links = await log.links(STAFF, customerId, 0, 10);
    expect(links.map(({ isIndexedWrongly }) => isIndexedWrongly)).toEqual([true, false, false]);
    await around(`UPDATE audit_entry SET body = replace(body, '"b"', '"x"') WHERE chain = $1 AND seq = 2`);
    const heads = (await log.heads(STAFF)).filter(({ chain }) => chain === customerId);
    expect(verifyChain(customerId, await log.links(STAFF, customerId, 0, 10), heads, sha256)).toMatchObject({
      fault: { kind: 'edited', seq: 2 },
    });
    await around('DELETE FROM audit_entry WHERE chain = $1 AND seq > 1');
    expect(verifyChain(customerId, await log.links(STAFF, customerId, 0, 10), heads, sha256)).toMatchObject({
      fault: { kind: 'cut', seq: 2 },
    });
  });
});

describe('what is written stays:', () => {
  const FORBIDDEN = [
    'UPDATE audit_entry SET body = body',
    `UPDATE audit_entry SET hash = 'x' WHERE false`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    'TRUNCATE audit_head, audit_entry CASCADE',
    'DELETE FROM audit_head',
    'UPDATE audit_head SET seq = seq - 1',
    `UPDATE audit_head SET hash = 'x'`,
    'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
    `INSERT INTO audit_entry (chain, seq, body, hash, at, act, thing)
       VALUES ('00000000-0000-0000-0000-000000000000', 999, '{}', 'x', now(), 'x', 'x')`,
  ];
  /** The owner of the tables may take its own guards away, which is no accident; what it does by accident is refused. */
  const BY_OWNER = FORBIDDEN.filter((sql) => !/^(ALTER|INSERT)/.test(sql));

  it.each(FORBIDDEN)('a process is refused %s', async (statement) => {
    await rename(await rows.site(await rows.customer()), 'x');
    const refused = db.database.inScope(BY_PERSON, (sql) => sql.query(statement));
    await expect(refused).rejects.toThrow(
      /permission denied|must be owner|only ever added|row-level security/,
    );
  });

  it.each(BY_OWNER)('even the owner is refused %s', async (statement) => {
    await rename(await rows.site(await rows.customer()), 'x');
    await expect(db.owner(statement)).rejects.toThrow(/only ever added|only moves on/);
  });

  it.each(FORBIDDEN.filter((sql) => !sql.startsWith('INSERT')))(
    'the role that adds is refused %s',
    async (statement) => {
      await rename(await rows.site(await rows.customer()), 'x');
      const refused = db.owner(`SET ROLE nachtwacht_audit_writer; ${statement}`);
      await expect(refused).rejects.toThrow(/permission denied|must be owner|only ever added|only moves on/);
      await db.owner('RESET ROLE');
    },
  );

  it('nobody acts without being somebody', async () => {
    const nobody: Scope = { kind: 'staff', by: { id: '', name: 'x' } };
    await expect(db.database.inScope(nobody, () => Promise.resolve())).rejects.toThrow(
      'nobody in particular',
    );
  });
});

describe('reading', () => {
  it('shows a customer its own chain alone', async () => {
    const [one, two] = [await rows.customer(), await rows.customer()];
    for (const customerId of [one, two]) await rename(await rows.site(customerId), 'x');
    await log.record(BY_PERSON, { customerId: null, act: 'exported', thing: 'audit' });
    const own: Scope = { kind: 'customer', customerId: one };
    expect(new Set((await log.list(own, {}, null, 100)).map(({ customerId }) => customerId))).toEqual(
      new Set([one]),
    );
    expect((await log.heads(own)).map(({ chain }) => chain)).toEqual([one]);
    expect(await log.links(own, two, 0, 100)).toEqual([]);
    expect(await log.people(own)).toEqual([{ id: 'p', name: 'Ans' }]);
  });

  it('goes back in pages that neither skip nor repeat', async () => {
    const customerId = await rows.customer();
    const site = await rows.site(customerId);
    for (let index = 1; index <= 7; index++) await rename(site, `name ${index}`);
    const seen: number[] = [];
    let cursor: { at: string; chain: string; seq: number } | null = null;
    for (;;) {
      const page = await log.list(STAFF, { customerId }, cursor, 3);
      seen.push(...page.map(({ seq }) => seq));
      cursor = page.at(-1) ?? null;
      if (!cursor) break;
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it.each<[string, object, number]>([
    ['a text, in any case', { q: 'WEST %_\\' }, 1],
    ['a text with signs of patterns that is nowhere', { q: 'w%t' }, 0],
    ['a person', { actorId: 'p' }, 2],
    ['another person', { actorId: 'q' }, 0],
    ['an act', { act: 'changed' }, 1],
    ['a kind of thing', { thing: 'audit' }, 1],
    ['a time to come', { from: '2999-01-01T00:00:00Z' }, 0],
    ['until now', { to: '2999-01-01T00:00:00Z' }, 2],
    ['what is nobody’s', { own: true }, 0],
  ])('finds by %s', async (_rule, filter, count) => {
    const customerId = await rows.customer();
    await rename(await rows.site(customerId), 'west %_\\ oost');
    await log.record(BY_PERSON, { customerId, act: 'exported', thing: 'audit' });
    expect(await log.list(STAFF, { customerId, ...filter }, null, 10)).toHaveLength(count);
  });
});
