import { createTestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCuttableProxy, type CuttableProxy } from '../testing/cuttable-proxy';
import { PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

let proxy: CuttableProxy;
let app: WholeApp;
let cookie: string;
beforeAll(async () => {
  proxy = await startCuttableProxy(process.env['TEST_POSTGRES_URL'] ?? '');
  app = await startWholeApp(await createTestDatabase(), {
    roles: ['api', 'worker'],
    databaseUrl: (url) => proxy.through(url),
  });
  await app.setUp();
  cookie = await app.signIn();
});
afterAll(async () => {
  await proxy.mend();
  await app.close();
  await proxy.close();
});

const calls = {
  'the board': () => app.fetch('/api/board', { headers: { cookie } }),
  'a list': () => app.fetch('/api/customers', { headers: { cookie } }),
  'who am I': () => app.fetch('/api/me', { headers: { cookie } }),
  'signing in': () =>
    app.fetch('/api/auth/sign-in/email', { json: { email: PERSON.email, password: PERSON.password } }),
  'signing out': () => app.fetch('/api/auth/sign-out', { json: {}, headers: { cookie } }),
  'the session': () => app.fetch('/api/auth/get-session', { headers: { cookie } }),
  'is it set up': () => app.fetch('/api/setup'),
  readiness: () => app.fetch('/health/ready'),
};
const answers = async () =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(calls).map(async ([name, call]) => {
        const response = await call();
        const { code } = (await response.json()) as { code?: string };
        return [name, [response.status, code]] as const;
      }),
    ),
  );
const all = (answer: unknown) => Object.fromEntries(Object.keys(calls).map((name) => [name, answer]));

async function recovered(): Promise<number> {
  const began = performance.now();
  await expect
    .poll(async () => (await calls['the board']()).status, { timeout: 30_000, interval: 50 })
    .toBe(200);
  await expect.poll(async () => (await calls.readiness()).status, { timeout: 30_000 }).toBe(200);
  return performance.now() - began;
}

it.each<[string, 'cut' | 'hang']>([
  ['refuses connections', 'cut'],
  ['says nothing any more', 'hang'],
])('with a database that %s every call says so, and all goes on by itself afterwards', async (_how, how) => {
  await proxy[how]();
  const began = performance.now();
  expect(await answers()).toEqual(all([503, 'database-away']));
  const took = performance.now() - began;
  expect((await app.fetch('/health/live')).status).toBe(200);
  const metrics = await app.fetch('/metrics');
  expect(metrics.status).toBe(200);
  expect(await metrics.text()).toMatch(/nachtwacht_polls_due NaN/i);
  await proxy.mend();
  const back = await recovered();
  console.log(`${how}: told after ${took.toFixed(0)} ms, back after ${back.toFixed(0)} ms`);
  expect(await (await app.fetch('/metrics')).text()).toMatch(/nachtwacht_polls_due \d/);
});
