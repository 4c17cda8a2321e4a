import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { AgreementTerms, AgreementVersion } from '../agreement/terms';
import { USUAL_AGREEMENT_TERMS } from '../agreement/usual-terms';
import { buildReport } from '../report/build-report';
import { canonicalReport } from '../report/canonical-report';
import { COVER, GOOD } from '../report/report.builders';
import { budgetLots } from '../time/hours/grants';
import { daysAfter, instantOfLocal } from '../time/local-date';
import { promisedParts } from '../time/promised-parts';
import { PATIENCE, randomRuns } from '../time/testing/random-runs';
import { workTimeOf } from '../time/work-time';
import { replay } from './replay';
import { charge, entryOf, local, versionOf, ZONE } from './testing/booked-time';
import type { Charge, Lot } from './types';

const bytes = (value: unknown) => JSON.stringify(value);
/** Everything before belongs to a month that was closed. */
const CLOSED = 500;

const minutes = fc.integer({ min: 1, max: 300 });
const lotsWithin = (min: number, max: number, prefix: string) =>
  fc
    .array(
      fc.record({
        source: fc.constantFrom('budget' as const, 'bought' as const, 'goodwill' as const),
        validFrom: fc.integer({ min, max }),
        length: fc.option(fc.integer({ min: 1, max: 400 })),
        minutes,
        more: fc.option(minutes),
      }),
      { maxLength: 8 },
    )
    .map((made) =>
      made.map(({ length, more, ...lot }, index): Lot => {
        const expires = length === null ? null : lot.validFrom + length;
        const carry = more === null || expires === null ? null : { until: expires + more, maxMinutes: 60 };
        return { ...lot, id: `${prefix}${String(index)}`, expires, carry };
      }),
    );
const chargesWithin = (min: number, max: number, prefix: string) =>
  fc
    .array(
      fc.record({
        at: fc.integer({ min, max }),
        /** Late work was done long before it counts. */
        workStart: fc.nat(max),
        minutes: fc.nat(120),
        uncovered: fc.constantFrom('bill' as const, 'debt' as const, 'included' as const),
      }),
      { maxLength: 15 },
    )
    .map((made) => made.map((one, index): Charge => ({ ...one, id: `${prefix}${String(index)}` })));

test(
  'a closed month is the same to the byte, whatever is booked, granted or ordered otherwise later',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(
        lotsWithin(0, CLOSED - 1, 'a'),
        chargesWithin(0, CLOSED - 1, 'x'),
        lotsWithin(CLOSED, 900, 'A'),
        chargesWithin(CLOSED, 900, 'X'),
        (lots, charges, laterLots, laterCharges) => {
          const order = () => USUAL_AGREEMENT_TERMS.lotOrder;
          const before = replay({ lots, charges, order, endsAt: null }, CLOSED);
          const turned = (at: number) => (at < CLOSED ? order() : order().toReversed());
          const ledger = {
            lots: [...laterLots, ...lots],
            charges: [...laterCharges, ...charges],
            order: turned,
            endsAt: 950,
          };
          expect(bytes(replay({ ...ledger, endsAt: null }, CLOSED))).toBe(bytes(before));
          const whole = replay({ ...ledger, endsAt: null }, 1_000);
          expect(bytes(whole.events.slice(0, before.events.length))).toBe(bytes(before.events));
          expect(bytes(whole.charges.slice(0, before.charges.length))).toBe(bytes(before.charges));
        },
      ),
      randomRuns(2_000),
    );
  },
);

/** Of whatever a new version may agree otherwise: hours, zone, calendar, factors, rounding. */
const anyTerms: fc.Arbitrary<Partial<AgreementTerms>> = fc
  .record({
    timeZone: fc.constantFrom(ZONE, 'UTC', 'America/New_York', 'Asia/Tokyo'),
    to: fc.constantFrom('12:00', '18:00', '24:00'),
    goodFriday: fc.boolean(),
    liberationDay: fc.constantFrom('yearly' as const, 'never' as const),
    free: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 5 }),
    percent: fc.constantFrom(50, 125, 300),
    stepMinutes: fc.constantFrom(1, 6, 30),
    minutes,
  })
  .map(({ timeZone, to, goodFriday, liberationDay, free, percent, stepMinutes, minutes: budget }) => ({
    agreed: {
      timeZone,
      hours: ([2, 4, 6, 7] as const).map((weekday) => ({ weekday, from: '07:00', to })),
      calendar: {
        switches: { goodFriday, liberationDay, christmasEve: true, newYearsEve: true },
        freeDays: free.map((day) => ({ date: daysAfter('2027-01-01', day), name: 'Gesloten' })),
      },
    },
    factors: { agreed: percent, evening: percent, saturday: percent, sunday: percent, holiday: percent },
    rounding: { stepMinutes, minimumMinutes: 0, group: 'entry' as const },
    plan: { kind: 'included' as const, minutes: budget, per: 'month' as const },
    availability: [{ service: 'line', per100000: 99_000, group: 'all-of' as const, degraded: 'up' as const }],
  }));

/** What held until the new version came, and from what day on that holds. */
const twoVersions = fc
  .record({ old: anyTerms, young: anyTerms, day: fc.integer({ min: 60, max: 364 }) })
  .map(({ old, young, day }) => {
    const from = daysAfter('2027-01-01', day);
    const only = [versionOf('2027-01-01', old)];
    const both = [versionOf('2027-01-01', old, 1, daysAfter(from, -1)), versionOf(from, young, 2)];
    // A day before any of the zones has that midnight, and what is open by then is over.
    const until = instantOfLocal(daysAfter(from, -2), '00:00', 'UTC');
    return { only, both, until };
  });

test(
  'what was worked before a new version costs the same to the minute, in whatever zone that counts its days',
  { timeout: PATIENCE },
  () => {
    const worked = fc.array(
      fc.record({
        ago: fc.integer({ min: 1_500, max: 80_000 }),
        minutes: fc.integer({ min: 1, max: 1_440 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(twoVersions, worked, ({ only, both, until }, entries) => {
        const done = entries.map(({ ago, minutes: length }, index) => {
          const from = until - ago * 60_000;
          return entryOf(from, from + length * 60_000, { id: String(index) });
        });
        expect(bytes(charge(done, both))).toBe(bytes(charge(done, only)));
      }),
      randomRuns(300, 0.05),
    );
  },
);

test('so do clocks, agreed time and what was granted before it', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(twoVersions, fc.integer({ min: 1, max: 55 }), ({ only, both, until }, days) => {
      const period = { from: until - days * 86_400_000, to: until };
      const counted = (versions: readonly AgreementVersion[]) =>
        workTimeOf(versions, ZONE).counted(period, false);
      expect(bytes(counted(both))).toBe(bytes(counted(only)));
      const windows = (versions: readonly AgreementVersion[]) =>
        promisedParts(versions, 'line', period, ZONE);
      expect(bytes(windows(both))).toBe(bytes(windows(only)));
      expect(bytes(budgetLots(both, ZONE, until))).toBe(bytes(budgetLots(only, ZONE, until)));
    }),
    randomRuns(200, 0.05),
  );
});

test('by hand: a zone agreed on for June does not move a midnight of January', () => {
  const { agreed } = USUAL_AGREEMENT_TERMS;
  const inJune = versionOf('2027-06-01', { agreed: { ...agreed, timeZone: 'UTC' } }, 2);
  const [charged] = charge(
    [entryOf(local('2027-01-09 23:30'), local('2027-01-10 00:30'))],
    [versionOf('2027-01-01', {}, 1, '2027-05-31'), inJune],
  );
  // Half an hour of Saturday, half an hour of Sunday by the clock in Amsterdam; in Greenwich it is all Saturday.
  expect(charged?.parts.map(({ band, minutes: each }) => [band, each])).toEqual([
    ['saturday', 45],
    ['sunday', 60],
  ]);
});

test('by hand: work over a change of zones is split at the midnight of the new one', () => {
  const { agreed, factors } = USUAL_AGREEMENT_TERMS;
  const utc = { agreed: { ...agreed, timeZone: 'UTC' }, factors: { ...factors, evening: 300 } };
  const young = versionOf('2027-06-01', utc, 2);
  const from = Date.parse('2027-05-31T23:00Z');
  const work = [entryOf(from, from + 7_200_000)];
  // An hour until midnight in Greenwich at 150 %, which is two o'clock in Amsterdam; an hour after it at 300 %.
  for (const versions of [
    [versionOf('2027-01-01', {}, 1, '2027-05-31'), young],
    // Nobody wrote down that the old one ends.
    [versionOf('2027-01-01'), young],
    // Before it nothing was agreed: as usual, in Amsterdam.
    [young],
  ])
    expect(charge(work, versions)[0]?.parts.map(({ minutes: each }) => each)).toEqual([90, 180]);
});

test('by hand: between the midnights of two zones the earlier version goes on', () => {
  const { agreed } = USUAL_AGREEMENT_TERMS;
  const west = versionOf('2027-06-01', { agreed: { ...agreed, timeZone: 'UTC' }, plan: { kind: 'none' } }, 2);
  const time = workTimeOf([versionOf('2027-01-01', {}, 1, '2027-05-31'), west], ZONE);
  const at = Date.parse('2027-05-31T23:00Z');
  expect(time.counted({ from: at, to: at + 7_200_000 }, true)).toEqual([{ from: at, to: at + 7_200_000 }]);
});

describe('on a machine that stands elsewhere', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  test.each([
    ['Pacific/Auckland', 12],
    ['America/St_Johns', 20],
    ['UTC', 0],
  ])('%s: hours and the report are the same', (there, hourOfTheEpoch) => {
    const all = () => [
      canonicalReport(buildReport(COVER, GOOD)),
      bytes(charge([entryOf(local('2027-03-27 22:00'), local('2027-03-28 06:00'))])),
      bytes(budgetLots([versionOf('2027-02-15')], ZONE, local('2028-03-01 00:00'))),
    ];
    const here = all();
    process.env['TZ'] = there;
    expect(new Date(0).getHours()).toBe(hourOfTheEpoch);
    expect(all()).toEqual(here);
  });
});
