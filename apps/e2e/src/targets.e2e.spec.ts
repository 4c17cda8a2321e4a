import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
const OPEN = 'Geen lijst: elk adres dat niet altijd geweigerd wordt';

let browser: Browser;
let page: Page;
let customer: { id: string };
const stored = async () =>
  (await api.call('sites', { params: { id: customer.id } })).map(({ targets }) => targets);

beforeAll(async () => {
  browser = await openBrowser();
  customer = await api.call('createCustomer', { body: { name: 'Praktijk met een lijst', code: 'LIJST-1' } });
  await api.call('createSite', { params: { id: customer.id }, body: { name: 'Hoofdvestiging' } });
  page = await visit(browser, `${world.url}/customers/${customer.id}`, { cookie: world.cookie });
});
afterAll(async () => {
  await browser.close();
  await api.call('archiveCustomer', { params: { id: customer.id } });
});

const dialog = () => page.getByRole('dialog');
const openWithKeys = async () => {
  await page.getByRole('button', { name: 'Netwerken en poorten van Hoofdvestiging' }).focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
};
const write = async (text: string) => {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
};
/** From the networks to the ports, past "cancel", and saved. */
const fillIn = async (networks: string, ports: string) => {
  await dialog().getByLabel('Netwerken').focus();
  await write(networks);
  await page.keyboard.press('Tab');
  await write(ports);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
};

describe('the approved networks and ports of a site', () => {
  it('are none at first, which is said as what it means', async () => {
    await page.getByText(OPEN).waitFor();
    expect(await stored()).toEqual([{ networks: [], ports: [] }]);
  });

  it('are refused with the entry that is wrong, beside its list and in sight', async () => {
    await openWithKeys();
    await fillIn('192.168.1.0/24\n10.0.0.0/33', '443\n8000-8100\nhttps');
    await dialog().getByText('10.0.0.0/33: Een IP-adres').waitFor();
    await dialog().getByText('https: Een poort').waitFor();
    await dialog().getByText('Controleer de gemarkeerde velden.').waitFor();
    expect(
      await dialog()
        .getByLabel('Netwerken')
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await expectAccessible(page);
    expect(await stored()).toEqual([{ networks: [], ports: [] }]);
  });

  it('are mended, saved by keyboard, and stand where the site stands', async () => {
    await fillIn('192.168.1.0/24\nfd12::/32', '443\n8000-8100');
    await page.getByText('Netwerken en poorten van Hoofdvestiging zijn opgeslagen').waitFor();
    await page.getByText('Netwerken 192.168.1.0/24, fd12::/32').waitFor();
    await page.getByText('Poorten 443, 8000-8100').waitFor();
    expect(await stored()).toEqual([
      { networks: ['192.168.1.0/24', 'fd12::/32'], ports: ['443', '8000-8100'] },
    ]);
  });

  it('are told short when they are many, and fit a telephone', async () => {
    await openWithKeys();
    await fillIn(
      ['2001:db9:1111:2222:3333:4444:5555:6666/128', '10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'].join(
        '\n',
      ),
      '',
    );
    await page.getByText(/en nog 2$/).waitFor();
    await page.getByText('Elke poort', { exact: true }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await openWithKeys();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('are taken away as they were given', async () => {
    await openWithKeys();
    await fillIn('', '');
    await page.getByText(OPEN).waitFor();
    expect(await stored()).toEqual([{ networks: [], ports: [] }]);
    expect(complaints(page).filter((text) => !text.includes('400'))).toEqual([]);
  });
});
