import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, openBrowser, visit } from './testing/browser';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
let browser: Browser;
let assetId: string;

beforeAll(async () => {
  browser = await openBrowser();
  assetId = (await api.call('assets')).find(({ kind }) => kind === 'switch')!.id;
});
afterAll(async () => {
  await browser.close();
});

const openAt = (timezoneId: string) =>
  visit(browser, `${world.url}/assets/${assetId}`, { cookie: world.cookie, timezoneId });

/** Plans maintenance for the asset of the page, with both ends typed. */
async function plan(page: Page, start: string, end: string): Promise<void> {
  await page.getByRole('button', { name: 'Onderhoud', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reden').fill('firmware');
  await dialog.getByRole('switch', { name: 'Nu beginnen' }).press('Space');
  await dialog.getByLabel('Begin', { exact: true }).fill(start);
  await dialog.getByRole('combobox', { name: 'Duur' }).click();
  await page.getByRole('option', { name: 'Zelf kiezen' }).click();
  await dialog.getByLabel('Einde', { exact: true }).fill(end);
}

async function planned(page: Page): Promise<{ startsAt: string; endsAt: string } | undefined> {
  await page.getByRole('button', { name: 'Onderhoud vastleggen' }).click();
  await page.getByText('Het onderhoud is vastgelegd').waitFor();
  const { maintenance } = await api.call('asset', { params: { id: assetId } });
  for (const { id } of maintenance) await api.call('cancelMaintenance', { params: { id } });
  return maintenance[0];
}

describe('times are those of the installation, wherever the browser is', () => {
  it('in New York: what is typed is read in Amsterdam, and the field says so', async () => {
    const page = await openAt('America/New_York');
    await plan(page, '2027-01-12T22:00', '2027-01-12T23:30');
    await page.getByText('In de tijdzone Europe/Amsterdam').first().waitFor();
    expect(await planned(page)).toMatchObject({
      startsAt: '2027-01-12T21:00:00.000Z',
      endsAt: '2027-01-12T22:30:00.000Z',
    });
    await page.getByText('Onderhoud gepland van 12 jan, 22:00 tot 12 jan, 23:30').waitFor();
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });

  it('over the night in which the clock goes forward: three hours by the clock are two', async () => {
    const page = await openAt('America/New_York');
    await plan(page, '2027-03-28T01:00', '2027-03-28T04:00');
    expect(await planned(page)).toMatchObject({
      startsAt: '2027-03-28T00:00:00.000Z',
      endsAt: '2027-03-28T02:00:00.000Z',
    });
    await page.context().close();
  });

  it('at home nothing is said of zones', async () => {
    const page = await openAt('Europe/Amsterdam');
    await plan(page, '2027-01-12T22:00', '2027-01-12T23:30');
    expect(await page.getByText('In de tijdzone').count()).toBe(0);
    await page.context().close();
  });
});
