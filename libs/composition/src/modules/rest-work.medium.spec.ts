import { ROUTES, type WorkDetail, type WorkInput, type WorkStepInput } from '@nachtwacht/contracts';
import { USUAL_AGREEMENT_TERMS } from '@nachtwacht/domain';
import { WorkWarningService } from '@nachtwacht/features-work';
import { WorkRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let customer: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

// Around the clock for every priority: what goes by does not hang on when this runs.
const targets = ([1, 2, 3, 4] as const).map((priority) => ({
  priority,
  responseMinutes: priority * 30,
  resolutionMinutes: priority * 240,
  aroundTheClock: true,
}));
beforeEach(async () => {
  customer = await rows.customer({ name: '<b>Praktijk</b>' });
  await db.owner(
    `INSERT INTO agreement_version (customer_id, id, number, from_day, terms, signed_at, signed_by, created_by)
     VALUES ($1, gen_random_uuid(), 1, '2020-01-01', $2, now(), 'Iemand', 'Iemand')`,
    [customer, { ...USUAL_AGREEMENT_TERMS, targets }],
  );
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const open = (over: Partial<WorkInput> = {}) =>
  app.call(ROUTES.openWork, {
    body: { customerId: customer, title: 'Scanner doet het niet', priority: 2, ...over },
  });
type Step = WorkStepInput extends infer S ? (S extends WorkStepInput ? Omit<S, 'version'> : never) : never;
const step = ({ id, version }: Pick<WorkDetail, 'id' | 'version'>, body: Step) =>
  app.call(ROUTES.stepWork, { id, body: { ...body, version } });
const wholeMinutes = (ms: number) => Math.floor(ms / 60_000);

describe('a work item', () => {
  it('goes from its receipt to being resolved and back, and explains its clocks', async () => {
    const received = await open({ receivedAt: minutesAgo(120) });
    expect(received).toMatchObject({ state: 'open', priority: 2, source: 'hand', version: 1 });
    expect(received.response).toMatchObject({ outcome: 'breached', targetMs: 3_600_000 });
    expect(received.hours?.version).toBe(1);
    const asked = await step(received, { step: 'asked', at: minutesAgo(90), note: 'Welke scanner is het?' });
    expect(asked.state).toBe('waiting-customer');
    expect(asked.response.outcome).toBe('met');
    expect(wholeMinutes(asked.resolution.elapsedMs)).toBe(30);
    expect(asked.resolution.dueAt).toBeNull();
    const wrote = await step(asked, { step: 'customer-wrote', at: minutesAgo(60), note: '' });
    expect(wholeMinutes(wrote.resolution.elapsedMs)).toBe(90);
    const resolved = await step(wrote, { step: 'resolved', note: 'Stuurprogramma vernieuwd.' });
    expect(resolved.resolution).toMatchObject({ kind: 'stopped', outcome: 'met' });
    expect(resolved.resolutionSegments.map(({ kind, why }) => `${kind} ${why}`)).toEqual([
      'running received',
      'paused question-sent',
      'running customer-wrote',
      'stopped resolved',
    ]);
    expect((await step(resolved, { step: 'reopened', note: 'Toch niet.' })).state).toBe('open');
    expect(resolved.events.map(({ kind, by }) => `${kind} ${by ?? ''}`)).toContain('asked Iemand');
  });

  it('takes what is told later where it belongs', async () => {
    const received = await open({ receivedAt: minutesAgo(50) });
    const answered = await step(received, { step: 'answered', at: minutesAgo(5), note: 'We kijken.' });
    const earlier = await step(answered, { step: 'answered', at: minutesAgo(40), note: 'Gebeld.' });
    expect(wholeMinutes(earlier.response.elapsedMs)).toBe(10);
  });

  it('refuses a step on what somebody else has changed, and what could not happen', async () => {
    const item = await open();
    await step(item, { step: 'noted', note: 'Gezien.' });
    const attempt = (body: object) => app.attempt(ROUTES.stepWork, { id: item.id, body });
    expect(await attempt({ step: 'noted', note: 'Nog iets.', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'work-changed' },
    });
    expect(await attempt({ step: 'resumed', version: 2 })).toMatchObject({
      body: { code: 'work-elsewhere' },
    });
    expect(
      await attempt({
        step: 'noted',
        note: 'x',
        version: 2,
        at: new Date(Date.now() + 900_000).toISOString(),
      }),
    ).toMatchObject({ body: { code: 'work-in-future' } });
    expect(await attempt({ step: 'noted', note: 'x', version: 2, at: minutesAgo(60) })).toMatchObject({
      body: { code: 'work-before-receipt' },
    });
  });

  it('comes from an incident of the same customer, and refers to a ticket elsewhere by https alone', async () => {
    const asset = await rows.asset(customer, { kind: 'server' });
    const incidents = await db.owner<{ id: string }>(
      `INSERT INTO incident (id, customer_id, asset_id, status, worst_status, opened_at)
       VALUES (gen_random_uuid(), $1, $2, 'critical', 'critical', now()) RETURNING id`,
      [customer, asset],
    );
    const incidentId = incidents[0]?.id ?? '';
    const item = await open({ incidentId });
    expect(item).toMatchObject({ source: 'incident', incidentId });
    const other = await rows.customer({});
    const foreign = { customerId: other, title: 'Van een ander', priority: 2, incidentId };
    expect((await app.attempt(ROUTES.openWork, { body: foreign })).status).toBe(404);
    const reference = { step: 'referenced', outsideRef: 'T-1', version: 1 };
    const to = (outsideUrl: string) =>
      app.attempt(ROUTES.stepWork, { id: item.id, body: { ...reference, outsideUrl } });
    expect((await to('javascript:alert(1)')).status).toBe(400);
    expect((await to('http://tickets.example/1')).status).toBe(400);
    expect((await to('https://tickets.example/1')).body).toMatchObject({ outsideRef: 'T-1' });
    const found = await app.call(ROUTES.workItems, { query: { incidentId } });
    expect(found.map(({ id }) => id)).toEqual([item.id]);
  });
});

describe('the list', () => {
  it('has what is due first on top, and what is resolved apart', async () => {
    const late = await open({ title: 'Later', priority: 4 });
    const soon = await open({ title: 'Eerst', priority: 1 });
    const done = await open({ title: 'Klaar' });
    await step(done, { step: 'resolved', note: 'Opgelost.' });
    const list = (show: string) => app.call(ROUTES.workItems, { query: { customerId: customer, show } });
    expect((await list('open')).map(({ id }) => id)).toEqual([soon.id, late.id]);
    expect((await list('past')).map(({ id }) => id)).toEqual([done.id]);
  });

  it('is not for customers, and steps are not for who only looks', async () => {
    const item = await open();
    expect((await app.attempt(ROUTES.workItems, { role: 'owner' })).status).toBe(403);
    const body = { step: 'noted', note: 'x', version: 1 };
    expect((await app.attempt(ROUTES.stepWork, { id: item.id, role: 'viewer', body })).status).toBe(403);
  });
});

describe('warnings', () => {
  it('are each written once, by however many workers', async () => {
    const item = await open({ receivedAt: minutesAgo(58) });
    const service = () => new WorkWarningService(new WorkRepository(db.database));
    await Promise.all([service().warn(), service().warn(), service().warn()]);
    await service().warn();
    const { events } = await app.call(ROUTES.workItem, { id: item.id });
    const warned = events.filter(({ kind }) => kind === 'warned');
    expect(warned.map(({ clock, percent }) => `${clock} ${percent}`).sort()).toEqual([
      'response 50',
      'response 75',
      'response 90',
    ]);
  });
});
