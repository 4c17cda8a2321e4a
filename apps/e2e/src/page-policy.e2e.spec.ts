import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import { boardIsLive } from './testing/board-page';
import { complaints, openBrowser, visit } from './testing/browser';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const THEMES = ['light', 'dark'] as const;
const arrived = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();

describe.each(THEMES)('the policy of the pages, in the %s theme', (colorScheme) => {
  const open = (path: string) => visit(browser, `${world.url}${path}`, { cookie: world.cookie, colorScheme });

  it('allows nothing that is written inside a page', async () => {
    const policy = (await fetch(world.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|data:|\*/);
  });

  it('is kept by every page', async () => {
    const [customer] = await api.call('customers');
    const [connection] = await api.call('connections');
    const page = await open('/customers');
    for (const path of [
      '/customers',
      `/customers/${customer!.id}`,
      '/assets',
      '/connections',
      '/connections/new',
      `/connections/${connection!.id}`,
      '/channels',
      '/import',
      '/no-such-page',
    ]) {
      await page.goto(`${world.url}${path}`);
      await arrived(page);
      expect(complaints(page), path).toEqual([]);
    }
    await page.context().close();
  });

  it('is kept by the board, its menus, the search and the wall', async () => {
    const page = await open('/');
    await boardIsLive(page);
    // Each is there, and gone, before the next key: a person sees what the key is for.
    await page.getByRole('button', { name: /Alle diensten/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('fire');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Account|Beheerder/ }).click();
    await page.getByRole('button', { name: 'Afmelden' }).waitFor();
    await page.goto(`${world.url}/?wall=1`);
    await page.locator('time').first().waitFor();
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });

  it('is kept by charts, dialogs, lists to choose from and notices', async () => {
    const server = (await api.call('assets')).find(({ kind }) => kind === 'server');
    const page = await open(`/assets/${server!.id}`);
    await page.getByRole('button', { name: /Geheugen/ }).click();
    await page.locator('svg.recharts-surface').first().waitFor();
    await page.locator('svg.recharts-surface').first().hover();
    await page.getByRole('button', { name: 'Onderhoud', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Duur' }).click();
    await page.getByRole('option', { name: '30 minuten' }).click();
    await dialog.getByLabel('Reden').fill('proef van de pagina');
    await dialog.getByRole('button', { name: 'Onderhoud vastleggen' }).click();
    await page.getByText('Het onderhoud is vastgelegd').waitFor();
    await page.getByRole('button', { name: 'Nu beëindigen' }).click();
    await page.getByText('Het onderhoud is beëindigd').waitFor();
    await page.getByRole('button', { name: 'Meer' }).click();
    await page.getByRole('menuitem', { name: 'Bewerken' }).click();
    await page.getByRole('dialog').waitFor();
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });
});

it('the page that describes the API works under a policy of its own', async () => {
  const page = await visit(browser, `${world.url}/api/docs`, { cookie: world.cookie });
  // It draws what is in view: of so many calls, the first.
  await page.getByText('/api/people', { exact: true }).first().waitFor();
  expect(complaints(page)).toEqual([]);
  await page.context().close();
});
