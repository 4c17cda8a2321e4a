import { ROUTES } from '@nachtwacht/contracts';
import { Refusal, SYSTEM, USUAL_AGREEMENT_TERMS, type AgreementTerms } from '@nachtwacht/domain';
import { HoursRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let app: RestApp;
let hours: HoursRepository;
let rows: Rows;
let customer: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database });
  hours = new HoursRepository(db.database);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  customer = await rows.customer({ name: 'Praktijk De Linde' });
});

const FLAT: Partial<AgreementTerms> = {
  factors: { agreed: 100, evening: 100, saturday: 100, sunday: 100, holiday: 100 },
  rounding: { stepMinutes: 15, minimumMinutes: 15, group: 'entry' },
};
async function agree(over: Partial<AgreementTerms> = {}): Promise<void> {
  await db.owner(
    `INSERT INTO agreement_version (customer_id, id, number, from_day, terms, signed_at, signed_by, created_by)
     VALUES ($1, gen_random_uuid(), 1, '2026-01-01', $2, now(), 'Iemand', 'Iemand')`,
    [customer, { ...USUAL_AGREEMENT_TERMS, ...FLAT, ...over }],
  );
}
const ago = (minutes: number) => new Date(Math.floor(Date.now() / 60_000 - minutes) * 60_000).toISOString();
const input = (from: number, minutes: number, over: object = {}) => ({
  customerId: customer,
  startedAt: ago(from),
  endedAt: ago(from - minutes),
  place: 'remote' as const,
  privateNote: 'onder ons',
  customerText: 'Printer hersteld',
  ...over,
});
const LOT = { minutes: 15, validFrom: '2026-01-01', lastDay: null, reason: 'Bundel' };

it('books, changes, releases and reverses, and keeps the note to itself', async () => {
  await agree();
  const entry = await app.call(ROUTES.addTimeEntry, { body: input(90, 20) });
  expect(entry).toMatchObject({ rawMinutes: 20, chargedMinutes: 30, releasedAt: null, version: 1 });
  const body = { ...input(90, 40), version: 1 };
  expect(await app.call(ROUTES.changeTimeEntry, { id: entry.id, body })).toMatchObject({
    chargedMinutes: 45,
  });
  expect((await app.attempt(ROUTES.changeTimeEntry, { id: entry.id, body })).status).toBe(409);
  const month = entry.startedAt.slice(0, 7);
  expect((await hours.statementOf(SYSTEM, customer, month, true)).lines).toEqual([]);
  await app.call(ROUTES.releaseTimeEntries, { body: { ids: [entry.id] } });
  const shown = await hours.statementOf(SYSTEM, customer, month, true);
  expect(shown.lines).toMatchObject([{ text: 'Printer hersteld', minutes: 45 }]);
  expect(JSON.stringify(shown)).not.toContain('onder ons');
  await app.call(ROUTES.reverseTimeEntry, { id: entry.id, body: { reason: 'Dubbel' } });
  expect((await hours.statementOf(SYSTEM, customer, month, false)).lines).toEqual([]);
});

it('of 1,000 that book the last 15 minutes at once, one may', { timeout: 240_000 }, async () => {
  await agree({ overage: 'block', plan: { kind: 'none' } });
  await app.call(ROUTES.buyLot, { body: { ...LOT, customerId: customer } });
  const person = { id: 'p', name: 'Iemand' };
  const one = { ...input(60, 15), incidentId: null, assetId: null, workItemId: null };
  const entry = { ...one, travelMinutes: 0, billable: true, overageAgreed: '' };
  // Who waits too long for a connection has been told nothing, and asks again.
  const outcome = async (): Promise<'booked' | 'hours-used-up'> => {
    for (;;)
      try {
        await hours.book(SYSTEM, entry, person);
        return 'booked';
      } catch (error) {
        if (error instanceof Refusal && error.code === 'hours-used-up') return 'hours-used-up';
        if (!(error instanceof Error && error.message.startsWith('timeout exceeded'))) throw error;
      }
  };
  const told = await Promise.all(Array.from({ length: 1_000 }, outcome));
  expect(told.filter((word) => word === 'booked')).toHaveLength(1);
  const [stored] = await db.owner<{ count: number }>(
    'SELECT count(*)::int AS count FROM time_entry WHERE customer_id = $1',
    [customer],
  );
  expect(stored?.count).toBe(1);
  const agreed = await hours.book(SYSTEM, { ...entry, overageAgreed: 'De praktijkmanager' }, person);
  expect(agreed.chargedMinutes).toBe(15);
});

it('grants once however often it ticks, and tells what part is used', async () => {
  await agree();
  expect(await hours.tick()).toBeGreaterThan(0);
  expect(await hours.tick()).toBe(0);
  const [before] = (await app.call(ROUTES.hoursOfCustomers)).filter((row) => row.customerId === customer);
  expect(before?.openMinutes).toBeGreaterThanOrEqual(240);
  await app.call(ROUTES.addTimeEntry, { body: input(400, 390) });
  const { thresholds } = await app.call(ROUTES.hoursOverview, { id: customer });
  expect(thresholds.find(({ percent }) => percent === 50)?.reachedAt).not.toBeNull();
});

it('a closed month stays as it was; what comes late is a correction', async () => {
  await agree();
  const old = { ...input(0, 15), startedAt: '2026-01-05T09:00:00.000Z', endedAt: '2026-01-05T10:00:00.000Z' };
  const entry = await app.call(ROUTES.addTimeEntry, { body: old });
  const close = { id: customer, body: { month: '2026-01' } };
  expect((await app.attempt(ROUTES.closeHoursMonth, close)).status).toBe(409);
  await app.call(ROUTES.releaseTimeEntries, { body: { ids: [entry.id] } });
  const closed = await app.call(ROUTES.closeHoursMonth, close);
  expect(closed).toMatchObject({
    closing: { minutes: 120 },
    expired: [{ minutes: 60 }],
    totals: { consumedMinutes: 60 },
  });
  const late = await app.call(ROUTES.addTimeEntry, { body: old });
  expect(late.correctionIn).toBe('2026-02');
  const query = { month: '2026-01' };
  expect(await app.call(ROUTES.hoursStatement, { id: customer, query })).toEqual(closed);
  const next = await app.call(ROUTES.hoursStatement, { id: customer, query: { month: '2026-02' } });
  expect(next).toMatchObject({
    opening: { minutes: 120 },
    lines: [{ correctionOf: '2026-01', minutes: 60 }],
  });
});

it.each([
  ['billed', 'bill', { billedMinutes: 60, owedMinutes: 0, includedMinutes: 0 }],
  ['owed to the next period', 'debt', { billedMinutes: 0, owedMinutes: 60, includedMinutes: 0 }],
] as const)('more than was agreed is %s', async (_rule, overage, told) => {
  await agree({ overage, plan: { kind: 'included', minutes: 60, per: 'month' } });
  await app.call(ROUTES.addTimeEntry, { body: input(180, 120) });
  const month = ago(180).slice(0, 7);
  const { totals } = await app.call(ROUTES.hoursStatement, { id: customer, query: { month } });
  const carried = totals.consumedMinutes - 60;
  expect(totals).toMatchObject({ chargedMinutes: 120 });
  expect(carried + totals.billedMinutes + totals.owedMinutes).toBe(told.billedMinutes + told.owedMinutes);
  expect(totals[overage === 'bill' ? 'owedMinutes' : 'billedMinutes']).toBe(0);
});

it('more than was agreed waits for a word of the customer, and is billed with it', async () => {
  await agree({ overage: 'block', plan: { kind: 'none' } });
  const refused = await app.attempt(ROUTES.addTimeEntry, { body: input(60, 30) });
  expect(refused.status).toBe(409);
  const body = input(60, 30, { overageAgreed: 'De praktijkmanager' });
  await app.call(ROUTES.addTimeEntry, { body });
  const month = ago(60).slice(0, 7);
  const { totals } = await app.call(ROUTES.hoursStatement, { id: customer, query: { month } });
  expect(totals).toMatchObject({ chargedMinutes: 30, billedMinutes: 30, consumedMinutes: 0 });
});

it('all-in never runs out and bills nothing', async () => {
  await agree({ plan: { kind: 'all-in' } });
  await app.call(ROUTES.addTimeEntry, { body: input(700, 600) });
  const { forecast, budget } = await app.call(ROUTES.hoursOverview, { id: customer });
  expect(forecast).toMatchObject({ emptyOn: null, emptyBeforeGrant: false });
  expect(budget.usedPercent).toBeNull();
  const month = ago(700).slice(0, 7);
  const { totals } = await app.call(ROUTES.hoursStatement, { id: customer, query: { month } });
  expect(totals).toMatchObject({ includedMinutes: 600, billedMinutes: 0, owedMinutes: 0 });
});

it('hours that were bought without a plan do run out', async () => {
  await agree({ plan: { kind: 'none' } });
  await app.call(ROUTES.buyLot, { body: { ...LOT, minutes: 600, customerId: customer } });
  await app.call(ROUTES.addTimeEntry, { body: input(180, 120) });
  const { forecast } = await app.call(ROUTES.hoursOverview, { id: customer });
  expect(forecast).toMatchObject({ emptyBeforeGrant: true, nextGrant: null });
  expect(forecast.emptyOn).not.toBeNull();
});

it('counts each entry by the version of its day', async () => {
  await agree();
  await db.owner(
    `INSERT INTO agreement_version (customer_id, id, number, from_day, terms, signed_at, signed_by, created_by)
     VALUES ($1, gen_random_uuid(), 2, '2026-03-15', $2, now(), 'Iemand', 'Iemand')`,
    [customer, { ...USUAL_AGREEMENT_TERMS, ...FLAT, factors: { ...FLAT.factors, agreed: 200 } }],
  );
  for (const day of ['2026-03-13', '2026-03-16'])
    await app.call(ROUTES.addTimeEntry, {
      body: { ...input(0, 15), startedAt: `${day}T09:00:00.000Z`, endedAt: `${day}T10:00:00.000Z` },
    });
  const query = { month: '2026-03' };
  const { lines } = await app.call(ROUTES.hoursStatement, { id: customer, query });
  expect(lines.map(({ date, minutes }) => [date, minutes])).toEqual([
    ['2026-03-13', 60],
    ['2026-03-16', 120],
  ]);
});

it('a month closes when its report is published, once all of it is released', async () => {
  await agree();
  const old = { ...input(0, 15), startedAt: '2026-01-05T09:00:00.000Z', endedAt: '2026-01-05T10:00:00.000Z' };
  const entry = await app.call(ROUTES.addTimeEntry, { body: old });
  await db.owner(
    `INSERT INTO report (customer_id, id, month, revision, state, body, body_hash, made_by, made_by_name, published_by,
       published_by_name, published_at, checked_by, checked_by_name, checked_at, chain_seq, chain_hash)
     VALUES ($1, gen_random_uuid(), '2026-02-01', 1, 'published', '{}', repeat('0', 64), 'a', 'A', 'b', 'Wie publiceert', now(),
       'b', 'B', now(), 1, repeat('0', 64))`,
    [customer],
  );
  const closed = async () => {
    await hours.tick();
    const { months } = await app.call(ROUTES.hoursOverview, { id: customer });
    return months.flatMap(({ month, closedAt }) => (closedAt === null ? [] : [month]));
  };
  expect(await closed()).toEqual([]);
  await app.call(ROUTES.releaseTimeEntries, { body: { ids: [entry.id] } });
  expect(await closed()).toEqual(['2026-02', '2026-01']);
  const query = { month: '2026-02' };
  const statement = await app.call(ROUTES.hoursStatement, { id: customer, query });
  expect(statement.closedBy).toBe('Wie publiceert');
  expect((await app.call(ROUTES.addTimeEntry, { body: old })).correctionIn).toBe('2026-03');
});

it('runs a timer into an entry, and takes a file once', async () => {
  await agree();
  const timer = { customerId: customer, place: 'remote' as const };
  await app.call(ROUTES.startTimer, { body: timer });
  expect((await app.attempt(ROUTES.startTimer, { body: timer })).status).toBe(409);
  expect(await app.call(ROUTES.stopTimer, { body: {} })).toMatchObject({ chargedMinutes: 15 });
  expect(await app.call(ROUTES.timer)).toEqual({ timer: null });
  const code = await db.owner<{ code: string }>('SELECT code FROM customer WHERE id = $1', [customer]);
  const csv = `klant;datum;van;tot\n${code[0]?.code ?? ''};2026-03-02;09:00;10:00\nniemand;2026-03-02;09:00;10:00\n`;
  expect(await app.call(ROUTES.previewHoursImport, { body: { csv } })).toMatchObject({ takeable: 1 });
  expect(await app.call(ROUTES.importHours, { body: { csv } })).toMatchObject({
    taken: 1,
    refused: [{ line: 3 }],
  });
  expect(await app.call(ROUTES.importHours, { body: { csv } })).toMatchObject({ taken: 0, known: 1 });
});

it('is for staff', async () => {
  expect((await app.attempt(ROUTES.lots, { role: 'owner', query: { customerId: customer } })).status).toBe(
    403,
  );
  expect((await app.attempt(ROUTES.addTimeEntry, { role: 'viewer', body: input(60, 15) })).status).toBe(403);
});
