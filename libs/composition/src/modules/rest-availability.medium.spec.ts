import { ROUTES } from '@nachtwacht/contracts';
import type { AgreementTerms } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

// March 2026: the clock jumps in the night of Sunday the 29th, so that the month has 743 hours. Office hours are Monday
// to Friday from 08:00 to 18:00: 22 days of 10 hours, 220 hours in all.

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let customer: string;
let asset: string;
let connection: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  customer = await rows.customer({ name: 'Praktijk' });
  asset = await rows.asset(customer, {
    kind: 'firewall',
    service_code: 'firewall',
    created_at: '2026-01-01T00:00:00Z',
  });
  connection = await rows.connection(customer);
});

const HOUR = 3_600_000;
const TERMS = {
  agreed: {
    timeZone: 'Europe/Amsterdam',
    hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '08:00', to: '18:00' })),
    calendar: {
      switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
      freeDays: [],
    },
  },
  availability: [{ service: 'firewall', per100000: 99_000, group: 'all-of', degraded: 'up' }],
  maintenance: { announcedHoursBefore: 48, maxMinutesPerMonth: 120 },
} as const satisfies Pick<AgreementTerms, 'agreed' | 'availability' | 'maintenance'>;

async function agreed(terms: object = TERMS): Promise<void> {
  await rows.insert('agreement_version', {
    customer_id: customer,
    id: crypto.randomUUID(),
    number: 1,
    from_day: '2026-01-01',
    terms,
    signed_at: '2026-01-01T00:00:00Z',
    signed_by: 'person',
    created_by: 'person',
  });
}

/** What its only check said from when on, by the clock of UTC; the last one until the end of April. */
async function told(...history: readonly (readonly [from: string, status: string])[]): Promise<void> {
  const check = Number(
    await rows.insert('check', {
      customer_id: customer,
      asset_id: asset,
      connection_id: connection,
      aspect: 'reach',
      created_at: '2026-01-01T00:00:00Z',
    }),
  );
  for (const [index, [from, status]] of history.entries()) {
    const end = history[index + 1]?.[0] ?? '2026-05-01T00:00:00Z';
    await rows.transition(customer, check, {
      status,
      started_at: from,
      ended_at: end,
      previous_ended_at: index === 0 ? null : from,
    });
  }
}

async function planned(from: string, to: string, announced: string): Promise<void> {
  await rows.insert('maintenance_window', {
    customer_id: customer,
    id: crypto.randomUUID(),
    starts_at: from,
    ends_at: to,
    reason: 'Nieuwe firmware',
    created_at: announced,
  });
}

const month = () =>
  app.call(ROUTES.availability, { query: { month: '2026-03', customerId: customer }, role: 'engineer' });
const detail = (person = 'person-1') =>
  app.call(ROUTES.availabilityDetail, {
    id: customer,
    query: { month: '2026-03', service: 'firewall' },
    role: 'engineer',
    person,
  });
const propose = (from: string, to: string) =>
  app.call(ROUTES.proposeExclusion, {
    body: {
      customerId: customer,
      service: 'firewall',
      from,
      to,
      type: 'customer-power',
      reason: 'Stroomstoring in de straat',
      evidence: 'Melding van de netbeheerder',
    },
    role: 'engineer',
    person: 'proposer',
  });
const decide = (id: string, decision: string, person: string) =>
  app.attempt(ROUTES.decideExclusion, { id, body: { decision }, role: 'service-lead', person });

/** Tuesday 10 March: two hours in, one before the office opens. Thursday 12 March: one hour unknown. */
async function marchWithAnOutage(): Promise<void> {
  await agreed();
  await told(
    ['2026-02-01T00:00:00Z', 'ok'],
    ['2026-03-10T06:00:00Z', 'critical'],
    ['2026-03-10T09:00:00Z', 'ok'],
    ['2026-03-12T10:00:00Z', 'unknown'],
    ['2026-03-12T11:00:00Z', 'ok'],
  );
}

describe('availability in March 2026', () => {
  it('counts by hand: 220 agreed hours, two down, one unknown', async () => {
    await marchWithAnOutage();
    const [line] = await month();
    expect(line).toMatchObject({
      service: 'firewall',
      // 2.2 hours are allowed: two are certain, a third may have been.
      verdict: 'not-provable',
      running: false,
      sums: { up: 217 * HOUR, down: 2 * HOUR, unknown: HOUR, maintenance: 0, excluded: 0, ahead: 0 },
      bounds: {
        upper: { numerator: 218 * HOUR, denominator: 220 * HOUR },
        lower: { numerator: 217 * HOUR, denominator: 220 * HOUR },
        measured: { numerator: 217 * HOUR, denominator: 219 * HOUR },
        coverage: { numerator: 219 * HOUR, denominator: 220 * HOUR },
      },
      budget: { allowedMs: 7_920_000, leftMs: 720_000, leftAtWorstMs: -2_880_000 },
    });
  });

  it('opens to its days, which add up to it, and to the outage as a whole', async () => {
    await marchWithAnOutage();
    const shown = await detail();
    expect(shown.days).toHaveLength(31);
    expect(shown.days.reduce((sum, day) => sum + day.sums.up, 0)).toBe(shown.sums.up);
    expect(Date.parse(shown.period.to) - Date.parse(shown.period.from)).toBe(743 * HOUR);
    expect(shown.outages).toEqual([
      {
        from: '2026-03-10T06:00:00.000Z',
        to: '2026-03-10T09:00:00.000Z',
        reachesBefore: false,
        reachesAfter: false,
        countedMs: 2 * HOUR,
      },
    ]);
  });

  it.each([
    ['announced in time leaves the hours', '2026-03-01T00:00:00Z', 'accepted', HOUR],
    [
      'entered later does not, and what nobody saw is unknown',
      '2026-03-18T08:00:00Z',
      'announced-too-late',
      0,
    ],
  ])('maintenance that was %s', async (_rule, announced, outcome, ms) => {
    await agreed();
    await told(
      ['2026-02-01T00:00:00Z', 'ok'],
      ['2026-03-18T10:00:00Z', 'maintenance'],
      ['2026-03-18T11:00:00Z', 'ok'],
    );
    await planned('2026-03-18T10:00:00Z', '2026-03-18T11:00:00Z', announced);
    const { works, sums } = await detail();
    expect(works).toMatchObject([{ outcome, acceptedMs: ms }]);
    expect(sums).toMatchObject({ up: 219 * HOUR, maintenance: ms, unknown: HOUR - ms });
  });

  it('is neither met nor breached where nobody looked: it is not provable', async () => {
    await agreed();
    expect(await month()).toMatchObject([{ verdict: 'not-provable', sums: { unknown: 220 * HOUR } }]);
  });

  it('is told of no customer without a promise', async () => {
    expect(await month()).toEqual([]);
    const other = { id: customer, query: { month: '2026-03', service: 'firewall' }, role: 'engineer' };
    expect(await app.attempt(ROUTES.availabilityDetail, other)).toMatchObject({ status: 404 });
  });
});

describe('an exclusion', () => {
  it('counts once somebody else agrees, shows both numbers, and ends when it is withdrawn', async () => {
    await marchWithAnOutage();
    const { id, state, own } = await propose('2026-03-10T07:00:00Z', '2026-03-10T09:00:00Z');
    expect({ state, own }).toEqual({ state: 'proposed', own: true });
    expect((await detail()).sums.down).toBe(2 * HOUR);
    expect(await decide(id, 'agreed', 'proposer')).toMatchObject({
      status: 409,
      body: { code: 'own-proposal' },
    });
    expect(await decide(id, 'agreed', 'leader')).toMatchObject({ status: 200, body: { state: 'agreed' } });
    expect(await detail()).toMatchObject({
      verdict: 'met',
      sums: { down: 0, excluded: 2 * HOUR },
      sumsBeforeExclusions: { down: 2 * HOUR, excluded: 0 },
    });
    expect(await decide(id, 'rejected', 'leader')).toMatchObject({ body: { code: 'already-decided' } });
    expect(await decide(id, 'withdrawn', 'leader')).toMatchObject({ status: 200 });
    expect((await detail()).sums.down).toBe(2 * HOUR);
  });

  it('of what is still to come is refused', async () => {
    const body = {
      customerId: customer,
      service: 'firewall',
      from: '2998-01-01T00:00:00Z',
      to: '2999-01-01T00:00:00Z',
      type: 'other',
      reason: 'Straks',
      evidence: 'Geen',
    };
    expect(await app.attempt(ROUTES.proposeExclusion, { body, role: 'engineer' })).toMatchObject({
      body: { fields: { to: expect.any(String) as string } },
    });
  });
});
