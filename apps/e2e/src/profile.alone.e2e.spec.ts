import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { makeAdministrator, PERSON, startServer, type Server } from './testing/server';

const NEW = 'een nieuwe zin van vandaag';

let data: string;
let server: Server;
let browser: Browser;
let page: Page;
let other: Page;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-profile-'));
  [server, browser] = await Promise.all([startServer({ data }), openBrowser()]);
  const { cookie } = await makeAdministrator(server);
  page = await visit(browser, server.url, { cookie });
  const elsewhere = await ApiClient.signIn(server.url, PERSON.email, PERSON.password);
  other = await visit(browser, server.url, { cookie: elsewhere.cookie });
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

const signedOut = (on: Page) => on.getByRole('heading', { name: 'Aanmelden', level: 1 }).waitFor();

describe('one’s own account', () => {
  it('is a step from the menu, and lists where one is signed in', async () => {
    await page.getByRole('button', { name: `Account van ${PERSON.name}` }).click();
    await page.getByRole('link', { name: 'Mijn account' }).click();
    await page.getByText('Deze sessie').waitFor();
    expect(await page.getByRole('button', { name: /^Afmelden: / }).count()).toBe(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(400);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('changes the password; the window elsewhere is signed out by itself', async () => {
    await page.getByLabel('Huidig wachtwoord').fill('niet dit');
    await page.getByLabel('Nieuw wachtwoord').fill(NEW);
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await page.getByText('Dit is niet het huidige wachtwoord.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Huidig wachtwoord').fill(PERSON.password);
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await page.getByText('Uw wachtwoord is gewijzigd.').waitFor();
    await signedOut(other);
    expect(await page.getByRole('button', { name: /^Afmelden: / }).count()).toBe(0);
  });

  it('ends a session elsewhere', async () => {
    const { cookie } = await ApiClient.signIn(server.url, PERSON.email, NEW);
    const third = await visit(browser, server.url, { cookie });
    await third.getByRole('button', { name: `Account van ${PERSON.name}` }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Afmelden: / }).click();
    await page.getByText('De sessie is beëindigd.').waitFor();
    await signedOut(third);
    expect(await page.getByRole('button', { name: /^Afmelden: / }).count()).toBe(0);
  });

  it('speaks the language that is chosen, on this screen at once', async () => {
    await page.getByRole('combobox', { name: 'Taal van dit scherm' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My account', level: 1 }).waitFor();
    expect(complaints(page).filter((text) => !text.includes('400'))).toEqual([]);
  });
});
