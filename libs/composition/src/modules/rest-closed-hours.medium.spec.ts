import { createHash } from 'node:crypto';
import { ROUTES } from '@nachtwacht/contracts';
import { canonicalJson, USUAL_AGREEMENT_TERMS, type AgreementTerms } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let app: RestApp;
let rows: Rows;
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

/** As it is sent, to the byte. */
async function sent(month: string): Promise<string> {
  const response = await fetch(`${app.url}/api/hours/customers/${customer}/statement?month=${month}`, {
    headers: { 'x-role': 'administrator' },
  });
  expect(response.status).toBe(200);
  return response.text();
}
const statement = (month: string) => app.call(ROUTES.hoursStatement, { id: customer, query: { month } });
const booked = (from: string, to: string) =>
  app.call(ROUTES.addTimeEntry, {
    body: {
      customerId: customer,
      startedAt: from,
      endedAt: to,
      place: 'remote',
      privateNote: '',
      customerText: 'Werk',
      overageAgreed: '',
    },
  });
/** Signed behind the back of the rules where `from` may not be: whatever was agreed, the closed month stands. */
const agree = (number: number, from: string, over: Partial<AgreementTerms> = {}) =>
  db.owner(
    `INSERT INTO agreement_version (customer_id, id, number, from_day, terms, signed_at, signed_by, created_by)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, now(), 'Iemand', 'Iemand')`,
    [customer, number, from, { ...USUAL_AGREEMENT_TERMS, ...over }],
  );
const close = (month: string) => app.attempt(ROUTES.closeHoursMonth, { id: customer, body: { month } });

/** January 2026: 240 minutes, an hour in the day and one in the evening, so that 90 of 240 are left to carry and expire. */
beforeEach(async () => {
  customer = await rows.customer({ name: 'Praktijk De Linde' });
  await agree(1, '2026-01-01');
  const entries = [
    await booked('2026-01-05T09:00:00.000Z', '2026-01-05T10:00:00.000Z'),
    // An hour on the last evening of the month, 22:30 to 23:30 by the clock in Amsterdam.
    await booked('2026-01-30T21:30:00.000Z', '2026-01-30T22:30:00.000Z'),
  ];
  await app.call(ROUTES.releaseTimeEntries, { body: { ids: entries.map(({ id }) => id) } });
  expect((await close('2026-01')).status).toBe(200);
});

it('says what a hand counts', async () => {
  const { opening, lines, expired, carried, closing, totals } = await statement('2026-01');
  expect(opening.minutes).toBe(0);
  expect(lines.map(({ rawMinutes, minutes }) => [rawMinutes, minutes])).toEqual([
    [60, 60],
    [60, 90],
  ]);
  // 240 granted, 150 used, of the 90 that are left no more than 120 go on: all of them.
  expect(expired).toEqual([]);
  expect(carried.map(({ minutes }) => minutes)).toEqual([90]);
  expect(closing.minutes).toBe(90);
  expect(totals).toMatchObject({ grantedMinutes: 240 + 90, consumedMinutes: 150, chargedMinutes: 150 });
});

it('carries a hash that anybody counts again from what is shown', async () => {
  const shown = await statement('2026-01');
  const text = canonicalJson({ ...shown, hash: null });
  expect(createHash('sha256').update(text).digest('hex')).toBe(shown.hash);
});

const LATER: [rule: string, happens: () => Promise<unknown>][] = [
  ['work of that month is booked late', () => booked('2026-01-06T09:00:00.000Z', '2026-01-06T10:00:00.000Z')],
  [
    'an entry of it is reversed',
    async () => {
      const [line] = (await statement('2026-01')).lines;
      await app.call(ROUTES.reverseTimeEntry, { id: line?.entryId ?? '', body: { reason: 'Dubbel' } });
    },
  ],
  [
    'hours are bought',
    () =>
      app.call(ROUTES.buyLot, {
        body: {
          customerId: customer,
          minutes: 600,
          validFrom: '2026-02-01',
          lastDay: null,
          reason: 'Bundel',
        },
      }),
  ],
  [
    'the customer moves to another zone',
    () => db.owner(`UPDATE customer SET time_zone = 'Asia/Tokyo' WHERE id = $1`, [customer]),
  ],
  [
    'the customer is called otherwise',
    () => db.owner(`UPDATE customer SET name = 'Praktijk De Eik' WHERE id = $1`, [customer]),
  ],
  [
    'another zone is agreed on',
    () => agree(2, '2026-03-01', { agreed: { ...USUAL_AGREEMENT_TERMS.agreed, timeZone: 'UTC' } }),
  ],
  [
    'another zone to the east is agreed on',
    () => agree(2, '2026-03-01', { agreed: { ...USUAL_AGREEMENT_TERMS.agreed, timeZone: 'Asia/Tokyo' } }),
  ],
  [
    'other free days and factors are agreed on',
    () => {
      const { agreed, factors } = USUAL_AGREEMENT_TERMS;
      const freeDays = [{ date: '2026-01-05', name: 'Gesloten' }];
      return agree(2, '2026-03-01', {
        agreed: { ...agreed, calendar: { ...agreed.calendar, freeDays } },
        factors: { ...factors, evening: 300 },
        lotOrder: ['bought', 'goodwill', 'budget', 'carried'],
        plan: { kind: 'all-in' },
      });
    },
  ],
];
it.each(LATER)(
  'a closed month is sent to the byte as before when %s, and the next one begins with it',
  async (_rule, happens) => {
    const before = await sent('2026-01');
    const { closing } = await statement('2026-01');
    await happens();
    expect(await sent('2026-01')).toBe(before);
    const { opening, from } = await statement('2026-02');
    expect(opening).toEqual(closing);
    expect(from).toBe((await statement('2026-01')).to);
  },
);

it('no minute between the midnights of two zones is lost, and the next months close', async () => {
  await agree(2, '2026-02-01', { agreed: { ...USUAL_AGREEMENT_TERMS.agreed, timeZone: 'UTC' } });
  // Half past midnight in Amsterdam on 1 February, which in Greenwich is still January.
  const between = await booked('2026-01-31T23:10:00.000Z', '2026-01-31T23:40:00.000Z');
  await app.call(ROUTES.releaseTimeEntries, { body: { ids: [between.id] } });
  expect((await statement('2026-02')).lines.map(({ entryId }) => entryId)).toEqual([between.id]);
  expect((await close('2026-02')).status).toBe(200);
  expect((await close('2026-03')).status).toBe(200);
  expect((await statement('2026-03')).opening).toEqual((await statement('2026-02')).closing);
});

it('no version is signed into a closed month, and no agreement ends in it', async () => {
  const signed = async (from: string) => {
    const body = { from, terms: USUAL_AGREEMENT_TERMS, note: '' };
    const { versions } = await app.call(ROUTES.draftAgreement, { id: customer, body });
    const draft = versions.find(({ state }) => state === 'draft');
    const reply = await app.attempt(ROUTES.signAgreement, {
      id: draft?.id ?? '',
      body: { revision: draft?.revision },
    });
    await db.owner('DELETE FROM agreement_version WHERE customer_id = $1 AND signed_at IS NULL', [customer]);
    return reply;
  };
  const refused = { status: 409, body: { code: 'hours-closed' } };
  expect(await signed('2026-01-15')).toMatchObject(refused);
  expect(await signed('2026-01-31')).toMatchObject(refused);
  const end = (noticedOn: string) => app.attempt(ROUTES.endAgreement, { id: customer, body: { noticedOn } });
  // Three months of notice: the last day of January.
  expect(await end('2025-10-31')).toMatchObject(refused);
  expect((await signed('2026-02-01')).status).toBe(200);
});
