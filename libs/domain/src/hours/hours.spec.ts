import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_AGREEMENT_TERMS } from '../agreement/usual-terms';
import type { AgreementTerms, AgreementVersion } from '../agreement/terms';
import { instantOfLocal } from '../time/local-date';
import { PATIENCE, randomRuns } from '../time/testing/random-runs';
import { chargeEntries } from '../time/hours/charge';
import { forecastHours, thresholdsReached } from './forecast';
import { budgetLots, endOfAgreement } from '../time/hours/grants';
import { largestRemainder } from './largest-remainder';
import { conserves, replay } from './replay';
import type { Charge, Lot, WorkedEntry } from './types';

const ZONE = 'Europe/Amsterdam';
const local = (text: string) => instantOfLocal(text.slice(0, 10), text.slice(11), ZONE);
const version = (
  from: string,
  over: Partial<AgreementTerms> = {},
  number = 1,
  until: string | null = null,
): AgreementVersion => ({
  version: number,
  from,
  until,
  terms: { ...USUAL_AGREEMENT_TERMS, ...over },
});
const entry = (from: string, to: string, over: Partial<WorkedEntry> = {}): WorkedEntry => ({
  id: 'e',
  personId: 'p',
  item: 'customer',
  from: local(from),
  to: local(to),
  place: 'remote',
  travelMinutes: 0,
  billable: true,
  ...over,
});
const charge = (entries: readonly WorkedEntry[], versions = [version('2020-01-01')]) =>
  chargeEntries(entries, { versions, otherwise: USUAL_AGREEMENT_TERMS });

describe('what an entry costs', () => {
  const rules: [rule: string, from: string, to: string, parts: string, minutes: number][] = [
    ['agreed hours are as they are', '2027-01-04 09:00', '2027-01-04 10:00', 'agreed 60>60', 60],
    ['is rounded up once', '2027-01-04 09:00', '2027-01-04 09:16', 'agreed 16>30', 30],
    ['is at least the minimum', '2027-01-04 09:00', '2027-01-04 09:01', 'agreed 1>15', 15],
    [
      'is split at the end of the day',
      '2027-01-04 16:30',
      '2027-01-04 17:30',
      'agreed 30>30 evening 30>30',
      75,
    ],
    [
      'is rounded as a whole when split',
      '2027-01-04 16:50',
      '2027-01-04 17:11',
      'agreed 10>14 evening 11>16',
      38,
    ],
    [
      'over midnight into Saturday',
      '2027-01-08 23:30',
      '2027-01-09 00:30',
      'evening 30>30 saturday 30>30',
      90,
    ],
    ['Sunday', '2027-01-10 10:00', '2027-01-10 11:00', 'sunday 60>60', 120],
    ['a holiday goes before a Sunday', '2027-03-28 10:00', '2027-03-28 11:00', 'holiday 60>60', 120],
    ['the night that jumps ahead', '2026-03-29 01:30', '2026-03-29 03:30', 'sunday 60>60', 120],
    ['the night that is turned back', '2026-10-25 01:30', '2026-10-25 03:30', 'sunday 180>180', 360],
  ];
  test.each(rules)('%s', (_rule, from, to, parts, minutes) => {
    const [charged] = charge([entry(from, to)]);
    const told = charged?.parts.map(
      ({ band, rawMinutes, roundedMinutes }) => `${band} ${String(rawMinutes)}>${String(roundedMinutes)}`,
    );
    expect(told?.join(' ')).toBe(parts);
    expect(charged?.minutes).toBe(minutes);
  });

  test('another version on the 15th has its own factor, rounded once with the rest', () => {
    const factors = { agreed: 100, evening: 200, saturday: 100, sunday: 100, holiday: 100 };
    const versions = [version('2027-01-01', {}, 1, '2027-01-14'), version('2027-01-15', { factors }, 2)];
    const [charged] = charge([entry('2027-01-14 23:50', '2027-01-15 00:10')], versions);
    expect(charged?.parts.map(({ roundedMinutes, minutes }) => [roundedMinutes, minutes])).toEqual([
      [15, 23],
      [15, 30],
    ]);
    expect(charged?.minutes).toBe(53);
  });

  test('of one person, day and item are rounded once together', () => {
    const entries = [5, 6, 7].map((minutes, index) =>
      entry('2027-01-04 09:00', `2027-01-04 09:0${String(minutes)}`, { id: String(index) }),
    );
    expect(charge(entries).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30);
    const apart = entries.map((one) => ({ ...one, personId: one.id }));
    expect(charge(apart).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
  });

  test('travel has its own factor, real or flat for a visit; what is not billable costs nothing', () => {
    const visit = entry('2027-01-04 09:00', '2027-01-04 10:00', { place: 'on-site', travelMinutes: 25 });
    expect(charge([visit])[0]).toMatchObject({ minutes: 85, travel: { rawMinutes: 25 } });
    const flat = [version('2020-01-01', { travel: { kind: 'flat', minutes: 30, factorPercent: 50 } })];
    expect(charge([visit, { ...visit, id: 'f' }], flat).map(({ travel }) => travel?.minutes ?? 0)).toEqual([
      15, 0,
    ]);
    expect(charge([{ ...visit, billable: false }])[0]).toMatchObject({
      minutes: 0,
      rawMinutes: 60,
      travel: null,
    });
  });
});

test('nothing is shared among nobody, and something is refused', () => {
  expect(largestRemainder(0, [0, 0])).toEqual([0, 0]);
  expect(() => largestRemainder(1, [0, 0])).toThrow('among nobody');
});

test('shares of a whole add up to it, none is off by one or more', () => {
  fc.assert(
    fc.property(fc.nat(1e7), fc.array(fc.nat(1e6), { minLength: 1, maxLength: 30 }), (total, weights) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      fc.pre(sum > 0);
      const parts = largestRemainder(total, weights);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
      for (const [index, part] of parts.entries())
        expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1);
    }),
  );
});

describe('the budget of a plan', () => {
  const included = (
    minutes: number,
    per: 'month' | 'week' | 'quarter' = 'month',
  ): Partial<AgreementTerms> => ({
    plan: { kind: 'included', minutes, per },
  });
  const granted = (versions: AgreementVersion[], until: string) =>
    budgetLots(versions, ZONE, local(until)).map(({ id, minutes }) => `${id}: ${String(minutes)}`);
  const rules: [rule: string, versions: AgreementVersion[], until: string, lots: string[]][] = [
    [
      'every month',
      [version('2027-01-01', included(240))],
      '2027-03-01 00:00',
      ['budget 2027-01-01 v1: 240', 'budget 2027-02-01 v1: 240'],
    ],
    [
      'a start within a month has its days',
      [version('2027-02-15', included(280))],
      '2027-03-01 00:00',
      ['budget 2027-02-15 v1: 140'],
    ],
    [
      '29 February is a day',
      [version('2028-02-29', included(290))],
      '2028-03-01 00:00',
      ['budget 2028-02-29 v1: 10'],
    ],
    [
      'a larger plan grants the difference',
      [version('2027-02-01', included(280), 1, '2027-02-14'), version('2027-02-15', included(560), 2)],
      '2027-03-02 00:00',
      ['budget 2027-02-01 v1: 280', 'budget 2027-02-15 v2: 140', 'budget 2027-03-01 v2: 560'],
    ],
    [
      'a smaller one from the next month',
      [version('2027-02-01', included(280), 1, '2027-02-14'), version('2027-02-15', included(100), 2)],
      '2027-03-02 00:00',
      ['budget 2027-02-01 v1: 280', 'budget 2027-03-01 v2: 100'],
    ],
    ['all-in has none', [version('2027-01-01', { plan: { kind: 'all-in' } })], '2027-03-01 00:00', []],
    [
      'nothing after the end',
      [version('2027-01-01', included(240), 1, '2027-01-20')],
      '2027-03-01 00:00',
      ['budget 2027-01-01 v1: 240'],
    ],
    [
      'weeks begin on Monday',
      [version('2027-01-07', included(70, 'week'))],
      '2027-01-12 00:00',
      ['budget 2027-01-07 v1: 40', 'budget 2027-01-11 v1: 70'],
    ],
  ];
  test.each(rules)('%s', (_rule, versions, until, lots) => {
    expect(granted(versions, until)).toEqual(lots);
  });
  test('ends with the agreement', () => {
    expect(endOfAgreement([version('2027-01-01', {}, 1, '2027-01-20')], ZONE)).toBe(
      local('2027-01-21 00:00'),
    );
    expect(endOfAgreement([version('2027-01-01')], ZONE)).toBeNull();
  });
});

const lot = (over: Partial<Lot>): Lot => ({
  id: 'l',
  source: 'bought',
  validFrom: 0,
  expires: null,
  minutes: 60,
  carry: null,
  ...over,
});
const used = (at: number, minutes: number, over: Partial<Charge> = {}): Charge => ({
  id: `c${String(at)}`,
  at,
  workStart: at,
  minutes,
  uncovered: 'bill',
  ...over,
});
const ORDER = USUAL_AGREEMENT_TERMS.lotOrder;

describe('the ledger', () => {
  const left = (lots: Lot[], charges: Charge[], until = 1_000, endsAt: number | null = null) => {
    const replayed = replay({ lots, charges, order: () => ORDER, endsAt }, until);
    expect(conserves(replayed)).toBe(true);
    return {
      open: Object.fromEntries(replayed.lots.map(({ id, open }) => [id, open])),
      billed: replayed.charges.reduce((sum, { billed }) => sum + billed, 0),
      owed: replayed.owed,
    };
  };
  const budget = lot({ id: 'b', source: 'budget', expires: 100, carry: { until: 200, maxMinutes: 40 } });
  const rules: [rule: string, got: () => ReturnType<typeof left>, want: Partial<ReturnType<typeof left>>][] =
    [
      [
        'takes from what expires first',
        () => left([lot({ id: 'a' }), lot({ id: 'z', expires: 2_000 })], [used(5, 50)]),
        { open: { a: 60, z: 10 } },
      ],
      [
        'then by the order of the agreement',
        () => left([lot({ id: 'a' }), lot({ id: 'z', source: 'goodwill' })], [used(5, 50)]),
        { open: { a: 60, z: 10 } },
      ],
      ['bills what no lot is left for', () => left([lot({})], [used(5, 70)]), { billed: 10, open: { l: 0 } }],
      [
        'or owes it, and the next lot pays first',
        () => left([lot({}), lot({ id: 'n', validFrom: 10 })], [used(5, 70, { uncovered: 'debt' })]),
        { owed: 0, open: { l: 0, n: 50 } },
      ],
      [
        'carries up to the cap, the rest expires',
        () => left([budget], [], 150),
        { open: { b: 0, 'b+': 40 } },
      ],
      [
        'what was carried expires once its periods are over',
        () => left([budget], [], 250),
        { open: { b: 0, 'b+': 0 } },
      ],
      [
        'the cap is for all that is carried',
        () => left([budget, { ...budget, id: 'c' }], [], 150),
        { open: { b: 0, 'b+': 40, c: 0 } },
      ],
      [
        'takes nothing from what is not valid yet',
        () => left([lot({ validFrom: 10 })], [used(5, 5)]),
        { billed: 5, open: { l: 60 } },
      ],
      [
        'at the moment a lot expires it is gone',
        () => left([lot({ expires: 5 })], [used(5, 5)]),
        { billed: 5 },
      ],
      [
        'ends with the agreement, and nothing is carried over it',
        () => left([budget, lot({ id: 'x' })], [], 300, 100),
        { open: { b: 0, x: 0 } },
      ],
    ];
  test.each(rules)('%s', (_rule, got, want) => {
    expect(got()).toMatchObject(want);
  });

  const LOTS = fc.array(
    fc.record({
      source: fc.constantFrom('budget' as const, 'bought' as const, 'goodwill' as const),
      validFrom: fc.nat(500),
      length: fc.option(fc.integer({ min: 1, max: 400 })),
      minutes: fc.integer({ min: 1, max: 300 }),
      carry: fc.option(fc.record({ more: fc.integer({ min: 1, max: 300 }), maxMinutes: fc.nat(100) })),
    }),
    { maxLength: 12 },
  );
  const CHARGES = fc.array(
    fc.record({
      at: fc.nat(900),
      minutes: fc.nat(120),
      uncovered: fc.constantFrom('bill' as const, 'debt' as const, 'included' as const),
    }),
    { maxLength: 25 },
  );
  test('keeps every minute, and the order of booking makes no difference', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(
        LOTS,
        CHARGES,
        fc.nat(1_200),
        fc.option(fc.nat(1_000)),
        fc.array(fc.nat(), { minLength: 37, maxLength: 37 }),
        (made, worked, until, endsAt, chance) => {
          const lots = made.map(({ length, carry, ...one }, index) => {
            const expires = length === null ? null : one.validFrom + length;
            return lot({
              ...one,
              id: `l${String(index)}`,
              expires,
              carry:
                carry && expires !== null
                  ? { until: expires + carry.more, maxMinutes: carry.maxMinutes }
                  : null,
            });
          });
          const charges = worked.map((one, index) =>
            used(one.at, one.minutes, { ...one, id: `c${String(index)}` }),
          );
          const shuffle = <T>(items: readonly T[]) =>
            items
              .map((item, at) => ({ item, key: chance[at] ?? 0 }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const once = replay({ lots, charges, order: () => ORDER, endsAt }, until);
          expect(conserves(once)).toBe(true);
          for (const one of once.charges)
            expect(
              one.allocation.reduce(
                (sum, { minutes }) => sum + minutes,
                one.billed + one.owed + one.included,
              ),
            ).toBe(one.minutes);
          const again = replay(
            { lots: shuffle(lots), charges: shuffle(charges), order: () => ORDER, endsAt },
            until,
          );
          expect(again.charges).toEqual(once.charges);
          expect(again.events).toEqual(once.events);
          expect(again.owed).toBe(once.owed);
        },
      ),
      randomRuns(10_000),
    );
  });
});

describe('the forecast', () => {
  const WEEK = 604_800_000;
  test('follows the last weeks', () => {
    const now = 20 * WEEK;
    expect(forecastHours([], 100, now)).toEqual({ minutesPerWeek: null, emptyAt: null });
    expect(forecastHours([{ at: now - 2 * WEEK, minutes: 120 }], 120, now)).toEqual({
      minutesPerWeek: 60,
      emptyAt: now + 2 * WEEK,
    });
    expect(forecastHours([{ at: now - 1, minutes: 60 }], 0, now)).toEqual({
      minutesPerWeek: 60,
      emptyAt: now,
    });
  });
  test('a threshold is reached with the minute', () => {
    expect(thresholdsReached([50, 80, 95, 100], 79, 100)).toEqual([50]);
    expect(thresholdsReached([50, 80, 95, 100], 80, 100)).toEqual([50, 80]);
    expect(thresholdsReached([50], 5, 0)).toEqual([]);
  });
});
