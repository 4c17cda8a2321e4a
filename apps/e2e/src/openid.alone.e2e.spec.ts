import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPENID_CLIENT, startOpenIdProvider, type TestOpenIdProvider } from '@nachtwacht/testing/programs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { makeAdministrator, PERSON, startServer, type Server } from './testing/server';

const NAME = 'Werkaccount';
const COLLEAGUE = 'Nieuwe collega';

let data: string;
let service: TestOpenIdProvider;
let server: Server;
let browser: Browser;
let client: ApiClient;
let guest: Page;
let link: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-openid-'));
  service = await startOpenIdProvider();
  service.people.set('collega', { preferred_username: 'collega@elders.example' });
  const env = {
    OIDC_ISSUER: service.issuer,
    OIDC_CLIENT_ID: OPENID_CLIENT.id,
    OIDC_CLIENT_SECRET: OPENID_CLIENT.secret,
    OIDC_NAME: NAME,
  };
  [server, browser] = await Promise.all([startServer({ data, env }), openBrowser()]);
  service.serve(`${server.url}/sign-in/openid`);
  client = await makeAdministrator(server);
  const made = await client.call('invite', { body: { email: 'collega@example.nl', role: 'viewer' } });
  link = made.link ?? '';
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await service.close();
  await rm(data, { recursive: true, force: true });
});

const heading = (name: string, on: Page) => on.getByRole('heading', { name, level: 1 });
const button = (name: string, on: Page) => on.getByRole('button', { name, exact: true });
const account = (name: string, on: Page) => on.getByRole('button', { name: `Account van ${name}` });

/** On the page of the service itself. */
async function signInElsewhere(on: Page, login: string): Promise<void> {
  await heading('Sign in elsewhere', on).waitFor();
  await on.getByLabel('Name').fill(login);
  await button('Sign in', on).click();
}

describe('who is invited', () => {
  it('says a name, signs in elsewhere, and is in', async () => {
    guest = await visit(browser, link);
    await heading('Welkom bij Nachtwacht', guest).waitFor();
    await button(`Account maken met ${NAME}`, guest).waitFor();
    await expectAccessible(guest);
    await button(`Account maken met ${NAME}`, guest).click();
    await guest.getByText('Vul dit in.').waitFor();
    await guest.getByLabel('Naam', { exact: true }).fill(COLLEAGUE);
    await button(`Account maken met ${NAME}`, guest).click();
    await signInElsewhere(guest, 'collega');
    await account(COLLEAGUE, guest).waitFor();
    expect(guest.url()).not.toContain('code=');
    await guest.goBack();
    expect(guest.url()).not.toContain('code=');
  });

  it('sees on the own account what it is linked to, and is asked for no password', async () => {
    await guest.goto(`${server.url}/profile`);
    await guest.getByText('Gekoppeld aan collega@elders.example sinds').waitFor();
    await guest.getByText('Daarom kunt u dit niet ontkoppelen').waitFor();
    expect(await guest.getByRole('heading', { name: 'Wachtwoord', exact: true }).count()).toBe(0);
    await expectAccessible(guest);
    await guest.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(guest);
    await guest.setViewportSize({ width: 1280, height: 800 });
  });

  it('signs out, and in again by the same button as everybody', async () => {
    await account(COLLEAGUE, guest).click();
    await button('Afmelden', guest).click();

    await button(`Aanmelden met ${NAME}`, guest).waitFor();
    await expectAccessible(guest);
    await button(`Aanmelden met ${NAME}`, guest).click();
    await account(COLLEAGUE, guest).waitFor();
    expect(complaints(guest)).toEqual([]);
  });
});

describe('the sign-in page says why not', () => {
  it('to whom nobody invited, also by that address', async () => {
    service.people.set('vreemde', { email: PERSON.email, preferred_username: PERSON.email });
    const stranger = await visit(browser, `${server.url}/customers`);
    await button(`Aanmelden met ${NAME}`, stranger).click();
    await signInElsewhere(stranger, 'vreemde');
    await stranger.getByText('Aan dit account is hier niets gekoppeld').waitFor();
    await heading('Aanmelden', stranger).waitFor();
    await stranger.getByLabel('E-mailadres').waitFor();
    await expectAccessible(stranger);
    await stranger.context().close();
  });

  it('to who stops there, in the language of the page', async () => {
    const hesitant = await visit(browser, server.url);
    await hesitant.getByText('English', { exact: true }).click();
    await button(`Sign in with ${NAME}`, hesitant).click();
    await button('Cancel', hesitant).click();
    await hesitant.getByText('Signing in was stopped or refused there').waitFor();
    await hesitant.reload();
    await hesitant.getByText('This attempt is over or was begun in another browser').waitFor();
    expect((await hesitant.request.get(`${server.url}/api/me`)).status()).toBe(401);
    await hesitant.context().close();
  });

  it('while the service is away, and the password still opens', async () => {
    const waiting = await visit(browser, server.url);
    await button(`Aanmelden met ${NAME}`, waiting).click();
    // The answer is on its way to the page, which has yet to hand it on.
    waiting.on('request', (request) => {
      if (request.url().includes('/sign-in/openid?')) service.goAway(true);
    });
    await signInElsewhere(waiting, 'collega');
    await waiting.getByText('antwoordt niet').waitFor();
    expect((await waiting.request.get(`${server.url}/api/me`)).status()).toBe(401);
    service.goAway(false);
    await waiting.getByLabel('E-mailadres').fill(PERSON.email);
    await waiting.getByLabel('Wachtwoord', { exact: true }).fill(PERSON.password);
    await button('Aanmelden', waiting).click();
    await account(PERSON.name, waiting).waitFor();
    await waiting.context().close();
  });
});

describe('who has a password', () => {
  it('links an account elsewhere with it, comes back to the own account, and unlinks it', async () => {
    const page = await visit(browser, `${server.url}/profile`, { cookie: client.cookie });
    await button('Koppelen', page).click();
    await page.getByLabel('Uw wachtwoord', { exact: true }).fill('iets heel anders');
    await page.getByRole('dialog').getByRole('button', { name: 'Koppelen' }).click();
    await page.getByText('Dit is niet uw wachtwoord.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Uw wachtwoord', { exact: true }).fill(PERSON.password);
    await page.getByRole('dialog').getByRole('button', { name: 'Koppelen' }).click();
    await signInElsewhere(page, 'beheerder');
    await page.getByText('Uw account is gekoppeld.').waitFor();
    await page.getByText(/^Gekoppeld sinds/).waitFor();
    await button('Ontkoppelen', page).click();
    await page.getByLabel('Uw wachtwoord', { exact: true }).fill(PERSON.password);
    await page.getByRole('dialog').getByRole('button', { name: 'Ontkoppelen' }).click();
    await page.getByText('Nog niet gekoppeld.').waitFor();
    await page.context().close();
  });
});
