import type { BoardSnapshot } from '@nachtwacht/contracts';
import { isProblem, severity, type Status } from '@nachtwacht/domain';
import type { Locator, Page } from 'playwright-core';

/** Tall enough to draw every problem: the list draws only what is in sight. */
export const TALL = { width: 1600, height: 3000 } as const;

/** The board is there and says that it is live. */
export async function boardIsLive(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor();
  await page.locator('[data-pulse=live]').waitFor();
}

/** One asset in the list of open problems. */
export function problem(page: Page, asset: string, customer: string): Locator {
  const link = page.getByRole('link', { name: asset, exact: true });
  return page.getByRole('article').filter({ has: link }).filter({ hasText: customer });
}

/** Every square as `customer | service: status affected/total`, read from the page. */
export async function shownSquares(page: Page): Promise<readonly string[]> {
  const squares = await page.getByRole('grid').evaluate((grid) => {
    const text = (element: Element | null) => element?.textContent.trim() ?? '';
    const services = [...grid.querySelectorAll('[role=columnheader]')].map(text);
    return [...grid.querySelectorAll('[role=row]')].flatMap((row) =>
      [...row.querySelectorAll('[role=gridcell]')].flatMap((cell, index) => {
        const button = cell.querySelector('button');
        if (button === null) return [];
        const service = services[index + 1] ?? '';
        const count = text(button.querySelector('[aria-hidden=true]'));
        return [
          `${text(row.querySelector('[role=rowheader]'))} | ${service}: ${button.dataset['status'] ?? ''} ${count}`,
        ];
      }),
    );
  });
  return squares.toSorted();
}

/** The same of what the server says, worked out anew from the checks that are not ok. */
export function expectedSquares({ cells, problems, customers, services }: BoardSnapshot): readonly string[] {
  const squares = cells.map(({ customerId, serviceCode, assets }) => {
    const here = problems.filter(
      (each) => each.customerId === customerId && each.serviceCode === serviceCode,
    );
    const bad = here.filter(({ status }) => isProblem(status));
    const worst = here.reduce<Status>(
      (worse, { status }) => (severity(status) > severity(worse) ? status : worse),
      'ok',
    );
    const affected = new Set(bad.map(({ assetId }) => assetId)).size;
    const customer = customers.find(({ id }) => id === customerId)?.name ?? '';
    const service = services.find(({ code }) => code === serviceCode)?.nameNl ?? '';
    return `${customer} | ${service}: ${worst} ${isProblem(worst) ? `${affected}/${assets}` : assets}`;
  });
  return squares.toSorted();
}

/** Every asset in the list of problems as `asset | customer: status`, read from the page. */
export async function shownProblems(page: Page): Promise<readonly string[]> {
  const problems = await page.getByRole('article').evaluateAll((articles) =>
    articles.map((article) => {
      const place = article.querySelectorAll('p')[1]?.textContent.split(' · ')[0] ?? '';
      return `${article.querySelector('a')?.textContent ?? ''} | ${place}: ${article.dataset['status'] ?? ''}`;
    }),
  );
  return problems.toSorted();
}

export function expectedProblems({ problems, customers }: BoardSnapshot): readonly string[] {
  const byAsset = Map.groupBy(
    problems.filter(({ status }) => isProblem(status)),
    ({ assetId }) => assetId,
  );
  const lines = Array.from(byAsset.values(), ([first, ...others]) => {
    const worst = others.reduce(
      (worse, each) => (severity(each.status) > severity(worse.status) ? each : worse),
      first!,
    );
    return `${worst.assetName} | ${customers.find(({ id }) => id === worst.customerId)?.name ?? ''}: ${worst.status}`;
  });
  return lines.toSorted();
}
