import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFailed } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
const ABOUT = { collector: 'node-exporter', aspect: 'memory', assetKind: null, customerId: null };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await visit(browser, `${world.url}/limits`, { cookie: world.cookie });
});
beforeEach(() => {
  onTestFailed(async () => {
    console.error(await page.locator('body').innerText());
  });
});
afterAll(async () => {
  expect(complaints(page)).toEqual([]);
  await browser.close();
  await api.call('dropLimit', { body: ABOUT });
});

const servers = () => page.getByRole('region', { name: 'Server (node_exporter, windows_exporter)' });
const memory = () =>
  servers()
    .getByRole('listitem')
    .filter({ hasText: /^Geheugen/ });
const dialog = () => page.getByRole('dialog');
const preview = () => dialog().getByRole('region').or(dialog().locator('section[aria-live]'));

describe('the page of limits', () => {
  it('says by what every aspect in use is judged', async () => {
    await page.getByRole('heading', { name: 'Grenzen' }).waitFor();
    await page.getByRole('searchbox', { name: 'Zoek een onderdeel of koppeling' }).fill('geheugen');
    await memory().waitFor();
    expect(await memory().innerText()).toMatch(/Standaard: waarschuwing vanaf 90\s?%; kritiek vanaf 97\s?%/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('shows beside the form what would have fired', async () => {
    await memory().getByRole('button', { name: 'Grenzen van Geheugen wijzigen', exact: true }).click();
    await dialog().getByText('Nagespeeld op wat er gemeten is').waitFor();
    await dialog().getByRole('textbox', { name: 'Waarschuwing' }).fill('1');
    const now = preview().getByRole('row', { name: /Op dit moment niet in orde/ });
    await expect.poll(() => now.getByRole('cell').last().innerText(), { timeout: 10_000 }).not.toBe('0');
    await expectAccessible(page);
  });

  it('refuses limits that cross before they are asked about', async () => {
    await dialog().getByRole('textbox', { name: 'Waarschuwing' }).fill('99');
    await dialog().getByText('Kritiek wordt eerder bereikt dan de waarschuwing.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Opslaan' }).isDisabled()).toBe(true);
  });

  it('keeps what was chosen, and takes it away again', async () => {
    await dialog().getByRole('textbox', { name: 'Waarschuwing' }).fill('88');
    await dialog().getByRole('button', { name: 'Opslaan' }).click();
    await dialog().waitFor({ state: 'detached' });
    await memory()
      .getByText(/Alle klanten/)
      .waitFor();
    expect(await memory().innerText()).toMatch(/waarschuwing vanaf 88\s?%/);
    await page.getByRole('button', { name: /Grenzen van Geheugen, Alle klanten.* wijzigen/ }).click();
    await dialog().getByRole('button', { name: 'Gekozen grenzen weghalen' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await memory().innerText()).not.toContain('Alle klanten');
  });
});
