import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFleet, freePort, type Fleet } from '@nachtwacht/testing/programs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { boardIsLive, expectedSquares, problem, shownSquares } from './testing/board-page';
import { openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';
import { until } from './testing/until';
import { watchWebsite } from './testing/watch-website';

const CUSTOMER = 'Praktijk om de hoek';
const SITES = ['www.vier.example', 'www.vijf.example'] as const;
const [ONE, TWO] = SITES;
/** Less than the lease of what was being polled, which is a minute. */
const SOON_MS = 30_000;

let data: string;
let port: number;
let server: Server;
let api: ApiClient;
let fleet: Fleet;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-killed-'));
  port = await freePort();
  [server, fleet, browser] = await Promise.all([
    startServer({ data, port }),
    createFleet({ count: SITES.length }),
    openBrowser(),
  ]);
  api = await makeAdministrator(server);
  const customer = await api.call('createCustomer', { body: { name: CUSTOMER, code: 'HOEK' } });
  await Promise.all(SITES.map((name, index) => watchWebsite(api, customer.id, name, fleet.urls[index]!)));
  page = await visit(browser, server.url, { cookie: api.cookie });
  await boardIsLive(page);
  await allIsWell();
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await fleet.stop();
  await rm(data, { recursive: true, force: true });
});

async function postmaster(): Promise<number> {
  return Number((await readFile(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

const allIsWell = () => page.getByText('Geen open problemen').waitFor({ timeout: SOON_MS });
const seconds = (from: number) => `${((performance.now() - from) / 1_000).toFixed(1)} s`;

describe('the PostgreSQL of the installation is killed under it', () => {
  it('the program starts it again by itself', async ({ annotate }) => {
    const killed = await postmaster();
    const at = performance.now();
    process.kill(killed, 'SIGKILL');
    await until('it runs again', 30, () =>
      Promise.resolve(server.program.output().includes('PostgreSQL runs again') || null),
    );
    await annotate(`runs again after ${seconds(at)}`);
    expect(await postmaster()).not.toBe(killed);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it('and the board lives on, without a reload or a person', async ({ annotate }) => {
    const at = performance.now();
    fleet.set([0], 'drops');
    await problem(page, ONE, CUSTOMER).waitFor({ timeout: SOON_MS });
    fleet.set([0], 'answers');
    await allIsWell();
    await boardIsLive(page);
    expect(await shownSquares(page)).toEqual(expectedSquares(await api.call('board')));
    await annotate(`broke and recovered on the board within ${seconds(at)}`);
  });
});

describe('the program is killed in the middle of a poll', () => {
  it('the next start takes that poll up at once, and not when its lease ends', async ({ annotate }) => {
    fleet.set([1], 'hangs');
    fleet.forget();
    await until('it is being polled', 10, () => Promise.resolve(fleet.requests(1) > 0 || null));
    server.program.kill('SIGKILL');
    await server.program.ended;
    fleet.set([1], 'drops');
    server = await startServer({ data, port });
    const at = performance.now();
    await problem(page, TWO, CUSTOMER).waitFor({ timeout: SOON_MS });
    await annotate(`polled and on the board ${seconds(at)} after the start`);
    fleet.set([1], 'answers');
    await allIsWell();
    expect(await shownSquares(page)).toEqual(expectedSquares(await api.call('board')));
  });
});
