import { createTestDatabase, Watched, type TestDatabase } from '@nachtwacht/testing';
import { openCrowd } from '@nachtwacht/testing/programs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

const BROWSERS = 200;
const SESSIONS = 8;
const TRANSITIONS = 5_000;

let app: WholeApp<TestDatabase>;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase(), { roles: ['api', 'worker'] });
  await app.setUp();
});
afterAll(async () => {
  await app.close();
});

it('200 browsers hear of 5,000 transitions, each of all, in order, and nobody is dropped', async () => {
  const watched = new Watched(app.db);
  const assets = await watched.assets(TRANSITIONS);
  const cookies = await Promise.all(Array.from({ length: SESSIONS }, () => app.signIn()));
  const [cookie = ''] = cookies;
  const crowd = await openCrowd({ url: app.url, cookies, count: BROWSERS, transitions: TRANSITIONS });
  const before = process.memoryUsage().rss;
  const began = Date.now();
  await watched.turn(assets, 'critical');
  const committed = Date.now();
  const heard = await crowd.heard;
  const grown = (process.memoryUsage().rss - before) / 1e6;
  const board = await app.fetch('/api/board', { headers: { cookie } });
  await crowd.close();
  expect(heard).toHaveLength(BROWSERS);
  expect(heard.every(({ isContiguous }) => isContiguous)).toBe(true);
  const waits = heard.map(({ at }) => at - committed).toSorted((a, b) => a - b);
  const at = (share: number) => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(0);
  console.log(
    `written in ${String(committed - began)} ms; the last of 5,000 after the commit: median ${at(0.5)} ms, ` +
      `p99 ${at(0.99)} ms; memory of server and browsers together +${grown.toFixed(0)} MB`,
  );
  const shown = (await board.json()) as { problems?: unknown[] };
  expect([board.status, shown.problems?.length ?? shown]).toEqual([200, TRANSITIONS]);
});
