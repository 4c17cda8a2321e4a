import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { boardIsLive, expectedSquares, problem, shownSquares } from './testing/board-page';
import { complaints, openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';
import { until } from './testing/until';

const CUSTOMER = 'Praktijk zonder back-up';
const JOB = 'Back-up van elke minuut';
const INTERVAL_SECONDS = 10;
/** Until the next whole minute has passed and the job was looked at once more, with some time to spare. */
const SILENCE_MS = (60 + INTERVAL_SECONDS + 20) * 1_000;
const SOON_MS = (INTERVAL_SECONDS + 20) * 1_000;

let data: string;
let server: Server;
let api: ApiClient;
let browser: Browser;
let page: Page;
let pushUrl: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-silence-'));
  [server, browser] = await Promise.all([startServer({ data }), openBrowser()]);
  api = await makeAdministrator(server);
  pushUrl = await watchJob();
  page = await visit(browser, server.url, { cookie: api.cookie });
  await boardIsLive(page);
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

/** A job that has to run every minute, without grace. @returns the address it should report to */
async function watchJob(): Promise<string> {
  const customer = await api.call('createCustomer', { body: { name: CUSTOMER, code: 'STIL' } });
  const made = await api.call('createConnection', {
    body: {
      collector: 'backup-push',
      name: JOB,
      customerId: customer.id,
      settings: { cron: '* * * * *', graceMinutes: 0 },
      intervalSeconds: INTERVAL_SECONDS,
    },
  });
  const params = { id: made.connection.id };
  const test = await api.call('testConnection', { params });
  await until(
    'the test of the connection ends',
    20,
    async () => (await api.call('connectionTest', { params: { id: test.id } })).finishedAt,
  );
  const [found] = await api.call('found', { params });
  const item = { key: found!.key, customerId: customer.id, serviceCode: 'backup', name: JOB };
  await api.call('accept', { params, body: { items: [item] } });
  return made.pushUrl ?? '';
}

const shown = () => problem(page, JOB, CUSTOMER);

async function expectPageEqualsServer(): Promise<void> {
  expect(await shownSquares(page)).toEqual(expectedSquares(await api.call('board')));
}

describe('a backup that never comes', () => {
  it('is never called well before it was heard of', async () => {
    const status = await until('the job was looked at', SOON_MS / 1_000, async () => {
      const { problems } = await api.call('board');
      return problems.find(({ assetName }) => assetName === JOB)?.status ?? null;
    });
    // A whole minute may have passed already.
    expect(['unknown', 'critical']).toContain(status);
  });

  it('is on the board by itself once its time has passed, and says what did not come and when it was due', async ({
    annotate,
  }) => {
    const at = performance.now();
    await shown()
      .filter({ hasText: /Geen back-up gekomen.*\d\d:\d\d/ })
      .waitFor({ timeout: SILENCE_MS });
    await annotate(`on the board after ${((performance.now() - at) / 1_000).toFixed(0)} s of silence`);
    expect(await shown().getAttribute('data-status')).toBe('critical');
    await expectPageEqualsServer();
  });

  it('is well again as soon as it comes, without a reload', async () => {
    expect((await fetch(pushUrl, { method: 'POST' })).status).toBe(200);
    await page.getByText('Geen open problemen').waitFor({ timeout: SOON_MS });
    expect(await shown().count()).toBe(0);
    await expectPageEqualsServer();
    expect(complaints(page)).toEqual([]);
  });
});
