import { ROUTES, type WorkDetail, type WorkStepInput } from '@nachtwacht/contracts';
import { readReport, recomputeReport, USUAL_AGREEMENT_TERMS, type ReportBody } from '@nachtwacht/domain';
import { instantOfLocal, type LocalTime } from '@nachtwacht/domain/time';
import { DraftsService } from '@nachtwacht/features-reports';
import { HoursRepository, ReportDraftsRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ReckonedPartsAdapter } from '../adapters/reckoned-parts.adapter';
import { startRestApp, type RestApp } from '../testing/rest-app';

const ZONE = 'Europe/Amsterdam';
const MINUTE = 60_000;
let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let drafts: DraftsService;
let customer: string;
/** The second Tuesday of last month and the Wednesday after it: never a holiday. */
let tuesday: string;
let wednesday: string;
let month: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database });
  drafts = new DraftsService(new ReportDraftsRepository(db.database), new ReckonedPartsAdapter(db.database));
  const [found] = await db.owner<{ tuesday: string; wednesday: string; month: string }>(
    `SELECT d::date::text AS tuesday, (d + interval '1 day')::date::text AS wednesday, to_char(d, 'YYYY-MM') AS month
     FROM generate_series(date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '1 month' + interval '7 days',
       date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '1 month' + interval '13 days', '1 day') d
     WHERE extract(isodow FROM d) = 2`,
  );
  ({ tuesday, wednesday, month } = found!);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const agree = (number: number, from: string, over: object = {}) =>
  db.owner(
    `INSERT INTO agreement_version (customer_id, id, number, from_day, terms, signed_at, signed_by, created_by)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, now(), 'Iemand', 'Iemand')`,
    [customer, number, from, { ...USUAL_AGREEMENT_TERMS, ...over }],
  );
const at = (date: string, time: LocalTime) => new Date(instantOfLocal(date, time, ZONE)).toISOString();
const book = (from: string, minutes: number, over: object = {}) =>
  app.call(ROUTES.addTimeEntry, {
    body: {
      customerId: customer,
      startedAt: from,
      endedAt: new Date(Date.parse(from) + minutes * MINUTE).toISOString(),
      place: 'remote',
      privateNote: 'onder ons',
      customerText: 'Printer hersteld',
      ...over,
    },
  });
const release = (...entries: readonly { readonly id: string }[]) =>
  app.call(ROUTES.releaseTimeEntries, { body: { ids: entries.map(({ id }) => id) } });
type Step = WorkStepInput extends infer S ? (S extends WorkStepInput ? Omit<S, 'version'> : never) : never;
const step = ({ id, version }: Pick<WorkDetail, 'id' | 'version'>, body: Step) =>
  app.call(ROUTES.stepWork, { id, body: { ...body, version } });

beforeEach(async () => {
  customer = await rows.customer({ name: 'Praktijk', created_at: '2020-01-01T00:00:00Z' });
  await agree(1, `${month}-01`);
  await new HoursRepository(db.database).tick();
});

async function draft(): Promise<ReportBody> {
  await drafts.makeDue();
  const [report] = await app.call(ROUTES.reports, { query: { customerId: customer } });
  const { body, wrong } = await app.call(ROUTES.report, { id: report?.id ?? '' });
  expect(wrong).toEqual([]);
  return readReport(body ?? '');
}
async function redraft(): Promise<ReportBody> {
  const [report] = await app.call(ROUTES.reports, { query: { customerId: customer } });
  await app.call(ROUTES.redraftReport, { id: report?.id ?? '', body: { version: report?.version ?? 0 } });
  return draft();
}

it('states the hours of the month as the customer may see them', async () => {
  const inHours = await book(at(tuesday, '10:00'), 50);
  const evening = await book(at(tuesday, '18:00'), 60, {
    travelMinutes: 20,
    customerText: 'Server geholpen',
  });
  await book(at(wednesday, '10:00'), 30, { customerText: 'Nog niet vrijgegeven' });
  await release(inHours, evening);
  const body = await draft();
  const { hours } = body.details;
  // One person, one day, the customer as a whole: 110 minutes are rounded together, to 120, shared 54.5 : 65.5.
  expect(hours?.entries.map(({ text, rawMinutes }) => [text, rawMinutes])).toEqual([
    ['Printer hersteld', 50],
    ['Server geholpen', 60],
  ]);
  expect(hours?.entries.flatMap(({ parts }) => parts).map(({ band }) => band)).toEqual(['agreed', 'evening']);
  // 55 + 65 × 1.5 = 152.5, rounded up, and the way there.
  expect(body.totals.hours).toMatchObject({
    budgetMinutes: 240,
    openingMinutes: 0,
    // Four hours, and what of them goes on to the next month.
    grantedMinutes: 240 + 67,
    rawMinutes: 110,
    roundedMinutes: 120,
    travelMinutes: 20,
    chargedMinutes: 153 + 20,
    consumedMinutes: 173,
    carriedMinutes: 67,
    expiredMinutes: 0,
    closingMinutes: 67,
    billedMinutes: 0,
  });
  expect(JSON.stringify(body)).not.toMatch(/onder ons|Nog niet vrijgegeven/);
  expect(body.firstPage.hours.sentences.map(({ code }) => code)).toContain('hours-used');
});

it('states the clocks of work as they stood when the month ended', async () => {
  const open = (title: string, priority: 1 | 2, receivedAt: string) =>
    app.call(ROUTES.openWork, { body: { customerId: customer, title, priority, receivedAt } });
  const quick = await open('Scanner', 2, at(tuesday, '09:00'));
  const answered = await step(quick, { step: 'answered', at: at(tuesday, '09:30'), note: 'Gedaan.' });
  const resolved = await step(answered, { step: 'resolved', at: at(tuesday, '11:00'), note: 'Gedaan.' });
  // From half past four: half an hour on Tuesday, and 31 minutes on Wednesday of an hour that was promised.
  const slow = await open('Server', 1, at(tuesday, '16:30'));
  await step(slow, { step: 'answered', at: at(wednesday, '09:01'), note: 'Gedaan.' });
  const { details, totals, firstPage } = await draft();
  expect(details.work?.map(({ title, state, response }) => [title, state, response.outcome])).toEqual([
    ['Scanner', 'resolved', 'met'],
    ['Server', 'open', 'breached'],
  ]);
  expect(details.work?.map(({ response }) => response.elapsedMs / MINUTE)).toEqual([30, 61]);
  expect(details.work?.[0]?.resolution).toMatchObject({ elapsedMs: 120 * MINUTE, outcome: 'met' });
  expect(details.work?.[1]?.closedAt).toBeNull();
  expect(totals.work).toMatchObject({ opened: 2, closed: 1, stillOpen: 1 });
  expect(firstPage.agreements.light).toBe('red');
  // Opened again this month: the month before stays what it was.
  await db.owner(`UPDATE work_item SET rules = rules || '{"reopensWithinDays": 90}' WHERE id = $1`, [
    resolved.id,
  ]);
  await step(resolved, { step: 'reopened', note: 'Gedaan.' });
  expect((await redraft()).details.work?.[0]).toEqual(details.work?.[0]);
});

it('says of a closed month the same to the byte, whatever came late or was agreed since', async () => {
  await release(await book(at(tuesday, '10:00'), 50));
  await app.call(ROUTES.closeHoursMonth, { id: customer, body: { month } });
  const before = await draft();
  expect(before.details.hours?.closed).not.toBeNull();
  await release(await book(at(tuesday, '13:00'), 120, { customerText: 'Te laat geboekt' }));
  const [next] = await db.owner<{ day: string }>(
    `SELECT ($1::date + interval '1 month')::date::text AS day`,
    [`${month}-01`],
  );
  const validFrom = next?.day ?? '';
  await app.call(ROUTES.buyLot, {
    body: { customerId: customer, minutes: 600, validFrom, lastDay: null, reason: 'Bundel' },
  });
  const { agreed, factors } = USUAL_AGREEMENT_TERMS;
  await agree(2, validFrom, {
    factors: { ...factors, agreed: 300 },
    agreed: {
      ...agreed,
      timeZone: 'Pacific/Auckland',
      calendar: { ...agreed.calendar, freeDays: [{ date: tuesday, name: 'Vrij' }] },
    },
  });
  const after = await redraft();
  expect(JSON.stringify(after.details.hours)).toBe(JSON.stringify(before.details.hours));
  expect(JSON.stringify(after.totals.hours)).toBe(JSON.stringify(before.totals.hours));
  expect(after.totals.hoursEmptyAt).toBe(before.totals.hoursEmptyAt);
  expect(JSON.stringify(after.firstPage.hours)).toBe(JSON.stringify(before.firstPage.hours));
  expect(recomputeReport(after)).toEqual([]);
});

it('leaves hours and work out where nothing was agreed and nothing was done', async () => {
  customer = await rows.customer({ created_at: '2020-01-01T00:00:00Z' });
  const { details } = await draft();
  expect([details.hours, details.work, details.availability]).toEqual([null, null, null]);
});
