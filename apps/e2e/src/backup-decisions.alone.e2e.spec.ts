import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { daysAfter, localDateOf } from '@nachtwacht/domain/time';
import { addBackupJob, openRunningDatabase, Rows, type RunningDatabase } from '@nachtwacht/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';
import { until } from './testing/until';

const JOB = 'Back-up zonder lijst';
const ZONE = 'Europe/Amsterdam';
const HOW = 'In het herstelmenu gezien, punt van de 31e';

let data: string;
let server: Server;
let api: ApiClient;
let db: RunningDatabase;
let browser: Browser;
let page: Page;
let customer: string;
let job: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-decisions-'));
  [server, browser] = await Promise.all([startServer({ data }), openBrowser()]);
  api = await makeAdministrator(server);
  db = await openRunningDatabase(data);
  await addJob();
  page = await visit(browser, server.url, { cookie: api.cookie, viewport: { width: 1440, height: 1_200 } });
});
afterAll(async () => {
  await browser.close();
  await db.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

/** Active for months, with an archive that its source can't list and a schedule that its past suggests. */
async function addJob(): Promise<void> {
  const rows = new Rows(db);
  customer = await rows.customer({ name: 'Praktijk met beslissingen' });
  const schedule = { kind: 'evenings', weekdays: [1, 2, 3, 4, 5], at: '22:00', timeZone: ZONE };
  const counted = { windowMinutes: 120, days: 28, due: 20, ran: 20, spreadMinutes: 12 };
  const added = await addBackupJob(rows, customer, {
    archive_by_day: 5,
    active_from: new Date(Date.now() - 100 * 86_400_000),
    learned: { kind: 'proposed', at: new Date().toISOString(), schedule, ...counted },
  });
  job = added.job;
  await db.owner(`UPDATE asset SET name = $2, service_code = 'backup' WHERE id = $1`, [added.asset, JOB]);
  // Nothing is behind its connection.
  await db.owner(`UPDATE poll SET next_due_at = now() + interval '1 day'`);
}

const jobNow = async () => (await api.call('backupJobs')).find(({ id }) => id === job);
const months = async () => {
  const { jobs } = await api.call('customerBackups', { params: { id: customer } });
  return jobs.find(({ id }) => id === job)?.archive ?? [];
};

describe('a schedule that was learned', () => {
  it('is nothing until a person takes it, and holds from then on', async () => {
    expect(await jobNow()).toMatchObject({ schedule: { kind: 'none' } });
    await page.goto(`${server.url}/backups/jobs`);
    await page.getByText('Schema geleerd: bevestigen').waitFor();
    await page.getByRole('button', { name: new RegExp(JOB) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/De geschiedenis wijst op/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Overnemen' }).click();
    await page.getByText('Het geleerde schema geldt vanaf nu.').waitFor();
    expect(await jobNow()).toMatchObject({
      schedule: { kind: 'evenings', weekdays: [1, 2, 3, 4, 5], at: '22:00' },
      windowMinutes: 120,
      learned: null,
    });
    expect(await page.getByText('Schema geleerd: bevestigen').count()).toBe(0);
  });
});

describe('the hours of the check', () => {
  it('are changed by who leads it, and hours that can’t be are refused in the form', async () => {
    await page.goto(`${server.url}/morning/overview`);
    const form = page.getByRole('form', { name: 'Tijden en vrije dagen' });
    const save = form.getByRole('button', { name: 'Opslaan' });
    await form.getByLabel('Klaar om').fill('06:00');
    await save.click();
    await form.getByText('Kies een tijd na het begin.').waitFor();
    await form.getByLabel('Klaar om').fill('11:15');
    const closed = daysAfter(localDateOf(Date.now(), ZONE), 40);
    await form.getByLabel('Datum').fill(closed);
    await form.getByLabel('Naam').fill('Studiedag');
    await form.getByRole('button', { name: 'Dag toevoegen' }).click();
    await save.click();
    await page.getByText('Opgeslagen. Nachten die nog komen, volgen dit.').waitFor();
    await expectAccessible(page);
    expect(await api.call('dutySettings')).toMatchObject({
      emptyBy: '11:15',
      calendar: { freeDays: [{ date: closed, name: 'Studiedag' }] },
    });
  });

  it('and days before the first job are not called running', async () => {
    const days = page.getByRole('region', { name: /Laatste werkdagen/ });
    await days.getByText('nog geen taken').first().waitFor();
    expect(await days.getByText('loopt', { exact: true }).count()).toBeLessThanOrEqual(1);
  });
});

describe('the month archive of a job whose source lists none', () => {
  it('is attested with how it was seen, and with whose name', async () => {
    const open = await until('months are judged', 90, async () => {
      const unknown = (await months()).filter(({ status }) => status === 'unknown');
      return unknown.length > 0 ? unknown : null;
    });
    await page.goto(`${server.url}/customers/${customer}/backups`);
    const ask = page.getByRole('button', { name: new RegExp(`van ${JOB} bevestigen`) });
    await ask.first().waitFor();
    expect(await ask.count()).toBe(open.length);
    await expectAccessible(page);
    await ask.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Bevestigen' }).click();
    await dialog.getByText('Schrijf minstens drie tekens.').waitFor();
    await dialog.getByRole('textbox', { name: 'Hoe gezien?' }).fill(HOW);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Bevestigen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('img', { name: /Bevestigd\. Bevestigd door Beheerder van de proef/ }).waitFor();
    expect((await months()).filter(({ status }) => status === 'attested')).toHaveLength(1);
    expect(complaints(page)).toEqual([]);
  });
});
