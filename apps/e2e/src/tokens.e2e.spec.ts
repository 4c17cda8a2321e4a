import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';

const world = inject('world');
let browser: Browser;
let page: Page;
let secret: string;

beforeAll(async () => {
  browser = await openBrowser();
  page = await visit(browser, `${world.url}/tokens`, { cookie: world.cookie });
});
afterAll(async () => {
  expect(complaints(page)).toEqual([]);
  await browser.close();
});

const dialog = () => page.getByRole('dialog');
const asProgram = async () =>
  (await fetch(`${world.url}/api/customers`, { headers: { authorization: `Bearer ${secret}` } })).status;

describe('the token of a program', () => {
  it('is made with what it may, and shown once', async () => {
    await page.getByText('Nog geen tokens.').waitFor();
    await page.getByRole('button', { name: 'Token maken' }).click();
    await dialog().getByRole('button', { name: 'Token maken' }).click();
    await dialog().getByText('Vul dit in.').waitFor();
    await dialog().getByLabel('Naam').fill('Facturatie');
    await dialog().getByLabel('Koppelingen en kanalen lezen').check();
    await expectAccessible(page);
    await dialog().getByRole('button', { name: 'Token maken' }).click();
    secret = await dialog().getByLabel('Token', { exact: true }).inputValue();
    expect(secret).toMatch(/^nw_/);
    await expectAccessible(page);
    await dialog().getByRole('button', { name: 'Ik heb het bewaard' }).click();
    await page.getByText(`${secret.slice(0, 11)}…`).waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(await asProgram()).toBe(200);
  });

  it('is listed with its use, on a telephone too', async () => {
    await page.reload();
    await page.getByText(/laatst gebruikt/).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('is revoked, and refused at once', async () => {
    await page.getByRole('button', { name: 'Facturatie intrekken' }).click();
    await dialog().getByRole('button', { name: 'Intrekken' }).click();
    await page.getByText('Facturatie is ingetrokken').waitFor();
    await page.getByText(/ingetrokken op/).waitFor();
    expect(await asProgram()).toBe(401);
  });
});
