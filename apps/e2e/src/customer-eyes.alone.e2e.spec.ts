import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from '@nachtwacht/testing/programs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { boardIsLive } from './testing/board-page';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { LabClient, startLab } from './testing/lab';
import { overhear, type Overheard } from './testing/overheard';
import { letReaderIn } from './testing/people';
import { makeAdministrator, PERSON, startServer, type Server } from './testing/server';
import { until } from './testing/until';

const CUSTOMER = 'Tandartsen Molenwiek (demo)';
const ASSET = 'Nachtback-up server';
const DEVICE = 'schoonhoven-backup-nacht';
const READER = {
  email: 'meelezer@molenwiek.example',
  name: 'Meelezer van de proef',
  password: 'een zin van de meelezer',
};
const REASON = 'De praktijk belt: de back-up staat op rood';
const SECONDS = 1_000;

let data: string;
let server: Server;
let labProgram: Program;
let lab: LabClient;
let browser: Browser;
let staff: ApiClient;
let customerId: string;
/** Names and ids of everybody and everything else. */
let others: readonly string[];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-customer-eyes-'));
  // A world of its own: what is refused here is told in the server's log, and the other journeys want that quiet.
  [server, browser] = await Promise.all([startServer({ data }), openBrowser()]);
  staff = await makeAdministrator(server);
  const started = await startLab(server.url, join(data, 'lab'));
  [labProgram, lab] = [started.program, new LabClient(started.url)];
  await until('the lab is enrolled and all is well', 120, async () => {
    const isEnrolled = (await lab.state()).enrolment.phase === 'enrolled';
    return isEnrolled && (await staff.call('board')).problems.length === 0 ? true : null;
  });
  const customers = await staff.call('customers');
  customerId = customers.find(({ name }) => name === CUSTOMER)?.id ?? '';
  const foreign = customers.filter(({ id }) => id !== customerId);
  const assets = (await staff.call('assets')).filter((asset) => asset.customerId !== customerId);
  others = [...foreign.flatMap(({ id, name }) => [id, name]), ...assets.map(({ id }) => id)];
  expect(others.length).toBeGreaterThan(20);
  await letReaderIn(staff, server.url, customerId, READER);
});
afterAll(async () => {
  await browser.close();
  await labProgram.stop();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

const portalIsThere = (page: Page) =>
  page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor({ timeout: 15 * SECONDS });
/** Services that are down. */
const broken = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: /Storing$/ });

/** What of others stands in a text; of this much the first few. */
const strangersIn = (text: string) => others.filter((word) => text.includes(word)).slice(0, 5);

async function expectNothingOfOthers(page: Page, { replies, frames }: Overheard): Promise<void> {
  expect(strangersIn(await page.content())).toEqual([]);
  expect(strangersIn(await replies())).toEqual([]);
  expect(strangersIn(frames())).toEqual([]);
}

describe('a reader of a customer', () => {
  let page: Page;
  let overheard: Overheard;

  it('signs in and sees the portal of the own organisation', async () => {
    page = await visit(browser, 'about:blank');
    overheard = overhear(page);
    await page.goto(`${server.url}/sign-in`);
    await page.getByLabel('E-mailadres').fill(READER.email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(READER.password);
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await portalIsThere(page);
    await page.getByText(CUSTOMER).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Werkt' }).first().waitFor();
    await expectAccessible(page);
  });

  it('sees a fault of the own service without touching anything', async () => {
    expect(await broken(page).count()).toBe(0);
    await page.evaluate(() => Reflect.set(window, 'stays', true));
    await lab.cause(DEVICE, 'fails');
    await lab.runBackup(DEVICE);
    await broken(page)
      .first()
      .waitFor({ timeout: 60 * SECONDS });
    await page.getByText('Nee, er is een storing').waitFor();
    // By the socket, and not by a page that was loaded anew.
    expect(overheard.frames()).toContain('"kind":"transition"');
    expect(await page.evaluate<unknown>('window.stays')).toBe(true);
  });

  it('is told nothing of anybody else: not on screen, not in a reply, not over the socket', async () => {
    for (const name of ['Back-ups', 'Updates', 'Onderhoud', 'Storingen', 'Contactpersonen', 'Overzicht']) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    }
    // What is the staff's leads to the portal.
    await page.goto(`${server.url}/assets`);
    await portalIsThere(page);
    await expectNothingOfOthers(page, overheard);
    expect((await overheard.replies()).length).toBeGreaterThan(1_000);
    expect(overheard.frames().length).toBeGreaterThan(100);
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });
});

const banner = (page: Page): Locator => page.getByRole('region', { name: 'U kijkt als klant' });

describe('an administrator who looks as that customer', () => {
  let page: Page;
  let second: Page;

  it('says why, and from then on sees what the reader sees', async () => {
    page = await visit(browser, `${server.url}/customers/${customerId}`, { cookie: staff.cookie });
    second = await page.context().newPage();
    await second.goto(`${server.url}/`);
    await boardIsLive(second);
    await page.getByRole('button', { name: 'Bekijken als deze klant' }).click();
    const dialog = page.getByRole('dialog', { name: `Bekijken als ${CUSTOMER}` });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Bekijken als klant' }).click();
    await dialog.getByText('Noem de reden').waitFor();
    await dialog.getByLabel('Reden').fill(REASON);
    await dialog.getByRole('button', { name: 'Bekijken als klant' }).click();
    await banner(page).getByText(`U kijkt als ${CUSTOMER}.`).waitFor();
    expect(await banner(page).innerText()).toMatch(/Tot \d\d:\d\d \(over (29|30)\smin\)/);
    await expectAccessible(page);
  });

  it('in every tab of that sign-in, without touching it', async () => {
    await banner(second).waitFor({ timeout: 10 * SECONDS });
    await portalIsThere(second);
    await broken(second).first().waitFor();
    expect(strangersIn(await second.content())).toEqual([]);
    for (const name of ['Koppelingen', 'Meldkanalen', 'Mensen', 'Controlelogboek'])
      expect(await second.getByRole('navigation').getByRole('link', { name }).count()).toBe(0);
  });

  it('is told nothing of anybody else meanwhile', async () => {
    const third = await page.context().newPage();
    const overheard = overhear(third);
    await third.goto(`${server.url}/assets`);
    await portalIsThere(third);
    await third.getByRole('navigation').getByRole('link', { name: 'Storingen' }).click();
    await third.getByText(ASSET).first().waitFor();
    await expectNothingOfOthers(third, overheard);
    await third.close();
  });

  it('is reminded on every page, on a telephone and on a wall too', async () => {
    for (const path of ['/', '/customers', '/assets', '/profile', '/people', '/?wall=1', '/nergens']) {
      await page.goto(server.url + path);
      await banner(page).waitFor();
    }
    await page.goto(server.url);
    await page.setViewportSize({ width: 360, height: 740 });
    await banner(page).getByRole('button', { name: 'Stoppen' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('can change nothing, and is told why', async () => {
    await page.goto(`${server.url}/profile`);
    await page.getByText('Uw eigen account staat hier nu niet').waitFor();
    const refused = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ language: 'en' });
      const response = await fetch('/api/me', { method: 'PATCH', headers, body });
      return { status: response.status, problem: (await response.json()) as unknown };
    });
    expect(refused).toMatchObject({ status: 403, problem: { code: 'viewing-as-customer' } });
  });

  it('ends it, and is an administrator again in every tab', async () => {
    await page.goto(server.url);
    await banner(page).getByRole('button', { name: 'Stoppen' }).click();
    await banner(page).waitFor({ state: 'detached' });
    await banner(second).waitFor({ state: 'detached', timeout: 10 * SECONDS });
    await second.getByRole('navigation').getByRole('link', { name: 'Koppelingen' }).waitFor();
    await until('the other customers are back', 20, async () =>
      strangersIn(await second.content()).length > 0 ? true : null,
    );
    // What the page itself was refused on purpose stands in its console.
    expect(complaints(page).filter((said) => !said.includes('403'))).toEqual([]);
  });

  it('stands in the audit log of that customer, from the begin to the end', async () => {
    await page.goto(`${server.url}/audit?customer=${customerId}&thing=customer-view`);
    const rows = page.getByRole('row').filter({ hasText: PERSON.name });
    for (const act of ['Meekijken als klant gestart', 'Meekijken als klant beëindigd']) {
      const row = rows.filter({ hasText: act }).first();
      await row.waitFor();
      expect(await row.innerText()).toContain(`Reden: ${REASON}`);
    }
  });
});
