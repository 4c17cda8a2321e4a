import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { totpOf } from '@nachtwacht/testing/programs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, openBrowser, visit } from './testing/browser';
import { PERSON, startServer, type Server } from './testing/server';

let data: string;
let server: Server;
let browser: Browser;
let page: Page;
let key: string;
let recovery: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-factor-'));
  [server, browser] = await Promise.all([startServer({ data, secondFactor: 'required' }), openBrowser()]);
  page = await visit(browser, server.setupUrl ?? '');
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

const heading = (name: string, on = page) => on.getByRole('heading', { name, level: 1 });
const board = (on = page) => on.getByRole('heading', { name: 'Hier komt het bord' });
/** What the app on the telephone shows, or is about to: each code is good for once. */
let used = 0;
const code = () => totpOf(`otpauth://totp/x?secret=${key}`, Date.now() + 30_000 * used++);

async function signIn(on: Page): Promise<void> {
  await on.getByLabel('E-mailadres').fill(PERSON.email);
  await on.getByLabel('Wachtwoord', { exact: true }).fill(PERSON.password);
  await on.getByRole('button', { name: 'Aanmelden', exact: true }).click();
}
async function confirm(entered: string, button: string, on = page): Promise<void> {
  await on.getByLabel('Code', { exact: true }).fill(entered);
  await on.getByRole('button', { name: button, exact: true }).click();
}

describe('the first administrator of a real installation', () => {
  it('is led to the second step right after the account is made', async () => {
    await page.getByLabel('Naam', { exact: true }).fill(PERSON.name);
    await page.getByLabel('E-mailadres').fill(PERSON.email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PERSON.password);
    await page.getByRole('button', { name: 'Account maken' }).click();
    await heading('Tweede stap instellen').waitFor();
    await expectAccessible(page);
    await page.goto(`${server.url}/customers`);
    await heading('Tweede stap instellen').waitFor();
    expect((await page.request.get(`${server.url}/api/customers`)).status()).toBe(403);
  });

  it('scans the code, keeps the recovery codes and confirms with the app', async () => {
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PERSON.password);
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await page.getByRole('img', { name: 'QR-code voor de authenticator-app' }).waitFor();
    key = (await page.locator('code').first().textContent()) ?? '';
    recovery = ((await page.getByLabel('Herstelcodes').textContent()) ?? '').split('\n')[0] ?? '';
    await expectAccessible(page);
    await confirm('000000', 'Bevestigen');
    await page.getByText('Deze code klopt niet').waitFor();
    await confirm(code(), 'Bevestigen');
    await board().waitFor();
    expect(key).toMatch(/^[A-Z2-7]{16,}$/);
  });
});

describe('signing in afterwards', () => {
  it('asks for a code, and takes no other', async () => {
    const visitor = await visit(browser, server.url);
    await signIn(visitor);
    await visitor.getByText('Vul de code uit uw authenticator-app in').waitFor();
    await expectAccessible(visitor);
    expect((await visitor.request.get(`${server.url}/api/me`)).status()).toBe(401);
    await confirm('000000', 'Aanmelden', visitor);
    await visitor.getByText('Deze code klopt niet').waitFor();
    await confirm(code(), 'Aanmelden', visitor);
    await board(visitor).waitFor();
  });

  it('takes a recovery code from who lost the telephone', async () => {
    const visitor = await visit(browser, server.url);
    await signIn(visitor);
    await confirm(recovery, 'Aanmelden', visitor);
    await board(visitor).waitFor();
    await visitor.goto(`${server.url}/profile`);
    await visitor.getByText('Ingesteld: aanmelden vraagt ook om een code').waitFor();
    expect((await visitor.request.get(`${server.url}/api/board`)).status()).toBe(200);
    await expectAccessible(visitor);
  });
});
