import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, signInAs } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

const BOUND_MS = 2_000;
const ROUNDS = 10;

let db: TestDatabase;
let here: WholeApp;
let elsewhere: WholeApp;
let administrator: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  const env = { AUTH_SECRET: 'the same for both processes, as they share one database' };
  here = await startWholeApp({ ...db, drop: () => Promise.resolve() }, { env });
  await here.setUp();
  elsewhere = await startWholeApp({ ...db, drop: () => Promise.resolve() }, { env });
  administrator = await here.signIn();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
  await db.drop();
});

async function listen(app: WholeApp, cookie: string): Promise<Socket> {
  const socket = io(app.url, {
    path: '/api/socket',
    transports: ['websocket'],
    extraHeaders: { cookie, origin: app.url },
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  await new Promise((resolve, reject) => {
    socket.once('connect', () => {
      resolve(null);
    });
    socket.once('connect_error', reject);
  });
  return socket;
}
const cut = (socket: Socket) => new Promise((resolve) => socket.once('disconnect', resolve));
const asAdministrator = (method: string, path: string, json: object) =>
  here.fetch(`/api${path}`, { method, json, headers: { cookie: administrator } });

describe('the sockets of somebody whose sessions end', () => {
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['by another role', (id) => asAdministrator('PATCH', `/people/${id}`, { role: 'viewer' })],
    ['by being deactivated', (id) => asAdministrator('POST', `/people/${id}/deactivate`, {})],
    ['by a row that somebody deletes', (id) => db.owner('DELETE FROM session WHERE user_id = $1', [id])],
  ])('%s are cut in every process within two seconds, and nobody else is', async (rule, end) => {
    const took: number[] = [];
    const staying = await listen(elsewhere, administrator);
    for (let round = 0; round < ROUNDS; round++) {
      const { id, email } = await addPerson(here, { role: 'engineer' });
      const cookie = await signInAs(here, email);
      const both = [await listen(here, cookie), await listen(elsewhere, cookie)].map(cut);
      const began = performance.now();
      await end(id);
      expect(await Promise.all(both)).toEqual(['io server disconnect', 'io server disconnect']);
      took.push(performance.now() - began);
    }
    console.log(`${rule}: ${String(ROUNDS)} rounds, slowest ${Math.max(...took).toFixed(0)} ms`);
    expect(Math.max(...took)).toBeLessThan(BOUND_MS);
    expect(staying.connected).toBe(true);
  });

  it('whose session ends while nobody hears signals are cut when they are heard again', async () => {
    const { id, email } = await addPerson(here, { role: 'engineer' });
    const over = cut(await listen(elsewhere, await signInAs(here, email)));
    await db.owner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE '%signals'`,
    );
    await db.owner('DELETE FROM session WHERE user_id = $1', [id]);
    expect(await over).toBe('io server disconnect');
  });
});
