import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundleProcess, type BundledProcess } from './testing/bundle-process';
import { startSplit, type SplitInstallation } from './testing/split-installation';

const run = promisify(execFile);
const SOON = { timeout: 20_000, interval: 100 };
const OUR_WORDS = /could read it: run it as another user/;

let bundle: BundledProcess;
let db: TestDatabase;
let split: SplitInstallation;
let device: Server;
const heard: (string | undefined)[] = [];

beforeAll(async () => {
  bundle = await bundleProcess();
  db = await createTestDatabase();
  device = createServer((request, response) => {
    heard.push(request.headers.authorization);
    response.writeHead(401).end();
  });
  await new Promise<void>((resolve) => device.listen(0, '127.0.0.1', resolve));
  split = await startSplit({ bundle, db, env: { NACHTWACHT_ALLOW_LOOPBACK: 'true' } });
});
afterAll(async () => {
  await split.stop();
  device.close();
  await db.drop();
  await bundle.remove();
});

describe('the process that answers browsers', () => {
  it('takes in credentials that only the worker can open: it may not even read the key', async () => {
    await expect(
      run('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', 'cat', split.keyFile]),
    ).rejects.toThrow('Permission denied');
    const made = await split.fetch('/api/connections', {
      collector: 'node-exporter',
      name: 'Server',
      settings: { url: `http://127.0.0.1:${String((device.address() as AddressInfo).port)}/metrics` },
      credentials: { token: 'teken-van-de-server' },
      customerId: null,
      siteId: null,
      enabled: true,
    });
    expect(z.object({ connection: z.object({ credentials: z.string() }) }).parse(await made.json())).toEqual({
      connection: { credentials: 'set' },
    });
    await db.owner('UPDATE poll SET next_due_at = now()');
    await expect.poll(() => heard.at(-1), SOON).toBe('Bearer teken-van-de-server');
    expect(split.api.output()).not.toMatch(OUR_WORDS);
  });

  it('goes on without the key being there at all', async () => {
    await rm(split.keyFile);
    const answer = await split.fetch('/api/connections');
    expect(answer.status).toBe(200);
    const [stored] = await db.owner<{ kid: string }>(`SELECT sealed->>'kid' AS kid FROM credential`);
    expect(stored?.kid).toMatch(/^[\w-]{12}$/);
  });

  it('never opens the file, and says so where it could', async () => {
    const other = await createTestDatabase();
    const exposed = await startSplit({ bundle, db: other, apiIsRoot: true, trace: true });
    try {
      expect(exposed.api.output()).toMatch(OUR_WORDS);
      expect(await exposed.opened('worker')).toContain(exposed.keyFile);
      expect(await exposed.opened('api')).not.toContain(exposed.keyFile);
    } finally {
      await exposed.stop();
      await other.drop();
    }
  });
});
