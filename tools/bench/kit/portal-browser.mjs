import { openPage } from './board-browser.mjs';

/** @returns {Promise<number>} bytes of script as they came over the wire until the page had its content */
export async function scriptBytes(url, cookie) {
  const { browser, page } = await openPage(url, cookie, { width: 390, height: 844 });
  try {
    const sizes = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes());
    });
    await page.goto(url);
    await page.locator('main h2').first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    return (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  } finally {
    await browser.close();
  }
}
