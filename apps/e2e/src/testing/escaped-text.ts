import type { Page } from 'playwright-core';

/**
 * Texts that are drawn outside the box they belong to, or outside the window, where nothing cuts them off or scrolls.
 * A box is a cell, an entry of a list, an article, a sheet, or the page.
 */
export function escapedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const BOX =
      'td, th, [role=cell], [role=gridcell], li, article, section, [role=option], [role=dialog], main, header';
    const SLACK = 1.5;
    const found: string[] = [];
    const clips = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
    const isCutOff = (from: Element, box: Element) => {
      for (let at: Element | null = from; at; at = at.parentElement) {
        if (clips(at)) return true;
        if (at === box) return false;
      }
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const box = parent?.closest(BOX);
      if (!parent || !box || node.textContent?.trim() === '') continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden' || style.clipPath !== 'none' || style.position === 'absolute')
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const [text, around] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
      if (text.width === 0 || isCutOff(parent, box)) continue;
      if (text.right > around.right + SLACK || text.left < around.left - SLACK)
        found.push(`${box.tagName}: ${(node.textContent ?? '').slice(0, 60)}`);
    }
    return found;
  });
}
