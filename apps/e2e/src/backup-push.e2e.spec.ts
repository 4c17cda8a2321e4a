import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it, onTestFailed } from 'vitest';
import { daysAfter, localDateOf } from '@nachtwacht/domain/time';
import { ApiClient } from './testing/api-client';
import { complaints, openBrowser, visit } from './testing/browser';
import { until } from './testing/until';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
const JOB = 'Back-up die zich meldt (proef)';
const ZONE = 'Europe/Amsterdam';
const RUNS = 20;
const DAY_MS = 86_400_000;
/** Generous: what a person notices as waiting. */
const LONGEST_MS = 2_000;

let browser: Browser;
let page: Page;
let customer: { readonly id: string };
let pushUrl: string;

beforeAll(async () => {
  browser = await openBrowser();
  customer = await api.call('createCustomer', { body: { name: 'Praktijk Melding', code: 'MELD' } });
  pushUrl = await promiseBackup();
  const path = `/morning/${await checkOfTonight()}?q=${encodeURIComponent(JOB)}`;
  page = await visit(browser, `${world.url}${path}`, { cookie: world.cookie });
});
beforeEach(() => {
  onTestFailed(async () => {
    console.error(await page.locator('body').innerText());
  });
});
afterAll(async () => {
  await browser.close();
  await api.call('archiveCustomer', { params: { id: customer.id } });
});

/** A backup that is due all day long from midnight on. @returns the address that it reports to */
async function promiseBackup(): Promise<string> {
  const made = await api.call('createConnection', {
    body: {
      collector: 'backup-push',
      name: JOB,
      customerId: customer.id,
      settings: {},
      intervalSeconds: 3_600,
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
  const [job] = await jobs();
  const schedule = { kind: 'cron', cron: '0 0 * * *', timeZone: ZONE } as const;
  const activeFrom = new Date(Date.now() - 2 * DAY_MS).toISOString();
  const body = { schedule, windowMinutes: 1_430, graceMinutes: 0, activeFrom };
  await api.call('changeBackupJob', { params: { id: job!.id }, body });
  return made.pushUrl ?? '';
}

const jobs = async () => (await api.call('backupJobs')).filter((job) => job.customerId === customer.id);

/** The day of the check that tonight's run belongs to: the next working day. */
function checkOfTonight(): Promise<string> {
  const today = localDateOf(Date.now(), ZONE);
  const days = Array.from({ length: 7 }, (_, ahead) => daysAfter(today, ahead));
  return until('the night of today is known', 20, async () => {
    for (const date of days) {
      const { nights } = await api.call('morningCheck', { query: { date } });
      if (nights.some((night) => night.jobName === JOB && night.date === today)) return date;
    }
    return null;
  });
}

/** When a text came into the page, in milliseconds since the epoch. */
function arrivalOf(text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.body.textContent.includes(wanted)) return;
          observer.disconnect();
          resolve(Date.now());
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    text,
  );
}

it('a run that reports itself changes its row on the open page, without a reload', async ({ annotate }) => {
  const today = localDateOf(Date.now(), ZONE);
  const row = page.locator(`[data-night$="_${today}"]`).filter({ hasText: JOB });
  await row.waitFor();
  await page.evaluate(() => Reflect.set(window, 'stays', true));
  const delays: number[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const text = `fout-nummer-${run}.`;
    const arrival = arrivalOf(text);
    const sent = Date.now();
    const response = await fetch(`${pushUrl}/fail?rid=run-${run}`, { method: 'POST', body: text });
    expect(response.status).toBe(200);
    delays.push((await arrival) - sent);
  }
  delays.sort((a, b) => a - b);
  const told = `from push to row: p50 ${delays[RUNS / 2]} ms, p99 ${delays.at(-1)} ms of ${RUNS}`;
  console.log(told);
  await annotate(told);
  expect(delays.at(-1)).toBeLessThan(LONGEST_MS);
  expect(await page.evaluate<unknown>('window.stays')).toBe(true);
  expect(complaints(page)).toEqual([]);
});
