import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { boardIsLive, problem } from './testing/board-page';
import { complaints, expectAccessible, expectNoSidewaysScroll, openBrowser, visit } from './testing/browser';
import { LabClient } from './testing/lab';
import { PERSON } from './testing/server';

const CUSTOMER = 'Tandartsen Molenwiek (demo)';
const ASSET = 'Nachtback-up server';
const DEVICE = 'schoonhoven-backup-nacht';
const SECONDS = 1_000;

const world = inject('world');
const lab = new LabClient(world.labUrl);
let browser: Browser;
let page: Page;

const open = (path = '', options = {}) =>
  visit(browser, world.url + path, { cookie: world.cookie, ...options });

beforeAll(async () => {
  browser = await openBrowser();
  page = await open();
  await boardIsLive(page);
  // A failed backup is told, not polled for: the quickest fault there is.
  await lab.cause(DEVICE, 'fails');
  await lab.runBackup(DEVICE);
  await problem(page, ASSET, CUSTOMER).waitFor({ timeout: 60 * SECONDS });
});
afterAll(async () => {
  await lab.cure(DEVICE, 'fails');
  await browser.close();
});

describe('taking a problem', () => {
  it('shows on the screen of a colleague who touches nothing: who has it, and the note', async () => {
    const colleague = await open();
    await boardIsLive(colleague);
    const note = 'Praktijk gebeld, schijf wordt vervangen';
    await problem(page, ASSET, CUSTOMER).getByRole('button', { name: 'Oppakken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Storing oppakken' });
    await dialog.getByLabel('Notitie').fill(note);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Oppakken' }).click();
    const at = performance.now();
    const taken = problem(colleague, ASSET, CUSTOMER);
    await taken.getByText(`Opgepakt door ${PERSON.name}`).waitFor({ timeout: 5 * SECONDS });
    expect(performance.now() - at).toBeLessThan(3 * SECONDS);
    await taken.getByText(note).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await colleague.context().close();
  });

  it('takes it out of what nobody has taken yet', async () => {
    await page.getByRole('button', { name: 'Niet opgepakt' }).click();
    await problem(page, ASSET, CUSTOMER).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Filters wissen' }).click();
    await problem(page, ASSET, CUSTOMER).waitFor();
    expect(new URL(page.url()).searchParams.has('unack')).toBe(false);
  });
});

describe('the address holds the view', () => {
  it('of filters: it survives a reload and can be shared', async () => {
    await page.getByRole('searchbox', { name: 'Klant zoeken' }).fill('molenw');
    await page
      .getByRole('button', { name: /^Toon alleen Kritiek|Kritiek/ })
      .first()
      .click();
    await page.waitForURL(/q=molenw/);
    await page.waitForURL(/status=critical/);
    const rows = page.getByRole('grid').getByRole('rowheader');
    await expectRows([CUSTOMER], page);
    await page.reload();
    await boardIsLive(page);
    await expectRows([CUSTOMER], page);
    await expect(page.getByRole('searchbox').inputValue()).resolves.toBe('molenw');
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Filters wissen' }).click();
    await rows.nth(3).waitFor();
  });

  it('of the wall: no menu, only what is wrong, and a clock', async () => {
    await page.getByRole('button', { name: 'Wandscherm' }).click();
    await page.getByRole('navigation').first().waitFor({ state: 'hidden' });
    await page.reload();
    await problem(page, ASSET, CUSTOMER).waitFor();
    await page.getByText(/andere klanten? (heeft|hebben) geen problemen/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Wandscherm sluiten' }).click();
    await page.getByRole('navigation').first().waitFor();
  });
});

async function expectRows(names: readonly string[], on: Page): Promise<void> {
  const rows = on.getByRole('grid').getByRole('rowheader');
  await rows.nth(names.length).waitFor({ state: 'detached' });
  expect(await rows.allInnerTexts()).toEqual(names);
}

describe('searching', () => {
  it('finds an asset by Ctrl-K and the keyboard alone', async () => {
    await page.keyboard.press('Control+k');
    // The caret is there a moment after the field.
    await page.locator('[role=combobox]:focus').waitFor();
    await page.keyboard.type('firewall gouda');
    const hit = page.getByRole('option', { name: /^Firewall Gouda/ }).first();
    await hit.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(assets|connections)\//);
    await page.goBack();
    await boardIsLive(page);
  });
});

describe('every screen, language and light', () => {
  const cases = [
    ['Dutch by daylight', 'nl', 'light', 1280],
    ['Dutch by night', 'nl', 'dark', 1280],
    ['English by daylight', 'en', 'light', 1280],
    ['English by night', 'en', 'dark', 1280],
    ['a telephone of 360 pixels by daylight', 'nl', 'light', 360],
    ['a telephone of 360 pixels by night', 'en', 'dark', 360],
  ] as const;

  it.each(cases)('%s', async (_rule, language, colorScheme, width) => {
    const own = await open('', { colorScheme, viewport: { width, height: 800 } });
    await own.locator('[data-pulse=live]').waitFor({ state: 'attached' });
    await problem(own, ASSET, CUSTOMER).waitFor();
    if (language === 'en') await speakEnglish(own);
    await expect(own.locator('html').getAttribute('lang')).resolves.toBe(language);
    await own
      .getByRole('heading', { name: language === 'nl' ? 'Open problemen' : 'Open problems' })
      .waitFor();
    await expectAccessible(own);
    await expectNoSidewaysScroll(own);
    if (width < 400) {
      await own
        .getByText(language === 'nl' ? 'Klanten' : 'Customers', { exact: true })
        .last()
        .click();
      await own.getByText(CUSTOMER).first().waitFor();
      await expectNoSidewaysScroll(own);
      await expectAccessible(own);
    }
    expect(complaints(own)).toEqual([]);
    await own.context().close();
  });
});

async function speakEnglish(own: Page): Promise<void> {
  await own.getByRole('button', { name: PERSON.name }).click();
  await own.getByText('English').click();
  await own.getByText('Sign out').waitFor();
  await own.keyboard.press('Escape');
}
