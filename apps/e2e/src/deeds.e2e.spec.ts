import { createFleet, type Fleet } from '@nachtwacht/testing/programs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed, beforeEach } from 'vitest';
import { ApiClient } from './testing/api-client';
import { boardIsLive, problem, TALL } from './testing/board-page';
import { complaints, openBrowser, visit } from './testing/browser';
import { until } from './testing/until';
import { watchWebsite } from './testing/watch-website';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
const SITES = ['www.een-proef.example', 'www.twee-proef.example'] as const;

let browser: Browser;
let page: Page;
let fleet: Fleet;
let customer: { id: string; name: string };

beforeAll(async () => {
  [browser, fleet] = await Promise.all([openBrowser(), createFleet({ count: 2 })]);
  customer = await api.call('createCustomer', { body: { name: 'Praktijk van de proef', code: 'PROEF-1' } });
  for (const [index, name] of SITES.entries()) await watchWebsite(api, customer.id, name, fleet.urls[index]!);
  page = await visit(browser, world.url, { cookie: world.cookie, viewport: TALL });
});
beforeEach(() => {
  onTestFailed(async () => {
    console.error(await page.locator('body').innerText());
  });
});
afterAll(async () => {
  expect(complaints(page).filter((text) => !text.includes('409'))).toEqual([]);
  await browser.close();
  await fleet.stop();
  for (const { id, collector, customerId } of await api.call('connections'))
    if (collector === 'http' && customerId === customer.id)
      await api.call('archiveConnection', { params: { id } });
  await api.call('archiveCustomer', { params: { id: customer.id } });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const notice = (text: string | RegExp) => page.getByText(text).first().waitFor();
const fromMenu = async (item: string) => {
  await button(/^Meer/).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const connectionOf = async (name: string) =>
  (await api.call('connections')).find((each) => each.name === name)!;
const assetOf = async (name: string) => (await api.call('assets')).find((each) => each.name === name)!;

describe('what a person does has a visible result', () => {
  it('a found thing is ignored and fetched back', async () => {
    const { id } = await api
      .call('connections')
      .then((all) =>
        all.find(({ collector, found, accepted }) => collector === 'unifi' && found > accepted)!,
      );
    const fresh = (await api.call('found', { params: { id } })).find(
      ({ assetId, ignored }) => assetId === null && !ignored,
    )!;
    await page.goto(`${world.url}/connections/${id}`);
    await page.getByText(/^Nieuw \(/).click();
    await page.getByRole('checkbox', { name: `Kies ${fresh.name}` }).check();
    await button('Negeren').click();
    await notice('1 genegeerd');
    await page.getByText(/^Genegeerd \(/).click();
    await button('Terughalen').first().click();
    await notice('1 teruggehaald');
    const after = await api.call('found', { params: { id } });
    expect(after.find(({ key }) => key === fresh.key)?.ignored).toBe(false);
  });

  it('a connection is switched off and on, archived and restored', async () => {
    const { id } = await connectionOf(SITES[0]);
    await page.goto(`${world.url}/connections/${id}`);
    await fromMenu('Uitschakelen');
    await notice('De koppeling is uitgeschakeld');
    await notice(/^Uitgeschakeld: er wordt niet gemeten/);
    await fromMenu('Inschakelen');
    await notice('De koppeling is ingeschakeld');
    await fromMenu('Archiveren');
    await page.getByRole('dialog').getByRole('button', { name: 'Archiveren' }).click();
    await notice('De koppeling is gearchiveerd');
    await notice(/^Gearchiveerd op/);
    await button('Terugzetten').click();
    await notice('De koppeling is teruggezet');
    expect((await connectionOf(SITES[0])).archivedAt).toBeNull();
  });

  it('an asset is archived and restored', async () => {
    const { id } = await assetOf(SITES[1]);
    await page.goto(`${world.url}/assets/${id}`);
    await fromMenu('Archiveren');
    await page.getByRole('dialog').getByRole('button', { name: 'Archiveren' }).click();
    await notice(/is gearchiveerd/);
    await button('Terugzetten').click();
    await notice(/is teruggezet/);
    expect((await assetOf(SITES[1])).archivedAt).toBeNull();
  });

  it('an incident is taken on the board, and again on the page of its asset', async () => {
    await page.goto(world.url);
    await boardIsLive(page);
    fleet.set([0], 'fails');
    const open = problem(page, SITES[0], customer.name);
    await open.waitFor({ timeout: 60_000 });
    await open.getByText('HTTP-status', { exact: false }).waitFor();
    await open.getByRole('button', { name: /^Oppakken/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('leverancier gebeld');
    await page.getByRole('dialog').getByRole('button', { name: 'Oppakken' }).click();
    await open.getByText('Opgepakt door').waitFor();
    await open.getByRole('link', { name: SITES[0] }).click();
    await page.getByText('leverancier gebeld').first().waitFor();
    const { incident } = await api.call('asset', { params: { id: (await assetOf(SITES[0])).id } });
    expect(incident?.note).toBe('leverancier gebeld');
  });

  it('what is refused says in Dutch what to do', async () => {
    await page.goto(`${world.url}/customers`);
    await button('Klant toevoegen').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('Nog een praktijk');
    await dialog.getByLabel('Klantcode').fill('proef-1');
    await dialog.getByRole('button', { name: /Toevoegen|Opslaan/ }).click();
    await dialog.getByText('Een andere klant heeft deze code al.').waitFor();
    expect(await dialog.getByText('Another customer').count()).toBe(0);
  });

  it('a test of a connection shows within a second that it is under way, and what came of it', async () => {
    const { id } = await connectionOf(SITES[1]);
    fleet.set([1], 'fails');
    await page.goto(`${world.url}/connections/${id}`);
    await button('Nu proberen').click();
    await page
      .getByText(/^(In de wachtrij|Systeem bevragen|Gelukt)$/)
      .first()
      .waitFor({ timeout: 1_000 });
    await page.getByText('Gelukt', { exact: true }).waitFor({ timeout: 30_000 });
    const success = () => connectionOf(SITES[1]).then(({ lastSuccessAt }) => lastSuccessAt);
    expect(await until('the test is stored', 10, success)).not.toBeNull();
  });
});
