import { readFile } from 'node:fs/promises';
import type { AssetDetail } from '@nachtwacht/contracts';
import type { AssetKind } from '@nachtwacht/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { LabClient } from './testing/lab';
import { until } from './testing/until';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
const lab = new LabClient(world.labUrl);
const WIDTHS = [1440, 390] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await lab.cure('gouda-idrac', 'drive-predicts-failure');
  await lab.cure('gouda-firewall', 'api-key-revoked');
  await browser.close();
});

/** A device of the lab of this kind that has told of an aspect. */
async function deviceWith(kind: AssetKind, aspect: string): Promise<AssetDetail> {
  return until(`a ${kind} that tells of ${aspect}`, 120, async () => {
    const all = (await api.call('assets', {})).filter((asset) => asset.kind === kind && asset.checks > 0);
    for (const { id } of all) {
      const detail = await api.call('asset', { params: { id } });
      if (detail.checks.some((check) => check.aspect === aspect)) return detail;
    }
    return null;
  });
}

const open = (path: string, viewport = { width: 1440, height: 1000 }) =>
  visit(browser, `${world.url}${path}`, { cookie: world.cookie, viewport });

/** It can be read and used at a desk and on a telephone. */
async function expectGood(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 1000 });
    await until('all is loaded', 15, async () =>
      (await page.locator('[aria-busy=true], .mantine-Skeleton-root').count()) === 0 ? true : null,
    );
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  expect(complaints(page)).toEqual([]);
  await page.context().close();
}

describe('the page of a device shows what it is', () => {
  it.each<[string, AssetKind, string, string]>([
    ['a firewall its lines', 'firewall', 'gateway', 'Internetlijnen'],
    ['a server its parts', 'server', 'drive', 'Hardware'],
    ['an access point who is connected', 'access-point', 'clients', 'Verbonden apparaten'],
    ['a controller its devices', 'controller', 'reach', 'Apparaten van deze controller'],
  ])('%s', async (_rule, kind, aspect, heading) => {
    const { asset } = await deviceWith(kind, aspect);
    const page = await open(`/assets/${asset.id}`);
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    await expectGood(page);
  });

  it('a part leads to its check', async () => {
    const { asset, checks } = await deviceWith('server', 'drive');
    const drive = checks.find((check) => check.aspect === 'drive');
    const page = await open(`/assets/${asset.id}`);
    const group = page.getByRole('button', { name: /^Schijf\b/ }).first();
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
    await page
      .getByRole('button', { name: `Schijf ${drive?.instance ?? ''} tonen bij de controles`, exact: true })
      .press('Enter');
    await page.waitForURL((url) => url.searchParams.get('check') === String(drive?.id));
    expect(await page.locator(`[data-check="${String(drive?.id)}"] [aria-expanded=true]`).count()).toBe(1);
    await page.context().close();
  });
});

describe('the chart of a check', () => {
  it('shows a year, a window that was dragged or keyed, and the week before; all of it in the address', async () => {
    const { asset, checks } = await deviceWith('firewall', 'gateway-latency');
    const latency = checks.find((check) => check.aspect === 'gateway-latency');
    await until('a measurement is kept', 120, async () => {
      const params = { id: String(latency?.id) };
      const { series } = await api.call('metrics', { params, query: { range: 'hour' } });
      return (series[0]?.points.length ?? 0) > 1 ? true : null;
    });
    const page = await open(`/assets/${asset.id}?check=${String(latency?.id)}&range=hour`);
    const plot = page.locator('[data-zoom-area]').first();
    await plot.waitFor();
    const box = (await plot.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.has('from') && url.searchParams.has('to'));
    const dragged = spanOf(page);
    expect(dragged / 60_000).toBeGreaterThan(25);
    expect(dragged / 60_000).toBeLessThan(35);

    await page.getByRole('button', { name: 'Inzoomen' }).first().press('Enter');
    await until('the window is half as long', 5, async () => (spanOf(page) < dragged * 0.6 ? true : null));
    await page.getByRole('button', { name: 'Hele periode' }).first().press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('from'));

    await page.getByRole('switch', { name: 'Naast een week eerder' }).first().press('Space');
    await page.waitForURL((url) => url.searchParams.get('earlier') === '1');
    await page.getByText('Een week eerder is niets gemeten.').first().waitFor();
    await page.locator('label', { hasText: 'Jaar' }).first().click();
    await page.waitForURL((url) => url.searchParams.get('range') === 'year');
    await page.getByRole('button', { name: 'Als tabel' }).first().click();
    await page.getByRole('region', { name: 'Als tabel' }).waitFor();
    await expectGood(page);
  });
});

function spanOf(page: Page): number {
  const { searchParams } = new URL(page.url());
  return Date.parse(searchParams.get('to') ?? '') - Date.parse(searchParams.get('from') ?? '');
}

describe('the list of hardware', () => {
  it('shows by itself what foretells its failure, and gives it as a file', async () => {
    await deviceWith('server', 'drive');
    const page = await open('/hardware?q=iDRAC');
    await page.getByRole('heading', { name: 'Hardware', exact: true, level: 1 }).waitFor();
    await lab.cause('gouda-idrac', 'drive-predicts-failure');
    await page.getByRole('heading', { name: /^Voorspeld/ }).waitFor({ timeout: 150_000 });
    await page.getByRole('table', { name: 'Voorspeld' }).getByText('Gaat binnenkort stuk').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^hardware-storingen-[\d-]+\.csv$/);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('Gaat binnenkort stuk');
    await page.getByLabel(/^Zoek op onderdeel/).fill('dit is nergens');
    await page.getByText('Niets').first().waitFor();
    await expectGood(page);
  });
});

describe('the page of coverage', () => {
  it('calls what is refused refused, and leaves nothing of it that looks well', async () => {
    const page = await open('/coverage?q=Gouda');
    await page.getByRole('heading', { name: 'Dekking', exact: true }).waitFor();
    await page.getByText('Gemeld', { exact: true }).first().waitFor();
    await lab.cause('gouda-firewall', 'api-key-revoked');
    await page.getByText('Toegang geweigerd').first().waitFor({ timeout: 120_000 });
    await page.getByRole('switch', { name: /^Alleen gaten/ }).press('Space');
    await page.waitForURL((url) => url.searchParams.get('gaps') === '1');
    expect(await page.getByText('Gemeld', { exact: true }).count()).toBe(0);
    await expectGood(page);
  });
});
