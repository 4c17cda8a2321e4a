import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acting, STAFF, SYSTEM } from '@nachtwacht/domain';
import { AuditRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditHeadFileAdapter } from '../adapters/audit-head-file.adapter';
import { runVerifier } from './run-verifier';

let db: TestDatabase;
let log: AuditRepository;
let folder: string;
let customerId: string;

const { scope: BY_PERSON } = acting({ id: 'p', name: 'Ans', role: 'administrator', scope: STAFF });

beforeEach(async () => {
  [db, folder] = [await createTestDatabase(), await mkdtemp(join(tmpdir(), 'nachtwacht-verify-'))];
  log = new AuditRepository(db.database);
  customerId = await new Rows(db).customer({ name: 'Praktijk' });
  for (let index = 0; index < 5; index++) await act();
  await log.record(BY_PERSON, { customerId: null, act: 'exported', thing: 'audit' });
  await tell();
});
afterEach(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});

function act(): Promise<void> {
  return log.record(BY_PERSON, {
    customerId,
    act: 'exported',
    thing: 'audit',
    after: { text: '“é” \\ "x"' },
  });
}

async function tell(): Promise<void> {
  await new AuditHeadFileAdapter(folder).tell(await log.heads(SYSTEM), new Date());
}

/** What a superuser can do who switches the guards off. */
async function tampered(sql: string): Promise<void> {
  for (const table of ['audit_entry', 'audit_head'])
    await db.owner(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await db.owner(sql.replaceAll('$1', `'${customerId}'`));
}

async function verify(...argv: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runVerifier(argv, { DATABASE_URL: db.logins.api, DATA_DIR: folder }, (line) =>
    lines.push(line),
  );
  return { code, said: lines.join('\n') };
}

async function exported(): Promise<string> {
  const file = join(folder, 'chain.jsonl');
  const links = await log.links(SYSTEM, customerId, 0, 100);
  const lines = links.map(({ seq, body, hash }) => JSON.stringify({ chain: customerId, seq, body, hash }));
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

describe('a database', () => {
  it('that is sound is called so, with what was compared', async () => {
    await act();
    const { code, said } = await verify();
    expect(said).toMatch(/sound {6}the provider’s own chain .*: 1 entries, 1 told heads agree/);
    expect(said).toMatch(/sound {6}Praktijk .*: 6 entries, 1 told heads agree/);
    expect(said).toContain('The audit log is sound: 2 chains, 7 entries.');
    expect(code).toBe(0);
  });

  it.each<[string, string, string]>([
    [
      'edited',
      `UPDATE audit_entry SET body = replace(body, 'Ans', 'Bob') WHERE chain = $1 AND seq = 3`,
      'entry 3 was edited',
    ],
    [
      'hidden from the filters',
      `UPDATE audit_entry SET actor_id = 'q' WHERE chain = $1 AND seq = 3`,
      'entry 3 was edited',
    ],
    ['removed', 'DELETE FROM audit_entry WHERE chain = $1 AND seq = 3', 'entry 3 is missing'],
    [
      'swapped',
      `UPDATE audit_entry SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE chain = $1 AND seq IN (2, 3)`,
      'entry -3 stands',
    ],
    [
      'cut, with the head put back to fit',
      `DELETE FROM audit_entry WHERE chain = $1 AND seq > 3;
       UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit_entry WHERE chain = $1 AND seq = 3) WHERE chain = $1`,
      'entry 4 and what follows was cut off',
    ],
    [
      'emptied',
      'DELETE FROM audit_entry WHERE chain = $1; DELETE FROM audit_head WHERE chain = $1',
      'entry 1 and what follows was cut off',
    ],
    [
      'written anew as a whole',
      `DELETE FROM audit_entry WHERE chain = $1; DELETE FROM audit_head WHERE chain = $1;
       SELECT app.record_act($1, 'exported', 'audit', NULL, NULL, NULL) FROM generate_series(1, 6)`,
      'the chain was written anew',
    ],
  ])('that was %s is found out', async (_rule, sql, words) => {
    await tampered(sql);
    const { code, said } = await verify();
    expect(said).toContain(words);
    expect(said).toContain('NOT sound: 1 of 2 chains');
    expect(code).toBe(1);
  });

  it('is asked for one chain', async () => {
    await tampered('DELETE FROM audit_entry WHERE chain = $1 AND seq = 3');
    expect((await verify('--chain', 'own')).code).toBe(0);
    expect((await verify('--chain', customerId)).code).toBe(1);
    expect((await verify('--chain', crypto.randomUUID())).code).toBe(2);
  });

  it('that is away is not called sound', async () => {
    expect((await verify('--database', 'postgres://127.0.0.1:1/x')).code).toBe(2);
    expect(await runVerifier([], { DATA_DIR: folder }, () => undefined)).toBe(2);
  });
});

describe('an exported chain', () => {
  it('is sound by itself and with its heads, read from any place', async () => {
    const file = await exported();
    const alone = await verify('--file', file);
    expect(alone.said).toContain('can not be seen');
    expect(alone.code).toBe(0);
    const compared = await verify('--file', file, '--heads', join(folder, 'audit-heads.jsonl'));
    expect(compared.said).toContain('1 told heads agree');
    expect(compared.code).toBe(0);
  });

  it('that was changed or cut is found out', async () => {
    const file = await exported();
    const heads = ['--heads', join(folder, 'audit-heads.jsonl')];
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('Ans', 'Bob'));
    expect((await verify('--file', file)).code).toBe(1);
    await writeFile(file, text.split('\n').slice(0, 3).join('\n'));
    expect((await verify('--file', file)).code).toBe(0);
    expect((await verify('--file', file, ...heads)).said).toContain('entry 4 and what follows was cut off');
  });

  it('that can not be read is not called sound', async () => {
    const file = await exported();
    await appendFile(file, 'no json\n');
    expect(await verify('--file', file)).toMatchObject({
      code: 2,
      said: expect.stringContaining('Line 6') as unknown,
    });
    expect((await verify('--file', join(folder, 'none'))).code).toBe(2);
    expect((await verify('--what')).code).toBe(2);
  });

  it('is compared with heads of which a crash cut the last line', async () => {
    const heads = join(folder, 'audit-heads.jsonl');
    await appendFile(heads, '{"chain":"');
    expect((await verify()).code).toBe(0);
    await appendFile(heads, '\n{"chain":"x"}\n');
    expect((await verify()).code).toBe(2);
  });
});
