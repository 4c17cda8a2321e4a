import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A night in the list of the morning page. */
export function nightRow(page: Page, name: string): Locator {
  return page.locator('[data-night]').filter({ hasText: name });
}

/** Walks to a night by keys, as fast as they can be pressed: each of them counts. */
export async function walkTo(page: Page, name: string): Promise<void> {
  await nightRow(page, name).waitFor();
  const steps = () =>
    page.locator('[data-night]').evaluateAll((rows, wanted) => {
      const inOrder = rows.toSorted(
        (a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')),
      );
      const at = inOrder.findIndex((row) => row.hasAttribute('data-current'));
      const to = inOrder.findIndex((row) => row.textContent.includes(wanted));
      return at === -1 ? null : to - at;
    }, name);
  if ((await steps()) === null) await page.keyboard.press('j');
  await page.locator('[data-night][data-current]').waitFor();
  const many = (await steps()) ?? 0;
  for (let left = Math.abs(many); left > 0; left--) await page.keyboard.press(many > 0 ? 'j' : 'k');
  await page.locator('[data-night][data-current]').filter({ hasText: name }).waitFor();
}

/** The opened night. */
export function openedNight(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `Nacht van ${name}` });
}

/** Opens a night by keys and waits until it may be signed. */
export async function openByKeys(page: Page, name: string): Promise<Locator> {
  await walkTo(page, name);
  await page.keyboard.press('Enter');
  await canBeSigned(page, name);
  return openedNight(page, name);
}

export async function canBeSigned(page: Page, name: string): Promise<void> {
  const sign = openedNight(page, name).getByRole('button', { name: 'Aftekenen en volgende' });
  await sign.and(page.locator(':enabled')).waitFor();
}

/** Signs the opened night by its key; it leaves the list, and the list has the keys again. */
export async function signOpened(page: Page, name: string): Promise<void> {
  await canBeSigned(page, name);
  await page.keyboard.press('s');
  await nightRow(page, name).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('aside').waitFor({ state: 'detached' });
}

/** Tabs on to a button and presses it: what a form is sent by without a pointer. */
export async function tabToAndPress(page: Page, button: string): Promise<void> {
  const named = page.getByRole('button', { name: button, exact: true });
  for (let tabs = 0; tabs < 10; tabs++) {
    if (await named.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  expect(await named.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
}
