import { statusText } from '@nachtwacht/domain';
import type { Browser, Locator, Page } from 'playwright-core';
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
import {
  CATALOGUE_UPDATE,
  DEVICE_FAULTS,
  hurry,
  isSeen,
  watchedFaults,
  type DeviceFault,
  type WatchedFault,
} from './testing/device-faults';
import { LabClient } from './testing/lab';
import { until } from './testing/until';

const world = inject('world');
const lab = new LabClient(world.labUrl);
const api = new ApiClient(world.url, world.cookie);
const ALL = [...DEVICE_FAULTS, CATALOGUE_UPDATE];

let browser: Browser;
let board: Page;
let hardware: Page;
let device: Page;
let watched: readonly WatchedFault[];
/** Of the entry that makes an update of what a firewall runs. */
let release: string | null = null;

beforeAll(async () => {
  browser = await openBrowser();
  const { cookie } = world;
  board = await visit(browser, world.url, { cookie, viewport: TALL });
  hardware = await visit(browser, `${world.url}/hardware`, { cookie, viewport: TALL });
  await boardIsLive(board);
  await until('every first look is done and all is well', 90, async () =>
    (await api.call('board')).problems.length === 0 ? true : null,
  );
  await hardware.getByText('Alle onderdelen zijn in orde').waitFor();
  watched = await watchedFaults(api, ALL);
  device = await visit(browser, `${world.url}/assets/${watched[0]?.assetId ?? ''}`, {
    cookie,
    viewport: TALL,
  });
});
afterAll(async () => {
  await lab.cureAll();
  await takeReleaseBack();
  await browser.close();
});

const found = ({ rule }: DeviceFault): WatchedFault => watched.find((each) => each.rule === rule)!;
const connectionsOf = (faults: readonly WatchedFault[]) => faults.map(({ check }) => check.connectionId);

/** The maker of the firewall has a newer version, says somebody who looked. */
async function addRelease(): Promise<void> {
  const versions = await api.call('versions');
  const { assetId, aspect } = found(CATALOGUE_UPDATE);
  const row = versions.find((each) => each.assetId === assetId && each.aspect === aspect);
  const { vendor, train = null, model } = row ?? {};
  const body = { vendor: vendor ?? '', train, model: model ?? '*', version: '99.1.1-RELEASE' };
  release = (await api.call('addRelease', { body })).id;
}

async function takeReleaseBack(): Promise<void> {
  if (release !== null) await api.call('removeRelease', { params: { id: release } });
  release = null;
}

async function expectWordAndIcon(row: Locator, { status }: WatchedFault): Promise<void> {
  expect(await row.innerText()).toContain(statusText(status, 'nl'));
  expect(await row.locator(`[data-status=${status}] svg`).count()).toBeGreaterThan(0);
}

describe('what goes wrong with firewalls, access points and servers', () => {
  it('is on the board, all of it, without a reload', { timeout: 90_000 }, async () => {
    for (const each of DEVICE_FAULTS) await lab.cause(each.device, each.fault);
    await addRelease();
    let asked = 0;
    await until('all of it is on the board', 60, async () => {
      const snapshot = await api.call('board');
      const unseen = watched.filter((each) => !each.isLate && !isSeen(snapshot, each));
      if (unseen.length === 0) return true;
      // At times, so that a poll that is under way is not asked for again.
      if (asked++ % 15 === 0) await hurry(api, connectionsOf(unseen));
      return null;
    }).catch(async (error: unknown) => {
      const snapshot = await api.call('board');
      const unseen = watched.filter((each) => !isSeen(snapshot, each)).map(({ rule }) => rule);
      throw new Error(`${String(error)}: ${unseen.join('; ')}`);
    });
    await until('page and database agree', 10, async () => {
      const snapshot = await api.call('board');
      const same =
        JSON.stringify([await shownSquares(board), await shownProblems(board)]) ===
        JSON.stringify([expectedSquares(snapshot), expectedProblems(snapshot)]);
      return same ? true : null;
    });
    for (const { asset, customer, isLate } of ALL)
      if (!isLate) await problem(board, asset, customer).waitFor();
  });

  describe.each([...new Set(ALL.map(({ asset, customer }) => `${asset}, ${customer}`))])(
    'on the page of %s',
    (place) => {
      const here = ALL.filter(({ asset, customer }) => `${asset}, ${customer}` === place);

      it(here.map(({ rule }) => rule).join('; '), async () => {
        const [first] = here;
        if (first === undefined) return;
        const url = `${world.url}/assets/${found(first).assetId}`;
        if (device.url() !== url) await device.goto(url);
        for (const each of here.map(found)) {
          const row = device.locator(`li[data-check="${each.check.id}"]`);
          const badge = row.locator(`[data-status=${each.status}]`).first();
          await badge.waitFor({ timeout: each.isLate ? 60_000 : 15_000 });
          const { aspectLabel, instance } = each.check;
          expect(await row.innerText()).toContain(`${aspectLabel.nl} ${instance}`.trim());
          await expectWordAndIcon(row, each);
          if (each.isHardware) await expectPart(each);
        }
        // Its batteries fill again meanwhile.
        if (first.device === 'schoonhoven-ups') await lab.cure(first.device, 'mains-gone');
      });
    },
  );

  it('is in the list of hardware as far as it is a part, apart what is foretold', async () => {
    const parts = ALL.filter(({ isHardware }) => isHardware).map(found);
    for (const each of parts) {
      const row = listedPart(each);
      await row.waitFor();
      await expectWordAndIcon(row, each);
      expect(await row.innerText()).toContain(each.asset);
    }
    const foretold = hardware.getByRole('table', { name: 'Voorspeld' });
    const names = await foretold.getByRole('row').allInnerTexts();
    expect(names.join('\n')).toContain('0:1:1');
    expect(names.join('\n')).not.toContain('Disk.Bay.0');
    await expectAccessible(hardware);
  });

  it('is a gap of what a connection tells where a right is missing, and not told', async () => {
    const { assetId, check } = found(ALL.find(({ fault }) => fault === 'rights-refused')!);
    const coverage = await api.call('coverage');
    const row = coverage.find(({ id }) => id === check.connectionId);
    expect(row).toMatchObject({ rights: 'incomplete' });
    const states = new Map(row?.aspects.map(({ aspect, state }) => [aspect, state]));
    for (const aspect of ['gateway', 'gateway-loss', 'gateway-latency'])
      expect([aspect, states.get(aspect)]).toEqual([aspect, 'no-right']);
    await device.goto(`${world.url}/coverage?gaps=1`);
    const card = device
      .getByRole('listitem')
      .filter({ has: device.getByRole('link', { name: check.connectionName, exact: true }) });
    const refused = card.locator('[data-state=no-right]');
    await refused.waitFor();
    expect(await refused.innerText()).toMatch(/Onbekend: recht ontbreekt[^]*Gateway/);
    expect(await card.innerText()).toContain('Ontbrekende rechten');
    expect(await card.locator('[data-state=told]').count()).toBe(0);
    const { problems } = await api.call('board');
    expect(problems.filter((each) => each.assetId === assetId && each.aspect === 'gateway')).toMatchObject([
      { status: 'unknown' },
    ]);
  });
});

/** Among the parts of the device: open, because something is wrong with it. */
async function expectPart({ check, status }: WatchedFault): Promise<void> {
  const name = `${check.aspectLabel.nl} ${check.instance}`.trim();
  const button = device.getByRole('button', { name: `${name} tonen bij de controles`, exact: true });
  // The UPS has a part of the page of its own.
  if (check.aspect.startsWith('ups-')) return;
  const part = device.locator(`li[data-status=${status}]`).filter({ has: button });
  await part.waitFor();
  expect(await part.textContent()).toContain(statusText(status, 'nl'));
  expect(await part.locator('svg').count()).toBeGreaterThan(0);
}

function listedPart({ assetId, check }: WatchedFault): Locator {
  const link = hardware.locator(`a[href*="${assetId}"][href*="${check.id}"]`);
  return hardware.getByRole('row').filter({ has: link });
}

describe('what is mended', () => {
  it('leaves the board and the list of hardware without a reload', { timeout: 90_000 }, async () => {
    await lab.cureAll();
    await takeReleaseBack();
    let asked = 0;
    await until('all is well', 60, async () => {
      const { problems } = await api.call('board');
      if (problems.length === 0) return true;
      const ids = new Set(problems.map(({ assetId }) => assetId));
      if (asked++ % 15 === 0)
        await hurry(api, connectionsOf(watched.filter(({ assetId }) => ids.has(assetId))));
      return null;
    });
    for (const { asset, customer } of ALL)
      await problem(board, asset, customer).waitFor({ state: 'detached' });
    await hardware.getByText('Alle onderdelen zijn in orde').waitFor();
    const { cells } = await api.call('board');
    expect(await shownSquares(board)).toHaveLength(cells.length);
    expect((await shownProblems(board)).length).toBe(0);
  });

  it('is told by every connection: no gap is left', async () => {
    await device.goto(`${world.url}/coverage?gaps=1`);
    await device.getByText('Geen gaten').waitFor();
    for (const page of [board, hardware, device]) expect(complaints(page)).toEqual([]);
  });
});
