import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServer, type TestMailServer } from '@nachtwacht/testing/programs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';
import { until } from './testing/until';

const EMAIL = 'nieuw@example.nl';

let data: string;
let server: Server;
let mail: TestMailServer;
let browser: Browser;
let page: Page;

const linkOf = (text = '') => /https?:\/\/\S+#token=[\w-]+/.exec(text)?.[0] ?? '';
const mailed = (count: number) =>
  until(`mail number ${String(count)}`, 20, () => Promise.resolve(mail.mails[count - 1]?.text ?? null));

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-invitation-'));
  [mail, browser] = await Promise.all([startMailServer(), openBrowser()]);
  server = await startServer({
    data,
    env: {
      MAIL_URL: `smtp://127.0.0.1:${String(mail.port)}?security=none`,
      MAIL_FROM: 'Wacht Zuid <wacht@example.nl>',
    },
  });
  const client = await makeAdministrator(server);
  page = await visit(browser, `${server.url}/people`, { cookie: client.cookie });
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await mail.close();
  await rm(data, { recursive: true, force: true });
});

describe('an invitation, where mail is set up', () => {
  it('that the mail server refuses says so, with the reason', async () => {
    mail.refuse({ recipient: () => ({ code: 550, text: 'no such user' }) });
    await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
    await page.getByLabel('E-mailadres').fill(EMAIL);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
    await page.getByText(`De uitnodiging voor ${EMAIL} wordt gemaild.`).waitFor();
    await page.getByText(/De mail kon niet worden verstuurd: .*no such user/).waitFor();
    expect(await page.getByLabel('Link van de uitnodiging').count()).toBe(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('is sent again with another link, and lets its person in', async () => {
    mail.refuse({});
    await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
    const first = linkOf(await mailed(1));
    await page.getByText('Gemaild op').waitFor();
    await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
    const second = linkOf(await mailed(2));
    const over = await visit(browser, first);
    await over.getByText('al gebruikt of verlopen').waitFor();
    const guest = await visit(browser, second);
    await guest.getByLabel('Naam', { exact: true }).fill('Nieuw');
    await guest.getByLabel('Wachtwoord', { exact: true }).fill('een zin die niemand anders raadt');
    await guest.getByRole('button', { name: 'Account maken' }).click();
    await guest.getByRole('button', { name: 'Account van Nieuw' }).waitFor();
    expect(complaints(guest)).toEqual([]);
  });
});
