import { ROUTES, type UpdateItemView, type UpdateStepInput } from '@nachtwacht/contracts';
import { followDevice, SYSTEM, type UpdateReading } from '@nachtwacht/domain';
import { LaneDueRepository, ReleasesRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let due: LaneDueRepository;
let customer: string;
let asset: string;
let check: number;
let other: number;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database });
  due = new LaneDueRepository(db.database);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  customer = await rows.customer({ name: '=1+1 Praktijk' });
  asset = await rows.asset(customer, { kind: 'firewall', service_code: 'firewall' });
  const connection = await rows.connection(customer);
  check = await rows.check(customer, asset, connection, 'ok', { aspect: 'firmware' });
  other = await rows.check(customer, asset, connection, 'ok');
});

const WAITING: UpdateReading = {
  kind: 'update',
  state: 'pending',
  installed: '2.7.2',
  available: '2.8.1',
  security: null,
  checkedAt: null,
  knownBy: 'catalogue',
  product: { vendor: 'pfsense', train: 'CE' },
};
const CURRENT: UpdateReading = { ...WAITING, state: 'up-to-date', installed: '2.8.1', available: null };

/** What a poll stores when a device says something else than before; then the lane looks. */
async function told(reading: UpdateReading): Promise<void> {
  await db.owner(
    `INSERT INTO asset_version (customer_id, check_id, reading, behind_since) VALUES ($1, $2, $3, now())
     ON CONFLICT (customer_id, check_id) DO UPDATE SET reading = excluded.reading, look_at = now()`,
    [customer, check, reading],
  );
  await due.follow(100, followDevice);
}
const lane = () => app.call(ROUTES.updateLane, { query: { customerId: customer } });
async function only(): Promise<UpdateItemView> {
  const items = await lane();
  expect(items).toHaveLength(1);
  return items[0]!;
}
type Step = UpdateStepInput extends infer S
  ? S extends { items: unknown }
    ? Omit<S, 'items'>
    : never
  : never;
async function step(body: Step) {
  const item = await only();
  const reply = await app.call(ROUTES.stepUpdates, {
    body: { ...body, items: [{ id: item.id, version: item.version }] },
  });
  expect(reply.refused).toEqual([]);
  return reply.items[0]!;
}
/** As if time had passed since it was done. */
async function minutesLater(minutes: number): Promise<void> {
  await db.owner(
    'UPDATE update_item SET done_at = done_at - make_interval(mins => $1) WHERE customer_id = $2',
    [minutes, customer],
  );
  await db.owner('UPDATE asset_version SET look_at = now() WHERE check_id = $1', [check]);
  await due.follow(100, followDevice);
}
const hours = (ahead: number) => new Date(Date.now() + ahead * 3_600_000).toISOString();
const plan = () => step({ step: 'plan', from: hours(-0.1), until: hours(2), note: '' });

describe('an update', () => {
  it('goes the whole way, done and checked by what the device says', async () => {
    await told(WAITING);
    expect(await only()).toMatchObject({ stage: 'seen', from: '2.7.2', target: '2.8.1', daysBehind: 0 });
    expect(
      await step({ step: 'assess', risk: 'high', knownExploited: true, note: 'Wordt misbruikt.' }),
    ).toMatchObject({
      stage: 'assessed',
      risk: 'high',
      knownExploited: true,
    });
    await step({ step: 'approve', note: '' });
    await plan();
    const { nextWindow, announcement } = await app.call(ROUTES.updateItem, { id: (await only()).id });
    expect(Date.parse(nextWindow.from)).toBeGreaterThan(Date.now());
    expect(announcement.nl).toContain('2.8.1');
    await step({ step: 'tell', how: 'mail', note: '' });
    await told(CURRENT);
    expect(await only()).toMatchObject({ stage: 'done', outsidePlan: false });
    await minutesLater(10);
    expect((await only()).stage).toBe('done');
    await minutesLater(6);
    expect((await only()).stage).toBe('checked');
    const reported = await step({ step: 'report', note: '' });
    expect(reported.reportedAt).not.toBeNull();
    expect(await lane()).toEqual([]);
    const [past] = await app.call(ROUTES.updateLane, { query: { customerId: customer, show: 'past' } });
    const { steps } = await app.call(ROUTES.updateItem, { id: past?.id ?? '' });
    expect(steps.map(({ kind, by }) => `${kind} ${by ?? 'device'}`)).toEqual([
      'open device',
      'assess Iemand',
      'approve Iemand',
      'plan Iemand',
      'tell Iemand',
      'done device',
      'checked device',
      'report Iemand',
    ]);
  });

  it('is planned as maintenance of its thing, which ends soon after the device has it', async () => {
    await told(WAITING);
    await step({ step: 'assess', risk: 'normal', knownExploited: false, note: '' });
    await step({ step: 'approve', note: '' });
    await plan();
    const windows = () =>
      db.owner<{ minutes: number; cancelled: boolean }>(
        `SELECT round(extract(epoch FROM ends_at - now()) / 60)::int AS minutes, cancelled_at IS NOT NULL AS cancelled
         FROM maintenance_window WHERE asset_id = $1 ORDER BY id`,
        [asset],
      );
    expect(await windows()).toEqual([{ minutes: 120, cancelled: false }]);
    await told(CURRENT);
    expect(await windows()).toEqual([{ minutes: 10, cancelled: false }]);
  });

  it('stays done and says so while something of its thing is not well', async () => {
    await told(WAITING);
    await told(CURRENT);
    expect(await only()).toMatchObject({ stage: 'done', outsidePlan: true });
    await db.owner(`UPDATE check_state SET status = 'critical' WHERE check_id = $1`, [other]);
    await minutesLater(16);
    expect(await only()).toMatchObject({ stage: 'done' });
    expect((await only()).unwellSince).not.toBeNull();
    await db.owner(`UPDATE check_state SET status = 'ok' WHERE check_id = $1`, [other]);
    await minutesLater(1);
    expect(await only()).toMatchObject({ stage: 'checked', unwellSince: null });
  });

  it('makes room for a newer one, and leaves when the maker takes it back', async () => {
    await told(WAITING);
    const first = await only();
    await told({ ...WAITING, available: '2.8.2' });
    const second = await only();
    expect(second).toMatchObject({ target: '2.8.2', stage: 'seen' });
    expect(second.id).not.toBe(first.id);
    await told({ ...WAITING, available: '2.8.2', doubt: 'offer-withdrawn' });
    expect(await lane()).toEqual([]);
    const past = await app.call(ROUTES.updateLane, { query: { customerId: customer, show: 'past' } });
    expect(past.map(({ ended }) => ended).sort()).toEqual(['superseded', 'withdrawn']);
  });

  it('that was declined is not asked about again until a newer one comes', async () => {
    await told(WAITING);
    await step({ step: 'decline', note: 'Komt mee met de vervanging.' });
    await told(WAITING);
    expect(await lane()).toEqual([]);
    await told({ ...WAITING, available: '2.8.2' });
    expect((await only()).target).toBe('2.8.2');
  });

  it('of a thing that is no longer looked after leaves the lane', async () => {
    await told(WAITING);
    await db.owner('UPDATE asset SET archived_at = now() WHERE id = $1', [asset]);
    expect(await due.leaveArchived()).toBe(1);
    expect(await lane()).toEqual([]);
  });

  it('can not be moved as it is not any more, nor past a stage, nor to done', async () => {
    await told(WAITING);
    const { id, version } = await only();
    const attempt = async (body: object) =>
      (await app.call(ROUTES.stepUpdates, { body: { ...body, items: [{ id, version }] } })).refused;
    expect(await attempt({ step: 'approve' })).toEqual([{ id, why: 'other-stage' }]);
    await step({ step: 'assess', risk: 'low', knownExploited: false, note: '' });
    expect(await attempt({ step: 'assess', risk: 'low', knownExploited: false })).toEqual([
      { id, why: 'changed' },
    ]);
    const done = await app.attempt(ROUTES.stepUpdates, { body: { step: 'done', items: [{ id, version }] } });
    expect(done.status).toBe(400);
    const backwards = await app.attempt(ROUTES.stepUpdates, {
      body: { step: 'plan', from: hours(2), until: hours(1), items: [{ id, version: version + 1 }] },
    });
    expect(backwards.status).toBe(400);
  });
});

describe('what is behind', () => {
  it('is listed with how the latest is known, and as a file in which nothing is calculated', async () => {
    await told({ ...WAITING, security: true, endOfLife: '2027-06-30' });
    const [row] = await app.call(ROUTES.versions, { query: { customerId: customer } });
    expect(row).toMatchObject({
      state: 'pending',
      vendor: 'pfsense',
      train: 'CE',
      knownBy: 'catalogue',
      security: true,
      endOfLife: '2027-06-30',
      stage: 'seen',
    });
    const file = await fetch(`${app.url}/api/updates/versions/export?customerId=${customer}&language=nl`, {
      headers: { 'x-role': 'engineer' },
    });
    const text = await file.text();
    expect(text).toContain("'=1+1 Praktijk");
    expect(text.trim().split('\r\n')).toHaveLength(2);
  });

  it('is counted by day', async () => {
    await told(WAITING);
    await db.owner(`UPDATE update_item SET seen_at = now() - interval '5 days' WHERE customer_id = $1`, [
      customer,
    ]);
    await told(CURRENT);
    const history = await app.call(ROUTES.behindHistory, { query: { customerId: customer, days: '10' } });
    expect(history).toHaveLength(10);
    expect(history.map(({ waiting }) => waiting)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 0]);
    expect(history.at(-2)).toMatchObject({ oldestDays: 4 });
    expect(history.at(-1)).toMatchObject({ done: 1 });
  });
});

describe('the catalogue', () => {
  const release = (over: object = {}) => ({ vendor: 'pfsense', train: 'CE', version: '2.8.1', ...over });

  it('is kept by staff, once for each version, with how many things it is about', async () => {
    await told(WAITING);
    const version = `9.${String(Math.floor(Math.random() * 1e6))}`;
    const added = await app.call(ROUTES.addRelease, { body: release({ version, security: true }) });
    expect(added).toMatchObject({ version, security: true, withdrawn: false, confirmedBy: 'Iemand' });
    expect(added.concerns).toBeGreaterThan(0);
    expect((await app.attempt(ROUTES.addRelease, { body: release({ version }) })).status).toBe(400);
    const changed = await app.call(ROUTES.changeRelease, {
      id: added.id,
      body: release({ version, withdrawn: true }),
    });
    expect(changed).toMatchObject({ withdrawn: true, security: null });
    await app.call(ROUTES.removeRelease, { id: added.id });
    expect((await app.call(ROUTES.releases)).map(({ id }) => id)).not.toContain(added.id);
  });

  it('is imported: what is there is changed or stays, and wrong lines are named', async () => {
    const csv = 'vendor,model,version,security\nzyxel,USG*,5.1,yes\nzyxel,USG*,5.2,perhaps\n';
    expect(await app.call(ROUTES.importReleases, { body: { csv } })).toMatchObject({
      added: 1,
      changed: 0,
      same: 0,
      errors: [{ line: 3, column: 'security' }],
    });
    expect(await app.call(ROUTES.importReleases, { body: { csv } })).toMatchObject({
      added: 0,
      changed: 0,
      same: 1,
    });
    expect(await app.call(ROUTES.importReleases, { body: { csv: csv.replace('yes', 'no') } })).toMatchObject({
      changed: 1,
    });
  });

  it('reaches a poller with what was agreed with each customer', async () => {
    await app.call(ROUTES.addDesiredVersion, {
      body: {
        customerId: customer,
        vendor: 'pfsense',
        train: 'CE',
        model: '*',
        version: '2.8.0',
        reason: 'Getest met de VPN.',
      },
    });
    const [agreed] = await app
      .call(ROUTES.addDesiredVersion, {
        body: {
          customerId: customer,
          vendor: 'pfsense',
          train: 'ce',
          model: '*',
          version: '2.8.1',
          reason: 'Getest met de VPN.',
        },
      })
      .then(() => app.call(ROUTES.desiredVersions, { query: { customerId: customer } }));
    expect(agreed).toMatchObject({ version: '2.8.1' });
    const { desired } = await new ReleasesRepository(db.database).knowledge(SYSTEM);
    expect(desired.get(customer)).toMatchObject([{ version: '2.8.1' }]);
    await app.call(ROUTES.removeDesiredVersion, { id: agreed?.id ?? '' });
  });

  it('is for staff who may, and no viewer changes it', async () => {
    expect((await app.attempt(ROUTES.addRelease, { role: 'viewer', body: release() })).status).toBe(403);
    expect(
      (await app.attempt(ROUTES.stepUpdates, { role: 'viewer', body: { step: 'approve', items: [] } }))
        .status,
    ).toBe(403);
    expect((await app.attempt(ROUTES.versions, { role: 'owner' })).status).toBe(403);
  });
});

it('what was agreed about updates is kept by customer, and is the usual until then', async () => {
  const usual = await app.call(ROUTES.updateTerms, { id: customer });
  expect(usual).toMatchObject({ withinDays: 30, securityWithinDays: 7 });
  await app.call(ROUTES.changeUpdateTerms, { id: customer, body: { ...usual, securityWithinDays: 3 } });
  expect(await app.call(ROUTES.updateTerms, { id: customer })).toMatchObject({ securityWithinDays: 3 });
  await told({ ...WAITING, security: true });
  const { seenAt, dueAt } = await only();
  expect(Math.round((Date.parse(dueAt) - Date.parse(seenAt)) / 86_400_000)).toBe(3);
});
