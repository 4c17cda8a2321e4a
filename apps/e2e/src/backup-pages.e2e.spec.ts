import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { until } from './testing/until';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
const WIDTHS = [1440, 390] as const;

let browser: Browser;
/** Of a customer with backups. */
let customerId: string;

beforeAll(async () => {
  browser = await openBrowser();
  const [job] = await api.call('backupJobs');
  customerId = job?.customerId ?? '';
});
afterAll(async () => {
  await browser.close();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each<[string, () => string, string]>([
    ['the backups of a customer', () => `/customers/${customerId}/backups`, 'Register'],
    ['the month of all customers', () => '/backups/month', 'Back-ups per maand'],
    ['the jobs', () => '/backups/jobs', 'Back-uptaken'],
    ['the inbox', () => '/backups/inbox', 'Inbox'],
    ['the check of the morning', () => '/morning', 'Ochtendcontrole'],
    ['how checks went', () => '/morning/overview', 'Overzicht van de controles'],
  ])('%s can be read and used at a desk and on a telephone', async (_page, path, heading) => {
    const viewport = { width: WIDTHS[0], height: 900 };
    const page = await visit(browser, `${world.url}${path()}`, {
      cookie: world.cookie,
      colorScheme,
      viewport,
    });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await until('all is loaded', 10, async () =>
        (await page.locator('[aria-busy=true], .mantine-Skeleton-root').count()) === 0 ? true : null,
      );
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });
});
