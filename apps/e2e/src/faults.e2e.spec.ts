import type { Status } from '@nachtwacht/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ApiClient } from './testing/api-client';
import {
  boardIsLive,
  expectedProblems,
  expectedSquares,
  problem,
  shownProblems,
  shownSquares,
  TALL,
} from './testing/board-page';
import { complaints, expectAccessible, openBrowser, visit } from './testing/browser';
import { LabClient } from './testing/lab';
import { until } from './testing/until';

const GOUDA = 'Tandartspraktijk De Gouden Kies (demo)';
const WOERDEN = 'Huisartsenpraktijk Aan de Vest (demo)';
const CULEMBORG = 'Gezondheidscentrum De Waterlinie (demo)';

interface Fault {
  readonly rule: string;
  readonly device: string;
  readonly fault: string;
  readonly asset: string;
  readonly customer: string;
  readonly status: Status;
  readonly words: RegExp;
  /** From cause to sight, seconds: what its interval and its confirmation add up to, and one tick more. */
  readonly within: number;
}

// Interval 30 s and two more looks 20 s apart; for what is polled each 15 s: 15 s and twice 15 s.
const LINE = 75;
const OFTEN = 50;
/** Seen once is enough: nothing to confirm. */
const FAULTS: readonly Fault[] = [
  {
    rule: 'a line that drops',
    device: 'vianen-lijn',
    fault: 'loss-all',
    asset: 'Internetlijn Vianen',
    customer: CULEMBORG,
    status: 'critical',
    words: /Bereikbaar|pakket|verlies/i,
    within: LINE,
  },
  {
    rule: 'an update for a firewall',
    device: 'gouda-firewall',
    fault: 'update-appears',
    asset: 'Firewall Gouda',
    customer: GOUDA,
    status: 'warning',
    words: /Update beschikbaar \(\S+ → \S+\)/,
    within: LINE,
  },
  {
    rule: 'a firewall that never looked for updates',
    device: 'woerden-firewall',
    fault: 'never-checked',
    asset: 'Firewall Woerden',
    customer: WOERDEN,
    status: 'unknown',
    words: /nooit naar updates gezocht/,
    within: LINE,
  },
  {
    rule: 'a disk that fills',
    device: 'gouda-srv',
    fault: 'disk-fills',
    asset: 'Server praktijk',
    customer: GOUDA,
    status: 'critical',
    words: /Te hoog: 9\d% \(grens 9\d%\)/,
    within: 120,
  },
  {
    rule: 'a backup that fails',
    device: 'gouda-backup-nacht',
    fault: 'fails',
    asset: 'Nachtback-up server',
    customer: GOUDA,
    status: 'critical',
    words: /Back-up mislukt[^]*no route to host/,
    within: 30,
  },
  {
    rule: 'a website that answers 503',
    device: 'gouden-kies-website',
    fault: 'status-503',
    asset: 'www.gouden-kies.example',
    customer: GOUDA,
    status: 'critical',
    words: /Antwoord/,
    within: OFTEN,
  },
  {
    rule: 'a website that hangs',
    device: 'aandevest-website',
    fault: 'hangs',
    asset: 'www.aandevest.example',
    customer: WOERDEN,
    status: 'critical',
    words: /Geen antwoord binnen de tijd/,
    within: 90,
  },
  {
    rule: 'a server that is down',
    device: 'culemborg-rds',
    fault: 'down',
    asset: 'RDS01',
    customer: CULEMBORG,
    status: 'critical',
    words: /Niet bereikbaar[^]*weigert de verbinding/,
    within: OFTEN,
  },
  {
    rule: 'an access point that lost its connection',
    device: 'gouda-ap1',
    fault: 'disconnected',
    asset: 'AP Wachtkamer',
    customer: GOUDA,
    status: 'critical',
    words: /Niet verbonden met de controller/,
    within: LINE,
  },
  {
    rule: 'an update for an access point',
    device: 'woerden-ap1',
    fault: 'update-appears',
    asset: 'AP Wachtkamer',
    customer: WOERDEN,
    status: 'warning',
    words: /Update beschikbaar \(\S+ → \S+\)/,
    within: LINE,
  },
  {
    rule: 'an API key that was revoked',
    device: 'culemborg-firewall',
    fault: 'api-key-revoked',
    asset: 'Firewall Culemborg',
    customer: CULEMBORG,
    status: 'unknown',
    words: /Aanmelden bij de bron lukt niet[^]*HTTP 401/,
    within: LINE,
  },
];

const world = inject('world');
const lab = new LabClient(world.labUrl);
const api = new ApiClient(world.url, world.cookie);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await visit(browser, world.url, { cookie: world.cookie, viewport: TALL });
  await boardIsLive(page);
  await until('every first look is done and all is well', 90, async () =>
    (await api.call('board')).problems.length === 0 ? true : null,
  );
});
afterAll(async () => {
  await lab.cureAll();
  await browser.close();
});

describe('what goes wrong is seen without a reload, within its confirmation time', () => {
  const sights = new Map<Fault, Promise<number>>();
  beforeAll(async () => {
    for (const fault of FAULTS) {
      await lab.cause(fault.device, fault.fault);
      if (fault.fault === 'fails') await lab.runBackup(fault.device);
      const at = performance.now();
      const sight = problem(page, fault.asset, fault.customer)
        .and(page.locator(`[data-status=${fault.status}]`))
        .waitFor({ timeout: fault.within * 1_000 })
        .then(() => (performance.now() - at) / 1_000);
      sight.catch(() => undefined);
      sights.set(fault, sight);
    }
  });

  it.for(FAULTS)('$rule', async (fault, { annotate }) => {
    await annotate(`seen after ${(await sights.get(fault)!).toFixed(1)} s`);
    await expect(problem(page, fault.asset, fault.customer).innerText()).resolves.toMatch(fault.words);
  });

  it('and the page equals the database', async () => {
    await until('page and database agree', 10, async () => {
      const board = await api.call('board');
      return same(await shownSquares(page), expectedSquares(board)) ? true : null;
    });
    const board = await api.call('board');
    expect(await shownSquares(page)).toEqual(expectedSquares(board));
    expect(await shownProblems(page)).toEqual(expectedProblems(board));
    await expectAccessible(page);
  });
});

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

describe('what is mended disappears the same way', () => {
  const gone = new Map<Fault, Promise<number>>();
  beforeAll(async () => {
    for (const fault of FAULTS) {
      await lab.cure(fault.device, fault.fault);
      const at = performance.now();
      const going = problem(page, fault.asset, fault.customer)
        .waitFor({ state: 'detached', timeout: fault.within * 1_000 })
        .then(() => (performance.now() - at) / 1_000);
      going.catch(() => undefined);
      gone.set(fault, going);
    }
  });

  it.for(FAULTS)('$rule', async (fault, { annotate }) => {
    const seconds = await gone.get(fault)!;
    await annotate(`gone after ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(fault.within);
  });

  it('and the page complained of nothing', () => {
    expect(complaints(page)).toEqual([]);
  });
});
