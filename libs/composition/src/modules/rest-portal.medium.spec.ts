import { ROUTES, type PortalSwitches } from '@nachtwacht/contracts';
import { createTestDatabase, Rows } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { signedIn, type SignedIn } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

type PortalRoute = Extract<keyof typeof ROUTES, `portal${string}`>;
/** Stands in every field that is not for customers: one of it anywhere in the portal is a leak. */
const CANARY = 'KANARIE-9f3';
const LOOKS = [
  'portalHome',
  'portalBackups',
  'portalUpdates',
  'portalMaintenance',
  'portalIncidents',
  'portalAvailability',
  'portalHours',
  'portalContacts',
  'portalHoursRequests',
] as const satisfies readonly PortalRoute[];
const ALL: PortalSwitches = {
  backups: true,
  updates: true,
  maintenance: true,
  incidents: true,
  availability: true,
  hours: true,
  reports: true,
};
const JUDGEMENT = { name: 'P. de Praktijk', jobRole: 'Tandarts', result: 'usable', remarks: 'Agenda klopt.' };

interface World {
  readonly id: string;
  readonly test: string;
  readonly planned: string;
  readonly owner: SignedIn;
  readonly reader: SignedIn;
}

let app: WholeApp;
let rows: Rows;
let own: World;
let other: World;
let staff: string;

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
  rows = new Rows(app.db);
  staff = await app.signIn();
  own = await world('Eigen');
  other = await world('Vreemdeling');
});
afterAll(async () => {
  await app.close();
});

/** One of everything that the portal tells of, with the canary wherever staff or devices speak. */
async function world(name: string): Promise<World> {
  const id = await rows.customer({ name: `${name} praktijk` });
  const site = await rows.site(id, { name: `${name} vestiging` });
  const asset = await rows.asset(id, {
    name: `${name} firewall`,
    kind: 'firewall',
    service_code: 'firewall',
    facts: { serial: CANARY },
  });
  const connection = await rows.connection(id, {
    name: CANARY,
    settings: { url: `https://${CANARY}.example/` },
  });
  const check = await rows.check(id, asset, connection, 'critical', { instance: CANARY });
  await app.db.owner(`UPDATE check_state SET reason = $2 WHERE check_id = $1`, [
    check,
    { code: 'unreachable', params: { text: CANARY } },
  ]);
  await rows.incident(id, asset, { note: CANARY, acknowledged_by: CANARY, acknowledged_at: new Date() });
  const soon = new Date(Date.now() + 86_400_000);
  await rows.insert('maintenance_window', {
    id: crypto.randomUUID(),
    customer_id: id,
    site_id: site,
    starts_at: soon,
    ends_at: new Date(soon.getTime() + 3_600_000),
    reason: CANARY,
    created_by: CANARY,
  });
  await rows.insert('update_item', {
    customer_id: id,
    id: crypto.randomUUID(),
    asset_id: asset,
    check_id: check,
    stage: 'seen',
    from_version: '2.7.2',
    target: '2.8.1',
    vendor: CANARY,
    known_by: 'device',
    risk: CANARY,
    note: CANARY,
    due_at: soon,
  });
  const backup = await rows.asset(id, {
    name: `${name} back-up`,
    kind: 'backup-job',
    service_code: 'backup',
  });
  const job = await rows.insert('backup_job', {
    customer_id: id,
    id: crypto.randomUUID(),
    asset_id: backup,
    schedule: { kind: 'evenings', weekdays: [1], at: '22:00', timeZone: 'Europe/Amsterdam' },
    terms: {},
    pause_reason: CANARY,
  });
  for (const [days, status] of [
    [0, 'failed'],
    [1, 'overridden'],
    [2, 'success'],
  ] as const)
    await rows.insert(
      'backup_night',
      {
        customer_id: id,
        job_id: job,
        date: new Date(Date.UTC(2026, 9, 20 - days)),
        dues: [],
        window_ends_at: soon,
        deadline_at: soon,
        duty_date: soon,
        status,
        reasons: JSON.stringify([CANARY]),
        message: CANARY,
        signed_by_name: CANARY,
      },
      'job_id',
    );
  const restore = (doneOn: string | null) =>
    rows.insert('restore_test', {
      customer_id: id,
      id: crypto.randomUUID(),
      job_id: job,
      planned_on: '2026-10-01',
      done_on: doneOn,
      method: 'files',
      result: doneOn && 'passed',
      restored: CANARY,
      remarks: CANARY,
      done_by: CANARY,
    });
  return {
    id,
    test: await restore('2026-10-02'),
    planned: await restore(null),
    owner: await signedIn(app, { role: 'owner', customerId: id }),
    reader: await signedIn(app, { role: 'reader', customerId: id }),
  };
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
  expect([name, response.status]).toEqual([name, 200]);
  return ROUTES[name].reply.parse(await response.json()) as z.output<(typeof ROUTES)[N]['reply']>;
}
const show = (id: string, shows: Partial<PortalSwitches>) =>
  read('changePortal', staff, { id, body: { ...ALL, ...shows } });

describe('the portal', () => {
  it('says nothing of hours and availability until staff let it', async () => {
    const { shows } = await read('portalHome', own.reader.cookie);
    expect(shows).toEqual({ ...ALL, hours: false, availability: false });
    expect((await ask('portalHoursRequests', own.reader.cookie)).status).toBe(404);
  });

  it('does not serve a page that staff took away', async () => {
    await show(own.id, { incidents: false });
    expect((await ask('portalIncidents', own.owner.cookie)).status).toBe(404);
    await show(own.id, {});
    expect((await ask('portalIncidents', own.owner.cookie)).status).toBe(200);
  });

  it('answers by what is seen: a critical check is not safe, nothing agreed is not kept', async () => {
    const { answers, services, customerName } = await read('portalHome', own.owner.cookie);
    expect(customerName).toBe('Eigen praktijk');
    expect(answers).toEqual({
      safe: 'no',
      kept: 'none-agreed',
      decisions: { coSigns: 1 },
      hoursLeftMinutes: null,
    });
    expect(services.map(({ code, light }) => [code, light])).toEqual(
      expect.arrayContaining([
        ['firewall', 'critical'],
        ['backup', 'unknown'],
      ]),
    );
  });

  it('tells nights in plain words, a known problem not as good', async () => {
    const { jobs } = await read('portalBackups', own.reader.cookie, { query: '?month=2026-10' });
    expect(jobs).toMatchObject([
      {
        name: 'Eigen back-up',
        lastGood: '2026-10-18',
        nights: [
          { date: '2026-10-18', night: 'good' },
          { date: '2026-10-19', night: 'known' },
          { date: '2026-10-20', night: 'bad' },
        ],
      },
    ]);
    expect(
      (await read('portalBackups', own.reader.cookie, { query: '?month=2026-09' })).jobs[0]?.nights,
    ).toEqual([]);
  });

  it('shows an auditor only the days of the period', async () => {
    const audit = ['2026-10-19', '2026-10-19', '2999-01-01'] as const;
    const { cookie } = await signedIn(app, { role: 'auditor', customerId: own.id, audit });
    const { jobs, restoreTests } = await read('portalBackups', cookie, { query: '?month=2026-10' });
    expect(jobs[0]?.nights).toEqual([{ date: '2026-10-19', night: 'known' }]);
    expect(jobs[0]?.lastGood).toBeNull();
    expect(restoreTests).toEqual([]);
    expect(await read('portalIncidents', cookie)).toEqual([]);
  });

  it('is for customers: staff are refused', async () => {
    for (const name of LOOKS) expect([name, (await ask(name, staff)).status]).toEqual([name, 403]);
  });
});

describe('of a restore test', () => {
  it('the owner says once whether it can be used, and has it on paper', async () => {
    expect((await ask('portalCoSign', own.reader.cookie, { id: own.test, body: JUDGEMENT })).status).toBe(
      403,
    );
    const signed = await read('portalCoSign', own.owner.cookie, { id: own.test, body: JUDGEMENT });
    expect(signed.coSign).toMatchObject(JUDGEMENT);
    const again = await ask('portalCoSign', own.owner.cookie, { id: own.test, body: JUDGEMENT });
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'judged-already' }]);
    const proof = await ask('portalCoSignProof', own.reader.cookie, { id: own.test });
    expect(proof.headers.get('content-type')).toBe('application/pdf');
    expect((await proof.text()).startsWith('%PDF-')).toBe(true);
    expect((await read('portalHome', own.owner.cookie)).answers.decisions.coSigns).toBe(0);
  });

  it('nobody judges one that was not made yet', async () => {
    const early = await ask('portalCoSign', own.owner.cookie, { id: own.planned, body: JUDGEMENT });
    expect(await early.json()).toMatchObject({ code: 'restore-not-done' });
    expect((await ask('portalCoSignProof', own.owner.cookie, { id: own.planned })).status).toBe(404);
  });

  it('it stands in the audit log of the customer, under the name of the account', async () => {
    const { entries } = await read('auditLog', own.owner.cookie, { query: '?thing=co-sign' });
    expect(entries).toMatchObject([{ thing: 'co-sign', thingId: own.test, actor: { id: own.owner.id } }]);
  });
});

describe('mails', () => {
  const wants = { reports: false, maintenance: true, incidents: true, hours: true };

  it('are chosen by oneself, and by an owner for everybody', async () => {
    const mine = { id: own.reader.id, body: wants };
    expect((await read('portalChooseMails', own.reader.cookie, mine)).wants).toEqual(wants);
    expect(
      (await ask('portalChooseMails', own.reader.cookie, { id: own.owner.id, body: wants })).status,
    ).toBe(403);
    await read('portalChooseMails', own.owner.cookie, { ...mine, body: { ...wants, reports: true } });
    const contacts = await read('portalContacts', own.reader.cookie);
    expect(contacts.find(({ id }) => id === own.reader.id)).toMatchObject({
      wants: { reports: true },
      mayChange: true,
    });
    expect(contacts.find(({ id }) => id === own.owner.id)?.mayChange).toBe(false);
  });
});

it('hours are asked for by the owner, and staff see it on the customer’s page', async () => {
  await show(own.id, {});
  const asked = { minutes: 120, text: 'Nieuwe werkplek' };
  expect((await ask('portalRequestHours', own.reader.cookie, { body: asked })).status).toBe(403);
  await read('portalRequestHours', own.owner.cookie, { body: asked });
  expect((await read('portalSettings', staff, { id: own.id })).requests).toMatchObject([asked]);
  expect((await read('portalSettings', staff, { id: other.id })).requests).toEqual([]);
});

describe('between two customers', () => {
  it('no page tells a word of the other', async () => {
    await show(other.id, {});
    for (const { owner, reader } of [own])
      for (const { cookie } of [owner, reader])
        for (const name of LOOKS) {
          const text = await (await ask(name, cookie, { query: `?customerId=${other.id}` })).text();
          expect([name, text.includes('Vreemdeling') || text.includes(other.id)]).toEqual([name, false]);
        }
    // The other is told of it, so that silence proves something.
    expect(await (await ask('portalIncidents', other.owner.cookie)).text()).toContain('Vreemdeling');
  });

  it('what is the other’s is not there', async () => {
    const { cookie } = own.owner;
    const wants = { reports: true, maintenance: true, incidents: true, hours: true };
    const asked = [
      ask('portalCoSign', cookie, { id: other.test, body: JUDGEMENT }),
      ask('portalCoSignProof', cookie, { id: other.test }),
      ask('portalChooseMails', cookie, { id: other.owner.id, body: wants }),
    ];
    for (const response of await Promise.all(asked)) expect(response.status).toBe(404);
    expect((await ask('portalSettings', cookie, { id: own.id })).status).toBe(403);
    expect((await ask('changePortal', cookie, { id: own.id, body: ALL })).status).toBe(403);
    expect(await app.db.owner('SELECT FROM co_sign WHERE customer_id = $1', [other.id])).toEqual([]);
  });
});

it('nothing that staff or devices say to each other leaves by any of its routes', async () => {
  for (const { cookie } of [own.owner, own.reader])
    for (const name of LOOKS) {
      const text = await (
        await ask(name, cookie, { query: name === 'portalBackups' ? '?month=2026-10' : '' })
      ).text();
      expect(text.length).toBeGreaterThan(20);
      expect([name, text.includes(CANARY)]).toEqual([name, false]);
    }
  // Staff are told, so that silence proves something.
  expect(await (await ask('board', staff)).text()).toContain(CANARY);
});

it('who looks as a customer sees the same and says nothing', async () => {
  const { cookie } = await signedIn(app, { role: 'service-lead' });
  await ask('viewAsCustomer', cookie, { id: own.id, body: { reason: 'De praktijk belt' } });
  expect((await read('portalHome', cookie)).customerName).toBe('Eigen praktijk');
  const contacts = await read('portalContacts', cookie);
  expect(contacts.some(({ mayChange }) => mayChange)).toBe(false);
  const refused = await ask('portalChooseMails', cookie, {
    id: own.reader.id,
    body: { reports: true, maintenance: true, incidents: true, hours: true },
  });
  expect(await refused.json()).toMatchObject({ code: 'viewing-as-customer' });
});
