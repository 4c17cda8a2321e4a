import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAddressGuard } from '@nachtwacht/collector-kit';
import { acting, STAFF } from '@nachtwacht/domain';
import { AuditPublicationRepository, AuditRepository } from '@nachtwacht/persistence';
import { createLogger } from '@nachtwacht/server-kit';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publisherOf } from './audit.module';

interface Told {
  readonly heads: { readonly chain: string; readonly seq: number; readonly hash: string }[];
}

let db: TestDatabase;
let folder: string;
let server: Server;
let status: number;
let told: Told[];
let customerId: string;

const { scope: BY_PERSON } = acting({ id: 'p', name: 'Ans', role: 'administrator', scope: STAFF });

beforeEach(async () => {
  [db, folder] = [await createTestDatabase(), await mkdtemp(join(tmpdir(), 'nachtwacht-heads-'))];
  [status, told] = [200, []];
  server = createServer((request, response) => {
    request.setEncoding('utf8');
    let body = '';
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      if (status === 200) told.push(JSON.parse(body) as Told);
      response.writeHead(status).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  customerId = await new Rows(db).customer();
  await act();
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await db.drop();
  await rm(folder, { recursive: true });
});

function act(): Promise<void> {
  return new AuditRepository(db.database).record(BY_PERSON, { customerId, act: 'exported', thing: 'audit' });
}

function publisher(allowLoopback = true) {
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/heads?key=geheim`;
  return publisherOf(
    {
      database: db.database,
      log: createLogger('silent', 'spec'),
      environment: { DATA_DIR: folder, AUDIT_HEADS_URL: url },
    },
    createAddressGuard({ allowLoopback }),
  );
}

const inFile = async () =>
  (await readFile(join(folder, 'audit-heads.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told['heads'][number]);
/** As if this much time had gone by. */
const later = (interval: string) =>
  db.owner(
    `UPDATE audit_publication SET until = until - $1::interval, published_at = published_at - $1::interval`,
    [interval],
  );

it('tells every head to the file and to the address, once an hour in however many processes', async () => {
  const outcomes = await Promise.all(
    [publisher(), publisher(), publisher()].map((each) => each.publishDue()),
  );
  expect(outcomes.flat()).toHaveLength(2);
  const [head] = await new AuditRepository(db.database).heads(STAFF);
  expect(await inFile()).toMatchObject([{ chain: customerId, seq: 1, hash: head?.hash }]);
  expect(told).toMatchObject([{ heads: [{ chain: customerId, seq: 1, hash: head?.hash }] }]);
  await act();
  expect(await publisher().publishDue()).toEqual([]);
  await later('61 minutes');
  expect(await publisher().publishDue()).toHaveLength(2);
  expect((await inFile()).map(({ seq }) => seq)).toEqual([1, 2]);
});

it('tells what moved and not what stands still', async () => {
  await publisher().publishDue();
  await later('61 minutes');
  await db.owner('ALTER TABLE audit_head DISABLE TRIGGER ALL');
  await db.owner(`UPDATE audit_head SET at = at - interval '1 day'`);
  expect(await publisher().publishDue()).toEqual([]);
  expect(await inFile()).toHaveLength(1);
});

it('tries again after two minutes when nobody took them, and says why meanwhile', async () => {
  status = 503;
  expect(await publisher().publishDue()).toEqual([expect.stringContaining('file:')]);
  const failed = (await new AuditPublicationRepository(db.database).all()).find(
    ({ error }) => error !== null,
  );
  expect(failed).toMatchObject({ publishedAt: null, error: 'AUDIT_HEADS_URL answered 503' });
  expect(JSON.stringify(failed)).not.toContain('geheim');
  status = 200;
  expect(await publisher().publishDue()).toEqual([]);
  await later('3 minutes');
  expect(await publisher().publishDue()).toEqual([expect.stringContaining('url:')]);
  expect(told).toHaveLength(1);
});

it('goes out by the door that messages pass: this machine is refused', async () => {
  expect(await publisher(false).publishDue()).toEqual([expect.stringContaining('file:')]);
  expect(told).toEqual([]);
});
