import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFleet, startMailServer, type Fleet, type TestMailServer } from '@nachtwacht/testing/programs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFailed } from 'vitest';
import { z } from 'zod';
import { ApiClient } from './testing/api-client';
import { boardIsLive, problem } from './testing/board-page';
import { complaints, expectAccessible, openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';
import { until } from './testing/until';
import { watchWebsite } from './testing/watch-website';

const SECONDS = 1_000;
const world = inject('world');
const shared = new ApiClient(world.url, world.cookie);

let data: string;
let server: Server;
let api: ApiClient;
let mail: TestMailServer;
let fleet: Fleet;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-setting-up-'));
  [server, mail, fleet, browser] = await Promise.all([
    startServer({ data }),
    startMailServer(),
    createFleet({ count: 1 }),
    openBrowser(),
  ]);
  api = await makeAdministrator(server);
  page = await visit(browser, server.url, { cookie: api.cookie, viewport: { width: 1400, height: 1000 } });
});
beforeEach(() => {
  onTestFailed(async () => {
    console.error(await page.locator('body').innerText());
  });
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await fleet.stop();
  await mail.close();
  await rm(data, { recursive: true, force: true });
});

const button = (name: string | RegExp, on: Page | Locator = page) => on.getByRole('button', { name });
const choose = async (label: string, option: string, on: Page | Locator = page) => {
  await on.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};
const to = (name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();

describe('a CSV file', () => {
  const csv = [
    'klantcode;klantnaam;vestiging;plaats;object;soort;dienst',
    'OVER-1;Praktijk aan de overkant;Hoofdvestiging;Gouda;;;',
    'OVER-2;;;;;;',
    'OVER-1;;Hoofdvestiging;;Firewall hal;toverdoos;firewall',
  ].join('\n');

  it('is checked first: it says per line what is wrong, and changes nothing', async () => {
    await to('Importeren');
    await page
      .getByLabel('CSV-bestand kiezen')
      .setInputFiles({ name: 'klanten.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('klanten.csv is gecontroleerd').waitFor();
    const lines = page.getByRole('table', { name: 'Meldingen per regel' });
    for (const line of ['3', '4'])
      await lines.getByRole('cell', { name: line, exact: true }).first().waitFor();
    await expectAccessible(page);
    expect(await api.call('customers')).toEqual([]);
  });

  it('is imported without its wrong lines', async () => {
    await button('Nu importeren').click();
    await page.getByText('klanten.csv is geïmporteerd').waitFor();
    await page.getByRole('link', { name: 'Naar klanten' }).click();
    await page.getByText('Praktijk aan de overkant').first().waitFor();
    await expectAccessible(page);
    expect((await api.call('customers')).map(({ code, sites }) => ({ code, sites }))).toEqual([
      { code: 'OVER-1', sites: 1 },
    ]);
  });
});

describe('a connection', () => {
  it('with a wrong key says what is wrong', async () => {
    await to('Koppelingen');
    await page.getByRole('link', { name: 'Koppeling toevoegen' }).first().click();
    await button(/UniFi Network/).click();
    const known = (await shared.call('connections')).find(({ name }) =>
      name.startsWith('Wifi-controller West'),
    );
    await page.getByLabel('Adres', { exact: false }).first().fill(String(known!.settings['url']));
    await choose('Certificaat', 'Elk certificaat');
    await page.getByLabel('API-sleutel').fill('een verkeerde sleutel');
    await button('Opslaan en proberen').click();
    await page.getByText('Aanmelden geweigerd').waitFor({ timeout: 30 * SECONDS });
    await expectAccessible(page);
  });

  it('mended, shows what it holds', async () => {
    await page.getByRole('link', { name: 'Naar de koppeling' }).click();
    await button('Bewerken').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('API-sleutel').fill(await keyOfLab('wifi-west'));
    await button('Opslaan', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await button('Nu proberen').click();
    await page.getByText('Gelukt', { exact: true }).waitFor({ timeout: 30 * SECONDS });
    const boxes = page.getByRole('checkbox', { name: /^Kies (AP|Switch) / });
    await boxes.first().waitFor();
    expect(await boxes.count()).toBeGreaterThan(3);
  });

  it('what is accepted is on the board', async () => {
    await page.getByRole('checkbox', { name: /^Kies AP Balie/ }).check();
    await choose('Klant, AP Balie', 'Praktijk aan de overkant');
    await button('1 overnemen').click();
    await page.getByText('1 object wordt nu bewaakt').waitFor();
    await expectAccessible(page);
    await to('Bord');
    await boardIsLive(page);
    await page.getByRole('rowheader', { name: 'Praktijk aan de overkant' }).waitFor();
  });
});

async function keyOfLab(device: string): Promise<string> {
  const text = await readFile(join(world.data, 'lab', 'lab.json'), 'utf8');
  const { secrets } = z.object({ secrets: z.record(z.string(), z.string()) }).parse(JSON.parse(text));
  return secrets[device] ?? '';
}

describe('a channel by e-mail', () => {
  it('is added and tried', async () => {
    await to('Meldkanalen');
    await button('Kanaal toevoegen').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam', { exact: false }).first().fill('Support');
    await dialog.getByLabel('Mailserver').fill('127.0.0.1');
    await dialog.getByLabel('Poort').fill(String(mail.port));
    await choose('Beveiliging', 'Geen (onveilig; alleen binnen het eigen netwerk)', dialog);
    await dialog.getByLabel('Afzender').fill('nachtwacht@nachtwacht.example');
    await dialog.getByLabel('Ontvangers').fill('support@nachtwacht.example');
    await expectAccessible(page);
    await button('Opslaan', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await button('Proefmelding sturen').click();
    await until('the test message arrives', 30, async () => mail.mails[0] ?? null);
    await page.reload();
    await page.getByText('In orde', { exact: true }).waitFor();
  });

  it('tells of a new critical fault, once', async ({ annotate }) => {
    const [customer] = await api.call('customers');
    await watchWebsite(api, customer!.id, 'www.overkant.example', fleet.urls[0]!);
    await to('Bord');
    await boardIsLive(page);
    const before = mail.mails.length;
    fleet.set([0], 'fails');
    const at = performance.now();
    await problem(page, 'www.overkant.example', customer!.name).waitFor({ timeout: 30 * SECONDS });
    const seen = performance.now() - at;
    const told = await until('the mail arrives', 60, async () => mail.mails[before] ?? null);
    await annotate(
      `seen after ${(seen / SECONDS).toFixed(1)} s, mailed after ${((performance.now() - at) / SECONDS).toFixed(1)} s`,
    );
    expect(told.subject).toContain('www.overkant.example');
    expect(told.text).toContain(customer!.name);
    expect(mail.mails).toHaveLength(before + 1);
  });

  it('and no page complained', () => {
    expect(complaints(page)).toEqual([]);
  });
});
