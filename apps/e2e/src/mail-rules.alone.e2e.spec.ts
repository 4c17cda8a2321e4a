import { freePort } from '@nachtwacht/testing/programs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';

let data: string;
let server: Server;
let api: ApiClient;
let browser: Browser;
let page: Page;
let connection: string;
let address: string;
let mailPort: number;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-mail-rules-'));
  mailPort = await freePort();
  const env = { NACHTWACHT_MAIL_DOMAIN: 'nw.example.nl', NACHTWACHT_MAIL_PORT: String(mailPort) };
  server = await startServer({ data, env });
  api = await makeAdministrator(server);
  const customer = await api.call('createCustomer', { body: { name: 'Praktijk Zuid', code: 'MAIL-1' } });
  const created = await api.call('createConnection', {
    body: { collector: 'mail-report', name: 'Verslagen', customerId: customer.id, settings: {} },
  });
  connection = created.connection.id;
  address = (created.pushUrl ?? '').replace('mailto:', '');
  await send('Kantoor: alles klaar', 'Alle bestanden zijn bewaard.');
  await send('[Failed] Servers (4 objects)', 'Error: geen ruimte');
  browser = await openBrowser();
  page = await visit(browser, `${server.url}/connections/${connection}`, { cookie: api.cookie });
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await rm(data, { recursive: true, force: true });
});

async function send(subject: string, text: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: mailPort, ignoreTLS: true });
  await transport.sendMail({ from: 'nas@klant.example', to: address, subject, text });
  transport.close();
}

const rules = () => page.getByRole('region', { name: 'Regels voor mails' });
const row = (subject: string) => rules().getByRole('row', { name: subject });
const kept = async () => (await api.call('connection', { params: { id: connection } })).settings['rules'];

describe('the rules for mails of a connection', () => {
  it('are none at first, and beside them stands what becomes of each mail', async () => {
    await row('Kantoor: alles klaar').getByText('Niet herkend').waitFor();
    await row('[Failed] Servers').getByText('Mislukt').waitFor();
    await row('[Failed] Servers').getByText('Veeam').waitFor();
    await expectAccessible(page);
  });

  it('are written by keyboard, and tried before they are kept', async () => {
    await rules().getByRole('button', { name: 'Regel toevoegen' }).focus();
    await page.keyboard.press('Enter');
    await rules().getByText('Vul eerst elke voorwaarde in.').waitFor();
    await rules().getByRole('textbox', { name: 'Tekst', exact: true }).focus();
    await page.keyboard.type('alles klaar');
    await rules().getByRole('textbox', { name: 'Naam van de back-uptaak' }).focus();
    await page.keyboard.type('Kantoor');
    await row('Kantoor: alles klaar').getByText('Regel 1').waitFor();
    await row('Kantoor: alles klaar').getByText('Gelukt').waitFor();
    await expectAccessible(page);
    expect(await kept()).toBe('[]');
  });

  it('are taken in their order', async () => {
    await rules().getByRole('button', { name: 'Regel toevoegen' }).click();
    await rules().getByRole('textbox', { name: 'Tekst', exact: true }).nth(1).fill('klaar');
    await rules().getByRole('combobox', { name: 'Betekent' }).nth(1).click();
    await page.getByRole('option', { name: 'Overslaan: geen verslag' }).click();
    await rules().getByRole('button', { name: 'Regel 2 omhoog' }).focus();
    await page.keyboard.press('Enter');
    await row('Kantoor: alles klaar').getByText('Geen verslag').waitFor();
    await rules().getByRole('button', { name: 'Regel 1 verwijderen' }).click();
    await row('Kantoor: alles klaar').getByText('Gelukt').waitFor();
    expect(await row('Kantoor: alles klaar').getByText('Geen verslag').count()).toBe(0);
  });

  it('say which pattern can’t be used', async () => {
    await rules().getByRole('button', { name: 'Regel toevoegen' }).click();
    await rules().getByRole('textbox', { name: 'Tekst', exact: true }).nth(1).fill('(?=x)');
    await rules().getByRole('combobox', { name: 'Hoe' }).nth(1).click();
    await page.getByRole('option', { name: /reguliere expressie/ }).click();
    await rules()
      .getByText(/Deze reguliere expressie is niet te gebruiken/)
      .waitFor();
    await expectAccessible(page);
    await rules().getByRole('button', { name: 'Regel 2 verwijderen' }).click();
    await row('Kantoor: alles klaar').getByText('Gelukt').waitFor();
    expect(await kept()).toBe('[]');
  });

  it('are kept when they are saved, and the other settings with them', async () => {
    await rules().getByRole('button', { name: 'Regels opslaan' }).click();
    await page.getByText('De regels zijn opgeslagen').waitFor();
    expect(JSON.parse(String(await kept()))).toEqual([
      {
        when: [{ part: 'subject', way: 'contains', text: 'alles klaar' }],
        outcome: 'success',
        job: 'Kantoor',
      },
    ]);
    await page.getByRole('button', { name: 'Bewerken' }).click();
    expect(await page.getByRole('dialog').getByLabel('Regels').count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('fit a telephone', async () => {
    await page.setViewportSize({ width: 375, height: 800 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(complaints(page).filter((said) => !said.includes('400'))).toEqual([]);
  });
});
