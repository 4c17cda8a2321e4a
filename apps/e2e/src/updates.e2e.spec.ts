import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFailed } from 'vitest';
import { ApiClient } from './testing/api-client';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { LabClient } from './testing/lab';
import { until } from './testing/until';

const world = inject('world');
const api = new ApiClient(world.url, world.cookie);
const lab = new LabClient(world.labUrl);
const WIDTHS = [1920, 390] as const;
const FIREWALL = 'woerden-pfsense';
/** The lab's firewall then runs this release. */
const UPDATED = 'runs-newer';
const RELEASE = { vendor: 'pfsense', train: 'CE', model: '*', version: '2.8.2', security: true };
/** The half minute of the catalogue, a poll of the firewall, and a slow machine. */
const PATIENCE = 100;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('an update of a firewall that only the release catalogue knows of, led by hand', () => {
  let page: Page;
  let assetName: string;
  let id: string;
  let release: string;

  beforeAll(async () => {
    const before = new Set((await api.call('updateLane')).map((item) => item.id));
    release = (await api.call('addRelease', { body: RELEASE })).id;
    const item = await until('the update is seen', PATIENCE, async () => {
      const lane = await api.call('updateLane');
      return (
        lane.find((one) => !before.has(one.id) && one.target === RELEASE.version && one.stage === 'seen') ??
        null
      );
    });
    ({ id, assetName } = item);
    page = await visit(browser, `${world.url}/updates`, {
      cookie: world.cookie,
      viewport: { width: 1920, height: 1000 },
    });
  });
  beforeEach(() => {
    onTestFailed(async () => {
      console.error(await page.locator('body').innerText());
    });
  });
  afterAll(async () => {
    await lab.cure(FIREWALL, UPDATED);
    await api.call('removeRelease', { params: { id: release } });
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });

  const column = (stage: string) => page.getByRole('region', { name: new RegExp(`^${stage}`) });
  const cardIn = (stage: string) =>
    column(stage).getByRole('button', { name: new RegExp(`^${assetName}.* openen$`) });
  const drawer = () => page.getByRole('dialog', { name: `Update van ${assetName}` });
  const submit = (name: string) => drawer().locator('form').getByRole('button', { name, exact: true });

  it('stands on the board with what it is, and opens by key', async () => {
    await cardIn('Gezien').focus();
    await page.keyboard.press('Enter');
    await drawer().getByText('Gezien aan het apparaat').waitFor();
    await expectAccessible(page);
  });

  it('is assessed by clicks, and approved by keys alone', async () => {
    await drawer().getByText('Dringend', { exact: true }).click();
    await drawer().getByRole('textbox', { name: 'Opmerking (mag leeg)' }).fill('Vannacht nog.');
    await submit('Beoordelen').click();
    await submit('Goedkeuren').waitFor();
    await submit('Goedkeuren').focus();
    await page.keyboard.press('Enter');
    await submit('Inplannen').waitFor();
    expect(await drawer().innerText()).toContain('Risico dringend');
  });

  it('is planned when work may be done at the customer, and told with a text to copy', async () => {
    await drawer().getByText('Dit object staat dan in onderhoud').waitFor();
    expect(await drawer().getByLabel('Van', { exact: true }).inputValue()).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
    );
    await submit('Inplannen').click();
    await submit('Klant inlichten').waitFor();
    await drawer().getByRole('button', { name: 'Kopiëren' }).waitFor();
    await submit('Klant inlichten').click();
    await drawer().getByText('Nu is het apparaat aan de beurt.').waitFor();
    const { stage, steps } = await api.call('updateItem', { params: { id } });
    expect(stage).toBe('told');
    expect(steps.map(({ kind }) => kind)).toEqual(['open', 'assess', 'approve', 'plan', 'tell']);
  });

  it('is done when the device says so, which is seen without a reload', async () => {
    await page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'detached' });
    await cardIn('Klant ingelicht').waitFor();
    await lab.cause(FIREWALL, UPDATED);
    await cardIn('Uitgevoerd').waitFor({ timeout: PATIENCE * 1_000 });
    await cardIn('Klant ingelicht').waitFor({ state: 'detached' });
    await cardIn('Uitgevoerd').click();
    await drawer().getByText('Een kwartier na de update').waitFor();
    const { doneAt, steps } = await api.call('updateItem', { params: { id } });
    expect(doneAt).not.toBeNull();
    expect(steps.at(-1)).toMatchObject({ kind: 'done', by: null });
    await page.keyboard.press('Escape');
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([
    ['the lane', '/updates', 'Updates'],
    ['what is past', '/updates?show=past', 'Updates'],
    ['what everything runs', '/updates/versions?show=all', 'Versies'],
    ['what is behind per customer', '/updates/versions?by=customer', 'Versies'],
    ['the catalogue', '/updates/catalogue', 'Catalogus'],
    ['agreed versions', '/updates/catalogue?part=agreed', 'Catalogus'],
    ['terms', '/updates/catalogue?part=terms', 'Catalogus'],
    ['ends of support', '/updates/end-of-life', 'Einde ondersteuning'],
  ])('%s can be read and used at a desk and on a telephone', async (_page, path, heading) => {
    const page = await visit(browser, `${world.url}${path}`, {
      cookie: world.cookie,
      colorScheme,
      viewport: { width: WIDTHS[0], height: 900 },
    });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor();
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
