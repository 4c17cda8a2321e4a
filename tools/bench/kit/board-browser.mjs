import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

export const whyNoBrowser = () => (existsSync(CHROMIUM) ? null : 'install chromium');

/** A page of a real browser that is signed in already. */
export async function openPage(url, cookie, viewport) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS, headless: true });
  const context = await browser.newContext({ viewport });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)), url };
    }),
  );
  return { browser, page: await context.newPage() };
}

/** The board in a real browser, tall enough that what changes is in sight. */
export async function openBoard(url, cookie) {
  const { browser, page } = await openPage(url, cookie, { width: 1600, height: 3000 });
  await page.goto(url);
  await page.getByRole('grid').waitFor({ timeout: 60_000 });
  await page.locator('[data-pulse=live]').waitFor({ timeout: 60_000 });
  await page.evaluate(watchCells);
  return {
    /** @returns {Promise<Record<string, number>>} when a cell of this customer first turned critical */
    changes: () => page.evaluate(() => Reflect.get(globalThis, 'firstCritical')),
    stop: () => browser.close(),
  };
}

/** Runs in the page: notes the moment at which each customer's cell first shows a critical status. */
function watchCells() {
  const first = {};
  Reflect.set(globalThis, 'firstCritical', first);
  const look = () => {
    const at = performance.timeOrigin + performance.now();
    for (const button of document.querySelectorAll('[role=gridcell] button[data-status=critical]')) {
      const name = button.closest('[role=row]')?.querySelector('[role=rowheader]')?.textContent?.trim() ?? '';
      first[name] ??= at;
    }
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-status'],
  });
}
