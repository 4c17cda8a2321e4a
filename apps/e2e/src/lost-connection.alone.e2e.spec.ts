import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFleet, freePort, type Fleet } from '@nachtwacht/testing/programs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import {
  boardIsLive,
  expectedProblems,
  expectedSquares,
  problem,
  shownProblems,
  shownSquares,
} from './testing/board-page';
import { expectAccessible, openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';
import { until } from './testing/until';
import { watchWebsite } from './testing/watch-website';
import { stretchWire, type Wire } from './testing/wire';

const CUSTOMER = 'Praktijk aan de overkant';
const SITES = ['www.een.example', 'www.twee.example', 'www.drie.example'] as const;
const [ONE, TWO, THREE] = SITES;
const SECONDS = 1_000;
/** The page waits twelve seconds before it calls silence an outage, and at most fifteen before it tries again. */
const NOTICED = 20 * SECONDS;
const RECOVERED = 40 * SECONDS;
/** Seconds. What a killed process had in hand is polled again when its lease has ended. */
const ONE_LEASE = 60;

let data: string;
let port: number;
let server: Server;
let wire: Wire;
let api: ApiClient;
let fleet: Fleet;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-outage-'));
  port = await freePort();
  wire = await stretchWire(port);
  [server, fleet, browser] = await Promise.all([start(), createFleet({ count: 3 }), openBrowser()]);
  const { cookie } = await makeAdministrator(server);
  // Past the wire: what the database holds is told also when the browser is cut off.
  api = new ApiClient(`http://127.0.0.1:${port}`, cookie);
  const customer = await api.call('createCustomer', { body: { name: CUSTOMER, code: 'OVERKANT' } });
  await Promise.all(SITES.map((name, index) => watchWebsite(api, customer.id, name, fleet.urls[index]!)));
  page = await visit(browser, `http://127.0.0.1:${wire.port}`, { cookie: api.cookie });
  await boardIsLive(page);
  await until('all is well', 20, async () => ((await problems()).length === 0 ? true : null));
});
afterAll(async () => {
  await browser.close();
  await wire.close();
  await server.program.stop();
  await fleet.stop();
  await rm(data, { recursive: true, force: true });
});

function start(): Promise<Server> {
  return startServer({ data, port, publicUrl: `http://127.0.0.1:${wire.port}` });
}

async function problems(): Promise<readonly string[]> {
  return (await api.call('board')).problems.map(({ assetName }) => assetName).toSorted();
}

function turn(down: readonly string[], up: readonly string[]): void {
  fleet.set(
    down.map((name) => SITES.findIndex((each) => each === name)),
    'drops',
  );
  fleet.set(
    up.map((name) => SITES.findIndex((each) => each === name)),
    'answers',
  );
}

async function databaseKnows(names: readonly string[], seconds = 30): Promise<void> {
  await until(`the database knows of ${names.join(', ')}`, seconds, async () => {
    const known = new Set(await problems());
    return names.every((name) => known.has(name)) && known.size === names.length ? true : null;
  });
}

async function expectPageEqualsDatabase(): Promise<void> {
  const board = await api.call('board');
  expect(await shownSquares(page)).toEqual(expectedSquares(board));
  expect(await shownProblems(page)).toEqual(expectedProblems(board));
}

const seconds = (from: number, to: number) => `${((to - from) / SECONDS).toFixed(1)} s`;
const banner = () => page.getByText(/Geen verbinding met de server\. Dit is de stand van \d\d:\d\d/);
const ageLetters = () =>
  page
    .getByRole('article')
    .locator('time')
    .first()
    .evaluate((age) => getComputedStyle(age).fontStyle);

async function expectItSaysSo(): Promise<void> {
  await banner().waitFor({ timeout: NOTICED });
  await page.locator('[data-pulse=lost]').waitFor();
  expect(await ageLetters()).toBe('italic');
}

async function expectRecovery(): Promise<void> {
  await banner().waitFor({ state: 'detached', timeout: RECOVERED });
  await page.locator('[data-pulse=live]').waitFor();
  await page.locator('[data-stale=false]').waitFor();
}

describe('the server is killed', () => {
  it('first, a fault is on the page', async () => {
    turn([ONE], []);
    await problem(page, ONE, CUSTOMER).waitFor();
    await expectPageEqualsDatabase();
  });

  it('the page says so, and that its ages are of then', async () => {
    server.program.kill('SIGKILL');
    await server.program.ended;
    await expectItSaysSo();
    await expectAccessible(page);
    await problem(page, ONE, CUSTOMER).waitFor();
  });

  it('the next start takes over the database that was left running, and the page recovers by itself', async ({
    annotate,
  }) => {
    turn([TWO], [ONE]);
    const at = performance.now();
    server = await start();
    const started = performance.now();
    expect(server.setupUrl).toBeNull();
    expect(server.program.output()).toContain('took over a PostgreSQL');
    await expectRecovery();
    await annotate(`started in ${seconds(at, started)}, recovered in ${seconds(started, performance.now())}`);
    await databaseKnows([TWO], ONE_LEASE + 20);
    await problem(page, TWO, CUSTOMER).waitFor();
    await problem(page, ONE, CUSTOMER).waitFor({ state: 'detached' });
    await expectPageEqualsDatabase();
  });
});

describe('the wire is cut while things change', () => {
  it('the page says so, and shows what it last knew', async () => {
    wire.cut();
    turn([THREE, ONE], [TWO]);
    await databaseKnows([THREE, ONE]);
    await expectItSaysSo();
    await problem(page, TWO, CUSTOMER).waitFor();
    expect(await problem(page, THREE, CUSTOMER).count()).toBe(0);
  });

  it('mended, the page equals the database without a reload', async () => {
    wire.mend();
    await expectRecovery();
    await problem(page, THREE, CUSTOMER).waitFor();
    await expectPageEqualsDatabase();
  });

  it('an outage too short to mention loses nothing either', async () => {
    wire.cut();
    turn([], [THREE, ONE]);
    await databaseKnows([]);
    wire.mend();
    await page.getByText('Geen open problemen').waitFor({ timeout: RECOVERED });
    await expectPageEqualsDatabase();
  });
});
