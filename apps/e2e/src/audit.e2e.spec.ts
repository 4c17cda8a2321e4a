import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFailed } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);

let browser: Browser;
let page: Page;
let customer: { id: string; name: string };

beforeAll(async () => {
  browser = await openBrowser();
  customer = await api.call('createCustomer', { body: { name: '=Praktijk Logboek', code: 'LOG-1' } });
  await api.call('updateCustomer', { params: { id: customer.id }, body: { name: '=Praktijk Register' } });
  page = await visit(browser, `${world.url}/audit?customer=${customer.id}`, { cookie: world.cookie });
});
beforeEach(() => {
  onTestFailed(async () => {
    console.error(await page.locator('body').innerText());
  });
});
afterAll(async () => {
  expect(complaints(page)).toEqual([]);
  await browser.close();
  await api.call('archiveCustomer', { params: { id: customer.id } });
});

describe('the audit log', () => {
  it('shows who changed what, from what to what', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Klant gewijzigd' });
    await row.waitFor();
    expect(await row.locator('del').innerText()).toBe('=Praktijk Logboek');
    expect(await row.locator('ins').innerText()).toBe('=Praktijk Register');
  });

  it('is narrowed by what was done, and the address keeps it', async () => {
    await page.getByRole('combobox', { name: 'Handeling' }).click();
    await page.getByRole('option', { name: 'toegevoegd', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'Klant toegevoegd' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'Klant gewijzigd' }).waitFor({ state: 'detached' });
    expect(page.url()).toContain('act=created');
  });

  it('is verified by a button', async () => {
    await page.getByRole('button', { name: 'Controleren' }).click();
    const verdict = page.getByText(/^Heel: alle \d+ handelingen zijn gecontroleerd/);
    await verdict.waitFor();
    expect(await verdict.innerText()).toContain('2 handelingen');
  });

  it('is exported as a file in which nothing is calculated, and the export is written down', async () => {
    await page.goto(`${world.url}/audit?customer=${customer.id}`);
    await page.getByRole('button', { name: 'Exporteren' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^controlelogboek-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(";'=Praktijk Register;");
    expect(text).not.toMatch(/[;\n]=/);
    await page.getByRole('row').filter({ hasText: 'Controlelogboek geëxporteerd' }).waitFor();
  });

  it('has nothing that keeps somebody from using it', async () => {
    await expectAccessible(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
    }
  });
});
