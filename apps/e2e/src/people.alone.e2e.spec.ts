import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';

const OWNER = {
  email: 'praktijk@example.nl',
  name: 'Praktijkhouder',
  password: 'een wachtwoord van de praktijk',
};

let data: string;
let server: Server;
let browser: Browser;
let client: ApiClient;
let page: Page;
let guest: Page;
let link: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-people-'));
  [server, browser] = await Promise.all([startServer({ data }), openBrowser()]);
  client = await makeAdministrator(server);
  await client.call('createCustomer', { body: { name: 'Praktijk Noord', code: 'noord' } });
  await client.call('createCustomer', { body: { name: 'Praktijk Zuid', code: 'zuid' } });
  page = await visit(browser, `${server.url}/people`, { cookie: client.cookie });
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

const heading = (name: string, on = page) => on.getByRole('heading', { name, level: 1 });

describe('an administrator', () => {
  it('invites the owner of a practice, and hears at once what is missing', async () => {
    await heading('Mensen').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
    await page.getByLabel('E-mailadres').fill(OWNER.email);
    await page.getByRole('combobox', { name: 'Rol' }).click();
    await page.getByRole('option', { name: 'Eigenaar bij de klant' }).click();
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
    await page.getByText('Vul dit in.').waitFor();
    await page.getByRole('combobox', { name: 'Klant' }).click();
    await page.getByRole('option', { name: 'Praktijk Noord' }).click();
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
    link = await page.getByLabel('Link van de uitnodiging').inputValue();
    expect(link).toContain('/invitation#token=');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Klaar' }).click();
    await page.getByText('Openstaande uitnodigingen').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(400);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('who is invited', () => {
  it('chooses a name and a password by the link, and is in the portal', async () => {
    guest = await visit(browser, link);
    await heading('Welkom bij Nachtwacht', guest).waitFor();
    await expectAccessible(guest);
    await guest.getByLabel('Naam', { exact: true }).fill(OWNER.name);
    await guest.getByLabel('Wachtwoord', { exact: true }).fill(OWNER.password);
    await guest.getByRole('button', { name: 'Account maken' }).click();
    await heading('Overzicht', guest).waitFor();
  });

  it('sees the own practice, no other, and nothing of how it is watched', async () => {
    await guest.getByText('Praktijk Noord').waitFor();
    await guest.getByRole('button', { name: OWNER.name }).waitFor();
    expect(await guest.getByText('Praktijk Zuid').count()).toBe(0);
    for (const name of ['Klanten', 'Koppelingen', 'Meldkanalen', 'Mensen', 'Importeren'])
      expect(await guest.getByRole('link', { name }).count()).toBe(0);
    await expectAccessible(guest);
    expect(complaints(guest)).toEqual([]);
  });

  it('can not use the link again', async () => {
    const again = await visit(browser, link);
    await heading('Deze uitnodiging werkt niet', again).waitFor();
    await again.getByText('al gebruikt of verlopen').waitFor();
    expect(await again.getByRole('button', { name: 'Account maken' }).count()).toBe(0);
    await again.context().close();
  });

  it('is out at once when blocked, on the page that is open too', async () => {
    await page.reload();
    await page.getByRole('button', { name: `Meer voor ${OWNER.name}` }).click();
    await page.getByRole('menuitem', { name: 'Blokkeren' }).click();
    await page.getByRole('button', { name: 'Blokkeren' }).click();
    await page.getByText('Geblokkeerd sinds').waitFor();
    await heading('Aanmelden', guest).waitFor();
    expect((await guest.request.get(`${server.url}/api/me`)).status()).toBe(401);
  });
});

it('the last administrator can not be blocked', async () => {
  await page.getByRole('button', { name: 'Meer voor Beheerder van de proef' }).click();
  await page.getByRole('menuitem', { name: 'Blokkeren' }).click();
  await page.getByRole('button', { name: 'Blokkeren' }).click();
  await page.getByText('Er moet altijd een beheerder zijn').waitFor();
  expect((await client.call('me')).role).toBe('administrator');
});
