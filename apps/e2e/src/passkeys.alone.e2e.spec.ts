import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@nachtwacht/testing/programs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { PERSON, startServer, type Server } from './testing/server';
import { VirtualDevice } from './testing/virtual-device';

let data: string;
let server: Server;
let browser: Browser;
let page: Page;
let device: VirtualDevice;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-passkeys-'));
  const port = await freePort();
  // By its name: browsers keep no passkeys for an address in numbers.
  const publicUrl = `http://localhost:${port}`;
  [server, browser] = await Promise.all([
    startServer({ data, port, publicUrl, secondFactor: 'required' }),
    openBrowser(),
  ]);
  page = await visit(browser, server.setupUrl ?? '');
  device = await VirtualDevice.of(page);
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

const heading = (name: string, on = page) => on.getByRole('heading', { name, level: 1 });
const board = (on: Page) => on.getByRole('heading', { name: 'Hier komt het bord' }).waitFor();
const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true });
const says = (text: string, on = page) => on.getByText(text).waitFor();
const prove = (password: string, on = page) => on.getByLabel('Uw wachtwoord', { exact: true }).fill(password);

/** Somebody at another device, before the sign-in. */
async function elsewhere(): Promise<{ visitor: Page; other: VirtualDevice }> {
  const visitor = await visit(browser, 'about:blank');
  return { visitor, other: await VirtualDevice.of(visitor) };
}

describe('the first administrator', () => {
  it('may choose a passkey where a second step is asked, and is told what is not right', async () => {
    await page.getByLabel('Naam', { exact: true }).fill(PERSON.name);
    await page.getByLabel('E-mailadres').fill(PERSON.email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PERSON.password);
    await button('Account maken').click();
    await heading('Tweede stap instellen').waitFor();
    await button('Passkey instellen').click();
    await page.getByLabel('Naam', { exact: true }).fill('Telefoon');
    await prove('iets anders');
    await button('Passkey toevoegen').click();
    await says('Dit is niet het huidige wachtwoord.');
    await expectAccessible(page);
    await device.verifies(false);
    await prove(PERSON.password);
    await button('Passkey toevoegen').click();
    await says('Er is geen passkey gemaakt');
    expect((await page.request.get(`${server.url}/api/board`)).status()).toBe(403);
  });

  it('is in once the device knows who holds it', async () => {
    await device.verifies(true);
    await button('Passkey toevoegen').click();
    await board(page);
    expect(await device.passkeys()).toHaveLength(1);
  });
});

describe('signing in afterwards', () => {
  it('says that there is no passkey here, and lets in by one without a word typed', async () => {
    const { visitor, other } = await elsewhere();
    await visitor.goto(server.url);
    await heading('Aanmelden', visitor).waitFor();
    await expectAccessible(visitor);
    await button('Aanmelden met een passkey', visitor).click();
    await says('Er is geen passkey gebruikt', visitor);
    await expectAccessible(visitor);
    await other.take(await device.passkeys());
    await button('Aanmelden met een passkey', visitor).click();
    await board(visitor);
    device = await carried(other);
  });

  it('is offered by the browser itself in the field of the e-mail address', async () => {
    const { visitor, other } = await elsewhere();
    await other.take(await device.passkeys());
    await visitor.goto(server.url);
    await board(visitor);
    expect((await visitor.request.get(`${server.url}/api/board`)).status()).toBe(200);
    device = await carried(other);
  });

  it('asks for the passkey after the password', async () => {
    const { visitor, other } = await elsewhere();
    await visitor.goto(server.url);
    await visitor.getByLabel('E-mailadres').fill(PERSON.email);
    await visitor.getByLabel('Wachtwoord', { exact: true }).fill(PERSON.password);
    await button('Aanmelden', visitor).click();
    await says('Bevestig het aanmelden nu met uw passkey.', visitor);
    await expectAccessible(visitor);
    expect((await visitor.request.get(`${server.url}/api/me`)).status()).toBe(401);
    await other.take(await device.passkeys());
    await button('Aanmelden met een passkey', visitor).click();
    await board(visitor);
    device = await carried(other);
  });

  it('says why not at an address in numbers', async () => {
    const visitor = await visit(browser, server.url.replace('localhost', '127.0.0.1'));
    await button('Aanmelden met een passkey', visitor).click();
    await says('Passkeys werken alleen over een beveiligde verbinding.', visitor);
    expect((await visitor.request.get(`${server.url}/api/me`)).status()).toBe(401);
  });
});

/** The device of the first window, with the passkeys as they were used last. */
async function carried(from: VirtualDevice): Promise<VirtualDevice> {
  const next = await device.exchange();
  await next.take(await from.passkeys());
  return next;
}

describe('one’s own account', () => {
  // A browser asks no device on behalf of a page that nobody looks at.
  beforeEach(() => page.bringToFront());

  it('lists passkeys, and makes none on a device that has one', async () => {
    await page.goto(`${server.url}/profile`);
    await says('laatst gebruikt op');
    await button('Passkey toevoegen').click();
    await prove(PERSON.password);
    await button('Passkey toevoegen').last().click();
    await says('Op dit apparaat staat al een passkey voor uw account.');
    await expectAccessible(page);
    await button('Annuleren').click();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('takes one more, and signs out everywhere else at once', async () => {
    const { visitor, other } = await elsewhere();
    await other.take(await device.passkeys());
    await visitor.goto(server.url);
    await board(visitor);
    device = await (await carried(other)).exchange();
    // Or its browser would offer the passkey of now as soon as it is signed out.
    await other.exchange();
    await page.bringToFront();
    await button('Passkey toevoegen').click();
    await page.getByLabel('Naam', { exact: true }).fill('Werklaptop');
    await prove(PERSON.password);
    await button('Passkey toevoegen').last().click();
    await says('De passkey is toegevoegd.');
    await heading('Aanmelden', visitor).waitFor();
    await says('Werklaptop');
    expect((await visitor.request.get(`${server.url}/api/me`)).status()).toBe(401);
  });

  it('removes one after a confirmation by the other, and never the last', async () => {
    await button('Passkey verwijderen: Telefoon').click();
    await expectAccessible(page);
    await button('Liever bevestigen met een passkey').click();
    await says('De passkey is verwijderd.');
    await expect.poll(() => button(/^Passkey verwijderen: /).count()).toBe(1);
    await button('Passkey verwijderen: Werklaptop').click();
    await prove(PERSON.password);
    await button('Verwijderen').last().click();
    await says('Dit is uw laatste tweede stap');
  });
});
