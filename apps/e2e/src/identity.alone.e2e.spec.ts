import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, openBrowser, visit } from './testing/browser';
import { PERSON, startServer, type Server } from './testing/server';

let data: string;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-identity-'));
  [server, browser] = await Promise.all([startServer({ data }), openBrowser()]);
  page = await visit(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

async function fillIn(fields: Readonly<Record<string, string>>, button: string, on = page): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await on.getByLabel(label, { exact: true }).fill(value);
  await on.getByRole('button', { name: button, exact: true }).click();
}

const heading = (name: string, on = page) => on.getByRole('heading', { name, level: 1 });

describe('the first administrator', () => {
  it('is told where to begin: nobody can sign in yet', async () => {
    await heading('Aanmelden').waitFor();
    await page.getByText('Er is nog geen beheerder').waitFor();
    expect(page.url()).toContain('/sign-in');
    await expectAccessible(page);
  });

  it('hears what is missing before anything is sent', async () => {
    await page.goto(server.setupUrl ?? '');
    await heading('Eerste beheerder').waitFor();
    await expectAccessible(page);
    await fillIn({ Naam: '', 'E-mailadres': 'geen adres', Wachtwoord: 'te kort' }, 'Account maken');
    for (const text of ['Vul dit in.', 'Dit is geen geldig e-mailadres.', 'Gebruik ten minste 12 tekens.'])
      await page.getByText(text).waitFor();
    await expectAccessible(page);
  });

  it('is made by the one-time link and is on the board at once', async () => {
    const { name, email, password } = PERSON;
    await fillIn({ Naam: name, 'E-mailadres': email, Wachtwoord: password }, 'Account maken');
    await page.getByRole('heading', { name: 'Hier komt het bord' }).waitFor();
    await page.getByRole('link', { name: 'Klanten toevoegen' }).waitFor();
    await expectAccessible(page);
  });

  it('is made once: the link does nothing more, for no one', async () => {
    const other = await visit(browser, server.setupUrl ?? '');
    await heading('Nachtwacht is al ingericht', other).waitFor();
    const token = new URL(server.setupUrl ?? '').searchParams.get('token');
    const again = await other.request.post(`${server.url}/api/setup`, {
      data: { token, ...PERSON, email: 'tweede@nachtwacht.example' },
    });
    expect(again.status()).toBe(409);
    await other.context().close();
  });
});

describe('signing in', () => {
  const { email, password } = PERSON;
  let visitor: Page;
  beforeAll(async () => {
    visitor = await visit(browser, `${server.url}/?status=critical`);
  });

  it('refuses a wrong password and a stranger in the same words', async () => {
    await heading('Aanmelden', visitor).waitFor();
    for (const [who, word] of [
      [email, 'een andere zin'],
      ['vreemde@nachtwacht.example', password],
    ] as const) {
      await fillIn({ 'E-mailadres': who, Wachtwoord: word }, 'Aanmelden', visitor);
      await visitor.getByRole('alert').getByText('horen niet bij elkaar').waitFor();
    }
    await expectAccessible(visitor);
  });

  it('lets the right person in, to the page that was asked for', async () => {
    await fillIn({ 'E-mailadres': email, Wachtwoord: password }, 'Aanmelden', visitor);
    await visitor.getByRole('heading', { name: 'Hier komt het bord' }).waitFor();
    expect(new URL(visitor.url()).searchParams.get('status')).toBe('critical');
  });

  it('ends with signing out: the way back leads to the door', async () => {
    await visitor.getByRole('button', { name: PERSON.name }).click();
    await visitor.getByRole('button', { name: 'Afmelden' }).click();
    await heading('Aanmelden', visitor).waitFor();
    await visitor.goto(server.url);
    await heading('Aanmelden', visitor).waitFor();
    expect((await visitor.request.get(`${server.url}/api/board`)).status()).toBe(401);
  });
});
