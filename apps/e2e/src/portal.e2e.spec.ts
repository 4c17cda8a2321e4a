import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { letReaderIn } from './testing/people';
import { makeAdministrator, startServer, type Server } from './testing/server';

const READER = {
  email: 'lezer@example.nl',
  name: 'Lezer van de proef',
  password: 'een zin van de lezer hier',
};

const PAGES = [
  'Overzicht',
  'Back-ups',
  'Updates',
  'Onderhoud',
  'Storingen',
  'Beschikbaarheid',
  'Uren',
  'Rapporten',
  'Contactpersonen',
];

let data: string;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-portal-'));
  [server, browser] = await Promise.all([startServer({ data }), openBrowser()]);
  const staff = await makeAdministrator(server);
  const { id } = await staff.call('createCustomer', { body: { name: 'Praktijk Noord', code: 'noord' } });
  await letReaderIn(staff, server.url, id, READER);
  const shows = { backups: true, updates: true, maintenance: true, incidents: true, reports: true };
  await staff.call('changePortal', { params: { id }, body: { ...shows, availability: true, hours: true } });
  page = await visit(browser, `${server.url}/portal/backups`);
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

const heading = (name: string) => page.getByRole('heading', { name, level: 1 });

it('asks who it is, and comes back to the page that was asked for', async () => {
  await heading('Aanmelden').waitFor();
  await page.getByLabel('E-mailadres').fill(READER.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(READER.password);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await heading('Back-ups').waitFor();
  expect(new URL(page.url()).pathname).toBe('/portal/backups');
});

it.each([
  ['on a telephone', 390, 844],
  ['at a desk', 1280, 900],
])('every page is there %s, readable and as wide as the screen', async (_where, width, height) => {
  await page.setViewportSize({ width, height });
  for (const name of PAGES) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await heading(name).waitFor();
    await page.waitForLoadState('networkidle');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});

it('says of what nobody knows that it is unknown, and speaks English too', async () => {
  await page.goto(`${server.url}/portal`);
  await page.getByText('Niet alles is bekend').waitFor();
  await page.getByText('Niet bekend', { exact: true }).waitFor();
  await page.getByRole('button', { name: READER.name }).click();
  await page.getByText('English', { exact: true }).click();
  await page.getByText('Is everything safe?').waitFor();
  expect(await page.getByText('Is alles veilig?').count()).toBe(0);
});

it('loads no page of the staff', async () => {
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.some((name) => name.includes('/files/portal-'))).toBe(true);
  expect(loaded.filter((name) => /staff-frame|board-page|customers-page|morning-page/.test(name))).toEqual(
    [],
  );
  // Before the sign-in, nobody is known: that is said with a 401, which the console repeats.
  expect(complaints(page).filter((said) => !said.includes('401'))).toEqual([]);
});
