import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { daysAfter, localDateOf } from '@nachtwacht/domain/time';
import { openRunningDatabase, type RunningDatabase } from '@nachtwacht/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { complaints, expectAccessible, openBrowser, visit } from './testing/browser';
import {
  endMorning,
  fillMorning,
  tellRun,
  type FullMorning,
  type MorningNight,
} from './testing/full-morning';
import {
  canBeSigned,
  nightRow,
  openByKeys,
  openedNight,
  signOpened,
  tabToAndPress,
  walkTo,
} from './testing/morning-page';
import { letEngineerIn } from './testing/people';
import { makeAdministrator, PERSON, startServer, type Server } from './testing/server';
import { until } from './testing/until';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const COLLEAGUE = {
  name: 'Collega van de proef',
  email: 'collega@nachtwacht.example',
  password: 'een zin van de collega',
};
const DESK = { width: 1440, height: 2_200 };

let data: string;
let server: Server;
let db: RunningDatabase;
let browser: Browser;
let morning: FullMorning;
let page: Page;
let colleague: Page;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-morning-'));
  [server, browser] = await Promise.all([startServer({ data }), openBrowser()]);
  const api = await makeAdministrator(server);
  const second = await letEngineerIn(api, server.url, COLLEAGUE, 'en');
  db = await openRunningDatabase(data);
  morning = await fillMorning(db);
  const url = morning.isToday ? `${server.url}/morning` : `${server.url}/morning/${morning.day}`;
  page = await visit(browser, url, { cookie: api.cookie, viewport: DESK });
  colleague = await visit(browser, url, { cookie: second.cookie, viewport: DESK });
});
beforeEach(() => {
  onTestFailed(async () => {
    console.error(await page.locator('body').innerText());
  });
});
afterAll(async () => {
  await browser.close();
  await db.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

function theNight(fits: (night: MorningNight) => boolean): MorningNight {
  const night = morning.nights.find(fits);
  if (night === undefined) throw new Error('There is no such night.');
  return night;
}
const ofStatus = (status: MorningNight['status']) => theNight((night) => night.status === status).name;
const drawn = () => morning.nights.filter(({ mustOpen }) => mustOpen).map(({ name }) => name);
/** Who signed a night, as it is kept. */
const signers = (name: string) =>
  db.owner<{ by: string }>(
    `SELECT l.actor_name AS by FROM backup_night_line l WHERE l.kind = 'signed' AND l.job_id = $1`,
    [theNight((night) => night.name === name).job],
  );

describe('a morning, worked by keyboard alone', () => {
  it('begins with all nights, worst first, and with nothing that keeps somebody from using it', async () => {
    await page.getByText('0 van 25 afgetekend').waitFor();
    await colleague.getByText('0 of 25 signed').waitFor();
    const first = page.locator('[data-night]').first();
    expect(await first.innerText()).toContain(ofStatus('failed'));
    await expectAccessible(page);
    await expectAccessible(colleague);
  });

  it('signs the green ones together, but for those that were drawn by lot', async () => {
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog', { name: 'Groene nachten aftekenen' });
    await dialog.getByText('Geloot: deze 2 bekijkt u eerst').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await dialog.getByText('13 nachten zijn afgetekend.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('13 van 25 afgetekend').waitFor();
    for (const name of drawn()) expect(await nightRow(page, name).count()).toBe(1);
  });

  it('opens one that was drawn before it is signed, and it leaves the list of a colleague at once', async () => {
    const [first = '', second = ''] = drawn();
    await nightRow(colleague, first).waitFor();
    await walkTo(page, first);
    await page.keyboard.press('s');
    await page.getByText('Deze nacht is geloot. Bekijk hem eerst').waitFor();
    await canBeSigned(page, first);
    await expectAccessible(page);
    const gone = nightRow(colleague, first).waitFor({ state: 'detached', timeout: 5_000 });
    const begin = performance.now();
    await page.keyboard.press('s');
    await gone;
    expect(performance.now() - begin).toBeLessThan(1_000);
    await nightRow(page, first).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await openByKeys(page, second);
    await signOpened(page, second);
  });

  it('notes what was done about a failure, and says that it is known until a day', async () => {
    const name = ofStatus('failed');
    await openByKeys(page, name);
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: `Notitie bij ${name}` }).waitFor();
    await expectAccessible(page);
    await page.keyboard.type('Schijf is vol, klant gebeld');
    await tabToAndPress(page, 'Vastleggen');
    await page.getByText('De notitie is vastgelegd.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: `Bekend probleem bij ${name}` });
    await dialog.waitFor();
    await expectAccessible(page);
    await page.keyboard.type('Server wordt vervangen');
    // Which part of a date comes first under the keys differs by machine.
    const end = daysAfter(localDateOf(Date.now(), 'Europe/Amsterdam'), 5);
    await dialog.getByLabel('Geldt tot en met').fill(end);
    await tabToAndPress(page, 'Markeren als bekend');
    await page.getByText('Gemarkeerd als bekend probleem tot en met').waitFor();
    await nightRow(page, name).getByText('Bekend probleem', { exact: true }).waitFor();
    await openedNight(page, name).getByText('Schijf is vol, klant gebeld').waitFor();
    await signOpened(page, name);
  });

  it('is signed once by two at the same moment, and the second reads who was first', async () => {
    const name = ofStatus('offline-expected');
    for (const each of [page, colleague]) await walkTo(each, name);
    await Promise.all([page.keyboard.press('s'), colleague.keyboard.press('s')]);
    const told = await until('one is told', 5, async () => {
      const words = [
        ...(await page.getByText(`${COLLEAGUE.name} was u voor: afgetekend om`).all()),
        ...(await colleague.getByText(`${PERSON.name} was first: signed at`).all()),
      ];
      return words.length > 0 ? words.length : null;
    });
    expect(told).toBe(1);
    expect(await signers(name)).toHaveLength(1);
  });

  it('opens and signs each of the others', async () => {
    const others = morning.nights.filter(({ name, status }) => {
      const isDone = name === ofStatus('failed') || name === ofStatus('offline-expected');
      return !isDone && status !== 'waiting' && !status.startsWith('success');
    });
    expect(others.length).toBeGreaterThan(5);
    for (const { name } of others) {
      await openByKeys(page, name);
      await signOpened(page, name);
      expect(await signers(name)).toEqual([{ by: PERSON.name }]);
    }
  });

  it('ends with the night that was waited for, and says that all is signed', async () => {
    const name = ofStatus('waiting');
    await walkTo(page, name);
    await page.keyboard.press('s');
    await page.getByText('De back-up is nog niet klaar.').waitFor();
    await tellRun(
      db,
      theNight((night) => night.name === name),
      morning.evening,
    );
    await nightRow(page, name)
      .getByRole('button', { name: `${name} aftekenen` })
      .waitFor();
    await page.keyboard.press('s');
    await page.getByText('Alles is afgetekend').waitFor();
    await page.getByText('Alle 25 nachten van deze dag zijn afgetekend.').waitFor();
    await colleague.getByText('Everything is signed').waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    await expectAccessible(colleague);
    for (const each of [page, colleague]) expect(complaints(each)).toEqual([]);
  });
});

/** The command as somebody who doubts the register runs it. */
function verify(file: string): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(
      'npm',
      ['run', '--silent', 'audit:verify', '--', '--file', file],
      { cwd: ROOT },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err }),
    );
  });
}

describe('the register of that day', () => {
  let exported: string;

  it('is closed once the hour is past', async () => {
    await endMorning(db, morning.day);
    await page.getByText(/Gesloten op/).waitFor({ timeout: 40_000 });
    expect(await db.owner('SELECT FROM register_entry')).toHaveLength(6);
  });

  it('is exported by the page of a customer', async () => {
    const { customer } = theNight(() => true);
    await page.goto(`${server.url}/customers/${customer}/backups`);
    await page.getByRole('button', { name: 'Keten controleren' }).click();
    await page.getByText(/^De keten is heel/).waitFor();
    await page.getByRole('button', { name: 'Exporteren' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^JSON/ }).click(),
    ]);
    exported = await readFile(await download.path(), 'utf8');
    expect(exported).toContain('Server wordt vervangen');
    expect(complaints(page)).toEqual([]);
  });

  it('is sound by the command, and is not with one letter changed', async () => {
    const file = join(data, 'register.jsonl');
    await writeFile(file, exported);
    expect(await verify(file)).toMatchObject({ code: 0, said: expect.stringMatching(/^sound/m) as string });
    await writeFile(file, exported.replace('success', 'succesS'));
    expect(await verify(file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('NOT sound') as string,
    });
  });
});
