import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ROUTES } from '@nachtwacht/contracts';
import { createTestDatabase, startRedis, type TestDatabase, type TestRedis } from '@nachtwacht/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleProcess, type BundledProcess } from './testing/bundle-process';
import { startSplit, type SplitInstallation } from './testing/split-installation';

const until = (ask: () => boolean | Promise<boolean>) =>
  vi.waitFor(async () => expect(await ask()).toBe(true), { timeout: 30_000, interval: 200 });
const USER = 'bewaking';
/** Nobody else ever made these; what is found of them was leaked. */
const CANARIES = {
  password: `kanarie-${randomBytes(16).toString('hex')}`,
  token: `kanarie-${randomBytes(16).toString('hex')}`,
  hook: `kanarie-${randomBytes(16).toString('hex')}`,
};
/** No secret, and found where secrets are looked for: a search that misses this one proves nothing. */
const MARKER = `merkteken-${randomBytes(8).toString('hex')}`;

/** A text in every form in which it may lie somewhere. */
const formsOf = (text: string) => [
  text,
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').replace(/=+$/, ''),
  Buffer.from(text).toString('base64url'),
  Buffer.from(text, 'latin1').toString('utf16le'),
];
const FORMS = [
  ...Object.values(CANARIES).flatMap(formsOf),
  Buffer.from(`${USER}:${CANARIES.password}`).toString('base64'),
  encodeURIComponent(`${USER}:${CANARIES.password}`),
];

const holds = (bytes: Buffer | string, forms: readonly string[]) =>
  forms.filter((form) => bytes.includes(form));

describe.each(['postgres', 'redis'] as const)(
  'a secret that was planted, with the queue in %s',
  (backend) => {
    let bundle: BundledProcess;
    let db: TestDatabase;
    let redis: TestRedis | null = null;
    let split: SplitInstallation;
    let device: Server;
    let answer: (request: IncomingMessage, response: ServerResponse) => void;
    const heard = new Set<string>();
    const posted: string[] = [];
    const connections: string[] = [];
    const replies: string[] = [];

    /** Says back all it was told, in its body, names and headers: as careless as a device can be. */
    const echoing = (status: number) => (request: IncomingMessage, response: ServerResponse) => {
      const said = request.headers.authorization ?? '';
      response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4', 'x-debug': said });
      response.end(
        [
          `# ${said} ${Buffer.from(said.split(' ')[1] ?? '', 'base64').toString('latin1')}`,
          `node_uname_info{nodename="${MARKER} ${said.split(' ')[1] ?? ''}",sysname="Linux",release="6"} 1`,
          `node_filesystem_size_bytes{device="/dev/${said}",mountpoint="/${said}",fstype="ext4"} 100`,
          `node_filesystem_avail_bytes{device="/dev/${said}",mountpoint="/${said}",fstype="ext4"} 50`,
          '',
        ].join('\n'),
      );
    };

    beforeAll(async () => {
      bundle = await bundleProcess();
      db = await createTestDatabase();
      redis = backend === 'redis' ? await startRedis() : null;
      answer = echoing(200);
      device = createServer((request, response) => {
        if (request.method === 'POST') {
          request.on('data', (chunk: Buffer) => void posted.push(chunk.toString()));
          request.on('end', () => response.writeHead(200).end());
          return;
        }
        heard.add(request.headers.authorization ?? '');
        answer(request, response);
      });
      await new Promise<void>((resolve) => device.listen(0, '127.0.0.1', resolve));
      const env = { NACHTWACHT_ALLOW_LOOPBACK: 'true', ...(redis && { REDIS_URL: redis.url }) };
      split = await startSplit({ bundle, db, env });
      await plant();
      await live();
    });
    afterAll(async () => {
      await split.stop();
      device.close();
      await redis?.stop();
      await db.drop();
      await bundle.remove();
    });

    const at = () => `http://127.0.0.1:${String((device.address() as AddressInfo).port)}`;

    async function call<T>(path: string, json?: unknown, method?: string): Promise<T> {
      const response = await split.fetch(`/api${path}`, json, method);
      const text = await response.text();
      replies.push(text);
      if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${text}`);
      return JSON.parse(text) as T;
    }

    async function plant(): Promise<void> {
      const forms = [{ username: USER, password: CANARIES.password }, { token: CANARIES.token }];
      for (const credentials of forms) {
        const made = await call<{ connection: { id: string } }>('/connections', {
          collector: 'node-exporter',
          name: MARKER,
          settings: { url: `${at()}/metrics` },
          credentials,
          customerId: null,
          siteId: null,
          enabled: true,
        });
        connections.push(made.connection.id);
      }
      const channel = await call<{ id: string }>('/channels', {
        kind: 'webhook',
        name: MARKER,
        settings: { url: `${at()}/hook`, unencrypted: true },
        credentials: { secret: CANARIES.hook },
        enabled: true,
      });
      await call(`/channels/${channel.id}/test`, {});
      // Refused entries are quoted in no answer either.
      for (const wrong of [{ token: 7 }, { username: CANARIES.password, password: [CANARIES.password] }])
        replies.push(
          await (
            await split.fetch(`/api/connections/${connections[0]!}`, { credentials: wrong }, 'PATCH')
          ).text(),
        );
      replies.push(await (await split.fetch('/api/connections', `{"credentials":"${CANARIES.token}`)).text());
    }

    /** Polled, tested, refused, broken and well again, with and without its credentials being set anew. */
    /** Polled, tested, refused, broken and well again, with and without its credentials being set anew. */
    async function live(): Promise<void> {
      await until(() => heard.size === 2 && posted.length > 0);
      const broken = (_: IncomingMessage, response: ServerResponse) => response.destroy();
      for (const way of [echoing(401), echoing(500), broken, echoing(200)]) {
        answer = way;
        for (const id of connections) {
          const test = await call<{ id: string }>(`/connections/${id}/test`, {});
          await until(
            async () =>
              (await call<{ finishedAt: string | null }>(`/connection-tests/${test.id}`)).finishedAt !== null,
          );
        }
        await db.owner('UPDATE poll SET next_due_at = now()');
        await until(async () => (await db.owner('SELECT FROM poll WHERE next_due_at <= now()')).length === 0);
      }
      await until(async () => (await db.owner('SELECT FROM poll_answer')).length === connections.length);
      await call(`/connections/${connections[1]!}`, { credentials: { token: CANARIES.token } }, 'PATCH');
    }

    it('was really used: the device and the receiver of messages heard it', () => {
      expect([...heard].toSorted()).toEqual(
        [
          `Basic ${Buffer.from(`${USER}:${CANARIES.password}`).toString('base64')}`,
          `Bearer ${CANARIES.token}`,
        ].toSorted(),
      );
    });

    it('is in no line of the log, whatever is logged', () => {
      const logs = [split.api.output(), split.worker.output()].join('\n');
      expect(logs).toContain('"msg":"started"');
      expect(holds(logs, FORMS)).toEqual([]);
    });

    it('is in no column of any table, the queue and the audit log among them', async () => {
      const tables = await db.owner<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      const found: string[] = [];
      let marked = 0;
      for (const { name } of tables)
        for (const { text } of await db.owner<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)) {
          if (text.includes(MARKER)) marked += 1;
          for (const form of holds(text, FORMS)) found.push(`${name}: ${form}`);
        }
      expect(tables.length).toBeGreaterThan(30);
      expect(tables.some(({ name }) => name.startsWith('bullmq.'))).toBe(backend === 'postgres');
      expect(marked).toBeGreaterThan(3);
      expect(found).toEqual([]);
    });

    it('is in nothing that the queue keeps', async () => {
      const kept = redis ? await keptIn(redis.url) : await keptInTables(db);
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.flatMap((bytes) => holds(bytes, FORMS))).toEqual([]);
    });

    it('is in no answer of the API, the raw answers and the exports among them', async () => {
      for (const { method, path } of Object.values(ROUTES)) {
        if (method !== 'GET') continue;
        for (const id of path.includes(':id') ? connections : [''])
          replies.push(await (await split.fetch(`/api${path.replace(':id', id)}`)).text());
      }
      for (const path of ['/api/openapi.json', '/api/docs', '/metrics', '/health/ready'])
        replies.push(await (await split.fetch(path)).text());
      const said = replies.join('\n');
      expect(said).toContain(MARKER);
      expect(said).toContain('node_uname_info');
      expect(holds(said, FORMS)).toEqual([]);
    });

    it('is not in the memory of the process that took it in', async () => {
      const snapshot = await readFile(await split.snapshot());
      expect(holds(snapshot, ['NestFactory'])).not.toEqual([]);
      expect(holds(snapshot, FORMS)).toEqual([]);
    });

    it('is not in the environment or on the command line of either process', async () => {
      for (const { pid } of [split.api, split.worker])
        for (const file of ['environ', 'cmdline'])
          expect(holds(await readFile(`/proc/${String(pid)}/${file}`), FORMS)).toEqual([]);
    });
  },
);

/** As Redis would write it to its file, uncompressed. */
async function keptIn(url: string): Promise<Buffer[]> {
  const client = new Redis(url);
  await client.config('SET', 'rdbcompression', 'no');
  const keys = await client.keys('*');
  const dumps = await Promise.all(
    keys.map(async (key) => Buffer.concat([Buffer.from(key), await client.dumpBuffer(key)])),
  );
  client.disconnect();
  return dumps;
}

async function keptInTables(db: TestDatabase): Promise<string[]> {
  const tables = await db.owner<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq'`,
  );
  const kept: string[] = [];
  for (const { name } of tables)
    for (const { text } of await db.owner<{ text: string }>(`SELECT t::text AS text FROM ${name} t`))
      kept.push(text);
  return kept;
}
