import type { AssetSummary } from '@nachtwacht/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { until } from './testing/until';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
const WIDTHS = [1440, 390] as const;
const HEIGHT = 900;
/** One device of each kind that has a page of its own making. */
const DEVICES = [
  'Firewall behandelkamers Woerden',
  'AP Balie',
  'Switch Gouda',
  'Meraki-organisatie Waterlinie',
  'iDRAC server praktijk',
  'DC01',
  'NAS röntgen',
  'UPS serverkast',
  'Proxmox pve1',
  'Internetlijn Gouda',
] as const;

let browser: Browser;
let assets: readonly AssetSummary[];

beforeAll(async () => {
  [browser, assets] = await Promise.all([openBrowser(), api.call('assets')]);
});
afterAll(async () => {
  await browser.close();
});

const pageOf = (device: string): string =>
  `/assets/${assets.find(({ name, kind }) => name === device && kind !== 'backup-job')?.id ?? ''}`;

async function expectUsable(page: Page, heading: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
    await until('all is loaded', 10, async () =>
      (await page.locator('[aria-busy=true], .mantine-Skeleton-root').count()) === 0 ? true : null,
    );
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  expect(complaints(page)).toEqual([]);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each<[string, () => string, string]>([
    ['the list of hardware', () => '/hardware', 'Hardware'],
    ['what connections tell', () => '/coverage', 'Dekking'],
    ['the limits', () => '/limits', 'Grenzen'],
    ...DEVICES.map((name): [string, () => string, string] => [
      `the page of ${name}`,
      () => pageOf(name),
      name,
    ]),
  ])('%s can be read and used at a desk and on a telephone', async (_page, path, heading) => {
    const viewport = { width: WIDTHS[0], height: HEIGHT };
    const { cookie } = world;
    const page = await visit(browser, `${world.url}${path()}`, { cookie, colorScheme, viewport });
    await expectUsable(page, heading);
    await page.context().close();
  });
});
