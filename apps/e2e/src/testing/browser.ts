import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from './until';

const EXECUTABLE = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS, headless: true });
}

export interface VisitOptions extends BrowserContextOptions {
  /** Of a session, as a request bears it; nobody is signed in without. */
  readonly cookie?: string;
}

/** Without motion: a notice caught while it fades has no colours of its own to be judged by. */
const A_VISITOR = {
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
  reducedMotion: 'reduce',
} satisfies BrowserContextOptions;

/**
 * A browser of its own, as far as the page knows. What the page itself complains of makes the journey fail: see
 * `complaints`.
 */
export async function visit(
  browser: Browser,
  url: string,
  { cookie, ...options }: VisitOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ ...A_VISITOR, ...options });
  if (cookie !== undefined) await context.addCookies(cookiesOf(cookie, url));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const said: string[] = [];
  complaintsByPage.set(page, said);
  page.on('pageerror', (error) => void said.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await page.goto(url);
  return page;
}

const complaintsByPage = new WeakMap<Page, string[]>();

/** Errors of scripts and of the page's policy since the visit began. */
export function complaints(page: Page): readonly string[] {
  return complaintsByPage.get(page) ?? [];
}

function cookiesOf(cookie: string, page: string) {
  // Of the whole server: a cookie set for a page deep down would be for what lies beside it alone.
  const url = new URL(page).origin;
  return cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)), url };
  });
}

/** Nothing that keeps a person from reading or using the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = serious.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
  expect(found).toEqual([]);
}

/** The page itself never scrolls sideways; a table may, within its own frame. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = () =>
    page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }));
  // A page that was just made narrower is drawn anew first.
  await until('the page fits', 5, async () => {
    const { content, screen } = await widths();
    return content <= screen ? true : null;
  }).catch(() => undefined);
  const { content, screen } = await widths();
  expect(content).toBeLessThanOrEqual(screen);
}
