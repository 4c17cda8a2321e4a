import { Connection, ConnectionTest } from '@nachtwacht/contracts';
import { createFleet, createTestDatabase, Rows, type Fleet, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

let app: WholeApp<TestDatabase>;
let rows: Rows;
let fleet: Fleet;
let cookie: string;
let site: string;
let connection: string;

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase(), {
    roles: ['api', 'worker'],
    env: { NACHTWACHT_ALLOW_LOOPBACK: 'true' },
  });
  rows = new Rows(app.db);
  await app.setUp();
  cookie = await app.signIn();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  // One for each: what an earlier connection still polls is not counted here.
  fleet = await createFleet({ count: 1 });
  const customer = await rows.customer();
  site = await rows.site(customer, { name: 'Breda' });
  connection = await rows.connection(customer, { site_id: site, settings: { url: fleet.urls[0] } });
});
afterEach(async () => {
  await fleet.stop();
});

async function call(path: string, method = 'GET', json?: unknown): Promise<unknown> {
  const response = await app.fetch(path, { method, headers: { cookie }, json });
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
  return response.json();
}

const approve = (networks: readonly string[], ports: readonly string[] = []) =>
  call(`/api/sites/${site}/targets`, 'PATCH', { networks, ports });

/** What a person sees who asks for a poll and waits for it. */
async function tried(): Promise<ConnectionTest> {
  const { id } = ConnectionTest.parse(await call(`/api/connections/${connection}/test`, 'POST', {}));
  const read = async () => ConnectionTest.parse(await call(`/api/connection-tests/${id}`));
  await expect.poll(async () => (await read()).finishedAt, { timeout: 20_000 }).not.toBeNull();
  return read();
}

describe('a site with a list', () => {
  it('is watched only where the list says, from the moment it says so', async () => {
    await approve(['10.0.0.0/24']);
    expect(await tried()).toMatchObject({
      fault: {
        class: 'misconfigured',
        text: '127.0.0.1 is not dialled: it is not in the approved networks of Breda. Add it to that site, or correct the address',
      },
    });
    expect(fleet.totalRequests()).toBe(0);

    await approve(['10.0.0.0/24', '127.0.0.1'], ['1-1023']);
    const { fault } = await tried();
    expect(fault?.text).toContain('is not among the approved ports of Breda');
    expect(fleet.totalRequests()).toBe(0);

    await approve(['10.0.0.0/24', '127.0.0.1']);
    expect(await tried()).toMatchObject({ fault: null });
    expect(fleet.totalRequests()).toBeGreaterThan(0);
  });

  it('has its ordinary polls refused as well', async () => {
    await approve(['10.0.0.0/24']);
    await app.db.owner('UPDATE poll SET next_due_at = now() WHERE connection_id = $1', [connection]);
    await expect
      .poll(async () => Connection.parse(await call(`/api/connections/${connection}`)).fault, {
        timeout: 20_000,
      })
      .toMatchObject({ class: 'misconfigured', text: expect.stringContaining('Breda') as string });
    expect(fleet.totalRequests()).toBe(0);
  });
});

describe('the database of this very installation', () => {
  it('is not dialled, approved or not', async () => {
    const { port } = new URL(app.db.url);
    await app.db.owner('UPDATE connection SET settings = $2 WHERE id = $1', [
      connection,
      { url: `http://127.0.0.1:${port}/` },
    ]);
    await approve(['0.0.0.0/0']);
    const { fault } = await tried();
    expect(fault?.text).toBe(
      '127.0.0.1 is not dialled: it is a part of Nachtwacht itself. This can not be approved',
    );
  });
});
