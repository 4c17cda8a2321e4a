import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { makeAdministrator, startServer, type Server } from './testing/server';
import { startTlsDevice, type TlsDevice } from './testing/tls-device';
import { until } from './testing/until';

let data: string;
let server: Server;
let device: TlsDevice;
let browser: Browser;
let client: ApiClient;
let page: Page;
let id: string;

const read = () => client.call('connection', { params: { id } });
const banner = () => page.getByText('Op dit adres antwoordt een ander apparaat');

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nachtwacht-device-'));
  [server, browser, device] = await Promise.all([startServer({ data }), openBrowser(), startTlsDevice()]);
  client = await makeAdministrator(server);
  const url = `https://127.0.0.1:${String(device.port)}/metrics`;
  const { connection } = await client.call('createConnection', {
    body: {
      collector: 'node-exporter',
      name: 'Server',
      settings: { url, certificate: 'any' },
      credentials: { token: 'teken-van-de-server' },
      intervalSeconds: 15,
    },
  });
  ({ id } = connection);
  await until('the device is known', 40, async () => (await read()).identity);
});
afterAll(async () => {
  await browser.close();
  await server.program.stop();
  await device.close();
  await rm(data, { recursive: true, force: true });
});

describe('the page of a connection', () => {
  it('says nothing of a device that is known', async () => {
    page = await visit(browser, `${server.url}/connections/${id}`, { cookie: client.cookie });
    await page.getByRole('heading', { name: 'Server', level: 1 }).waitFor();
    expect(await banner().count()).toBe(0);
  });

  it('shows both keys when another device answers, on a telephone too', async () => {
    const known = (await read()).identity?.key ?? '';
    await device.exchange();
    const other = await until('the other device is met', 40, async () => {
      const { fault, identity } = await read();
      return fault?.class === 'identity-changed' ? (identity?.other ?? null) : null;
    });
    await page.reload();
    await banner().waitFor();
    await page.locator('code', { hasText: known }).first().waitFor();
    await page.locator('code', { hasText: other.key }).first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('lets who knows why accept the other one, and is as before', async () => {
    const other = (await read()).identity?.other?.key;
    await page.getByRole('button', { name: 'Nieuwe identiteit aanvaarden' }).click();
    await page.getByText('De nieuwe identiteit is aanvaard.').waitFor();
    await banner().waitFor({ state: 'detached' });
    expect((await read()).identity).toMatchObject({ key: other, other: null });
    expect(complaints(page)).toEqual([]);
  });
});
