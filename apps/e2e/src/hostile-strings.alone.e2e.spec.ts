import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE_STRINGS, RAN, startMailServer, type TestMailServer } from '@nachtwacht/testing/programs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { complaints, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { escapedTexts } from './testing/escaped-text';
import { startHostileController, type HostileController } from './testing/hostile-controller';
import { makeAdministrator, startServer, type Server } from './testing/server';
import { until } from './testing/until';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 1000 },
];
/** What a person wrote: names of at most 200 characters that the product takes. */
const WRITTEN = HOSTILE_STRINGS.filter(({ text }) => {
  const length = text.trim().length;
  return length > 0 && length <= 200 && text.isWellFormed() && !text.includes('\u0000');
});
/** One of each family, for pages of which there is one for each name. */
const SAMPLE = [...new Map(WRITTEN.toReversed().map((one) => [one.family, one])).values()];

let data: string;
let server: Server;
let controller: HostileController;
let mail: TestMailServer;
let api: ApiClient;
let browser: Browser;
let connectionId: string;
let customerId: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-hostile-'));
  [server, controller, mail, browser] = await Promise.all([
    startServer({ data }),
    startHostileController(),
    startMailServer(),
    openBrowser(),
  ]);
  api = await makeAdministrator(server);
  await fill();
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await controller.close();
  await mail.close();
  await rm(data, { recursive: true, force: true });
});

/** A customer with sites, connections and incidents that are all called something hostile. */
async function fill(): Promise<void> {
  const customers = [];
  for (const [index, { text }] of SAMPLE.entries())
    customers.push(await api.call('createCustomer', { body: { name: text, code: `VIJAND-${index}` } }));
  customerId = customers[0]!.id;
  for (const { text } of SAMPLE)
    await api.call('createSite', { params: { id: customerId }, body: { name: text, city: text } });
  await api.call('createChannel', {
    body: {
      kind: 'email',
      name: SAMPLE[0]!.text,
      settings: {
        host: '127.0.0.1',
        port: mail.port,
        security: 'none',
        from: 'n@example.nl',
        to: 's@example.nl',
      },
    },
  });
  const { connection } = await api.call('createConnection', {
    body: {
      collector: 'unifi',
      name: SAMPLE[1]!.text,
      customerId,
      settings: { url: controller.url, console: 'classic' },
      credentials: { apiKey: 'x' },
      intervalSeconds: 30,
    },
  });
  connectionId = connection.id;
  await api.call('testConnection', { params: { id: connectionId } });
  const found = await until('the controller was read', 60, async () => {
    const things = await api.call('found', { params: { id: connectionId } });
    return things.length > 300 ? things : null;
  });
  const items = found.slice(0, -20).map(({ key, name }) => ({
    key,
    customerId,
    serviceCode: 'wifi',
    name: name.trim() === '' ? key : name.slice(0, 200),
  }));
  await api.call('accept', { params: { id: connectionId }, body: { items } });
  await until('the board is full of problems', 150, async () =>
    (await api.call('board')).incidents.length > 250 ? true : null,
  );
}

interface Watched {
  readonly page: Page;
  /** What happened that must not. */
  readonly wrong: string[];
}

async function open(viewport: { width: number; height: number }): Promise<Watched> {
  const page = await visit(browser, server.url, { cookie: api.cookie, viewport });
  const wrong: string[] = [];
  const { host } = new URL(server.url);
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== host) wrong.push(`asked ${request.url()}`);
  });
  page.on('popup', () => wrong.push('a window was opened'));
  return { page, wrong };
}

async function expectSound({ page, wrong }: Watched, what: string): Promise<void> {
  expect.soft(wrong, what).toEqual([]);
  expect.soft(complaints(page), what).toEqual([]);
  expect.soft(await page.evaluate((name) => name in globalThis, RAN), `${what}: a script ran`).toBe(false);
  expect.soft(new URL(page.url()).host, what).toBe(new URL(server.url).host);
  expect.soft(await escapedTexts(page), what).toEqual([]);
  await expectNoSidewaysScroll(page).catch((error: unknown) => {
    expect.soft(String(error), `${what} scrolls sideways`).toBe('');
  });
}

/** Looks at all of a page that is drawn only where it is in sight. */
async function throughout(watched: Watched, what: string): Promise<void> {
  const { page } = watched;
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (let screen = 0; screen < 12; screen++) {
    await expectSound(watched, `${what}, screen ${screen}`);
    const more = await page.evaluate(() => {
      const scrolls = [document.scrollingElement, ...document.querySelectorAll('main, main *')].filter(
        (element): element is Element => element !== null && element.scrollHeight > element.clientHeight + 4,
      );
      const before = scrolls.map(({ scrollTop }) => scrollTop);
      for (const element of scrolls) element.scrollTop += element.clientHeight * 0.9;
      return scrolls.some(({ scrollTop }, index) => scrollTop !== before[index]);
    });
    if (!more) return;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  }
}

describe.each(SIZES)('what devices and people call things, on a page $width wide,', (viewport) => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await open(viewport);
  });
  afterAll(async () => {
    await watched.page.context().close();
  });

  it.each<[string, () => string]>([
    ['the board', () => '/'],
    ['the wall', () => '/?wall=1'],
    ['the customers', () => '/customers'],
    ['a customer', () => `/customers/${customerId}`],
    ['the assets', () => '/assets'],
    ['the connections', () => '/connections'],
    ['a connection with what it found', () => `/connections/${connectionId}`],
    ['the channels', () => '/channels'],
  ])('breaks nothing and runs nothing on %s', async (what, path) => {
    await watched.page.goto(`${server.url}${path()}`);
    if (what === 'the wall') await watched.page.locator('time').first().waitFor();
    else await throughout(watched, what);
    await expectSound(watched, what);
  });

  it('breaks nothing and runs nothing on the pages of assets', async () => {
    const assets = await api.call('assets');
    const each = new Map(assets.map((asset) => [asset.name.slice(0, 3), asset]));
    for (const { id, name } of [...each.values()].slice(0, 40)) {
      await watched.page.goto(`${server.url}/assets/${id}`);
      await watched.page.getByRole('heading', { level: 1 }).waitFor();
      await expectSound(watched, `the asset ${name.slice(0, 40)}`);
    }
  });

  it('breaks nothing and runs nothing where it is searched for', async () => {
    const { page } = watched;
    await page.goto(`${server.url}/customers`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const { text } of SAMPLE) {
      await page.keyboard.press('Control+k');
      const field = page
        .getByRole('dialog')
        .getByRole('combobox')
        .or(page.getByRole('dialog').getByRole('textbox'));
      await field.first().fill(text.slice(0, 100));
      await page
        .getByRole('dialog')
        .getByRole('option')
        .first()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
      await expectSound(watched, `the search for ${text.slice(0, 40)}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

it('leaves the mails what they were made as: no other tag, no line more, no control character', async () => {
  // Many at once are told in one.
  await until('a mail was sent', 60, async () => (mail.mails.length > 0 ? true : null));
  for (const { subject = '', text = '', html } of mail.mails) {
    expect.soft(subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect.soft(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    expect
      .soft(html || '')
      .not.toMatch(/<(script|img|svg|iframe|style|base|form|object|math|link)|\son\w+=["']?global/i);
  }
});

it('leaves the log lines of JSON, without anything that a terminal obeys', () => {
  const output = server.program.output();
  expect(output).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  for (const line of output.split('\n').filter((line) => line.startsWith('{'))) JSON.parse(line);
});
