import { ROUTES, type PortalSwitches } from '@nachtwacht/contracts';
import { USUAL_AGREEMENT_TERMS } from '@nachtwacht/domain';
import { createTestDatabase, Rows } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { signedIn } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

/** Stands in every field that is not for customers. */
const CANARY = 'KANARIE-7b2';
const ALL: PortalSwitches = {
  backups: true,
  updates: true,
  maintenance: true,
  incidents: true,
  availability: true,
  hours: true,
  reports: true,
};

interface Owner {
  readonly customerId: string;
  readonly cookie: string;
}

let app: WholeApp;
let rows: Rows;
let own: Owner;
let other: Owner;
let staff: string;

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
  rows = new Rows(app.db);
  staff = await app.signIn();
  [own, other] = [await owner('Eigen'), await owner('Vreemdeling')];
});
afterAll(async () => {
  await app.close();
});

async function owner(name: string): Promise<Owner> {
  const customerId = await rows.customer({ name: `${name} praktijk` });
  const asset = await rows.asset(customerId, { kind: 'firewall', service_code: 'firewall' });
  await rows.check(customerId, asset, await rows.connection(customerId, { name: CANARY }), 'critical');
  const { cookie } = await signedIn(app, { role: 'owner', customerId });
  return { customerId, cookie };
}

interface Asked {
  readonly id?: string;
  readonly body?: unknown;
  readonly query?: string;
}
async function ask(name: keyof typeof ROUTES, cookie: string, { id = '', body, query = '' }: Asked = {}) {
  const { method, path } = ROUTES[name];
  return app.fetch(`/api${path.replace(':id', id)}${query}`, {
    method,
    headers: { cookie },
    ...(body !== undefined && { json: body }),
  });
}
async function read<N extends keyof typeof ROUTES>(name: N, cookie: string, asked: Asked = {}) {
  const response = await ask(name, cookie, asked);
  const text = await response.text();
  expect([name, response.status, cookie !== staff && text.includes(CANARY)]).toEqual([name, 200, false]);
  return ROUTES[name].reply.parse(JSON.parse(text)) as z.output<(typeof ROUTES)[N]['reply']>;
}
const show = (id: string, shows: Partial<PortalSwitches>) =>
  read('changePortal', staff, { id, body: { ...ALL, ...shows } });

describe('hours and promises in the portal', () => {
  const month = () => new Date().toISOString().slice(0, 7);

  it('are there once staff show them, for no month that is still to come', async () => {
    await show(own.customerId, { hours: false, availability: false });
    for (const name of ['portalHours', 'portalAvailability'] as const)
      expect([name, (await ask(name, own.cookie)).status]).toEqual([name, 404]);
    await show(own.customerId, {});
    for (const name of ['portalHours', 'portalAvailability'] as const) {
      expect(await read(name, own.cookie)).toMatchObject({ month: month(), thisMonth: month() });
      expect((await ask(name, own.cookie, { query: '?month=2099-01' })).status).toBe(404);
    }
  });

  it('tell of work once it is released, without who did it and what was noted', async () => {
    await show(own.customerId, {});
    await app.db.owner(
      `INSERT INTO agreement_version (customer_id, id, number, from_day, terms, signed_at, signed_by, created_by)
       VALUES ($1, gen_random_uuid(), 1, '2026-01-01', $2, now(), $3, $3)`,
      [
        own.customerId,
        {
          ...USUAL_AGREEMENT_TERMS,
          availability: [{ service: 'firewall', per100000: 99_500, group: 'all-of', degraded: 'up' }],
        },
        CANARY,
      ],
    );
    const lot = {
      customerId: own.customerId,
      minutes: 600,
      validFrom: '2026-01-01',
      lastDay: null,
      reason: CANARY,
    };
    await read('buyLot', staff, { body: lot });
    const end = new Date(Math.floor(Date.now() / 60_000) * 60_000);
    const entry = await read('addTimeEntry', staff, {
      body: {
        customerId: own.customerId,
        startedAt: new Date(end.getTime() - 3_600_000).toISOString(),
        endedAt: end.toISOString(),
        place: 'remote',
        privateNote: CANARY,
        customerText: 'Printer hersteld',
      },
    });
    const before = await read('portalHours', own.cookie);
    expect(before.entries).toEqual([]);
    await read('releaseTimeEntries', staff, { body: { ids: [entry.id] } });
    const after = await read('portalHours', own.cookie);
    expect(after.entries).toMatchObject([
      { text: 'Printer hersteld', rawMinutes: 60, chargedMinutes: entry.chargedMinutes },
    ]);
    expect((before.now?.openMinutes ?? 0) - (after.now?.openMinutes ?? 0)).toBe(entry.chargedMinutes);
    const { answers } = await read('portalHome', own.cookie);
    expect(answers.hoursLeftMinutes).toBe(after.now?.openMinutes);
    // Nothing of it was there a month ago: that is no yes.
    expect(answers.kept).toBe('none-agreed');
    const { services } = await read('portalAvailability', own.cookie);
    expect(services).toMatchObject([{ code: 'firewall', promises: [{ per100000: 99_500 }] }]);
    await show(other.customerId, {});
    expect((await read('portalHours', other.cookie)).entries).toEqual([]);
  });

  it('call what was taken off by hand so, and say that hours to come pay what there was not', async () => {
    await read('adjustHours', staff, {
      body: { customerId: own.customerId, minutes: -1_200, reason: 'Dubbel toegekend' },
    });
    const hours = await read('portalHours', own.cookie);
    const adjusted = hours.entries.filter(({ kind }) => kind === 'adjust');
    expect(adjusted).toMatchObject([{ text: 'Dubbel toegekend', chargedMinutes: 1_200, rawMinutes: 0 }]);
    expect(hours.owedMinutes).toBeGreaterThan(0);
    expect(hours.now).toMatchObject({ openMinutes: 0, owedMinutes: hours.owedMinutes });
    const granted = hours.granted.reduce((sum, { minutes }) => sum + minutes, 0);
    const charged = hours.entries.reduce((sum, { chargedMinutes }) => sum + chargedMinutes, 0);
    expect(hours.openingMinutes + granted - charged + hours.owedMinutes).toBe(hours.closingMinutes);
  });

  it('keep from an auditor the months that are not of the period', async () => {
    const audit = ['2026-09-01', '2026-09-30', '2999-01-01'] as const;
    const { cookie } = await signedIn(app, { role: 'auditor', customerId: own.customerId, audit });
    for (const name of ['portalHours', 'portalAvailability'] as const) {
      expect((await read(name, cookie)).month).toBe('2026-09');
      expect((await ask(name, cookie, { query: '?month=2026-10' })).status).toBe(404);
    }
    expect((await read('portalHours', cookie)).now).toBeNull();
    expect((await read('portalHome', cookie)).answers).toMatchObject({
      kept: 'none-agreed',
      hoursLeftMinutes: null,
    });
  });
});
