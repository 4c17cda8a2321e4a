import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBefore, daysBetween, monthsLater } from './dates';
import { downgradeFrom, earliestPriceChange, noticeEnds } from './promises';
import { prorate } from './proration';
import { soldVerdict, thingsSold } from './sold-seen';
import { termsFlaws } from './terms-flaws';
import type { AgreementTerms } from './terms';
import { USUAL_AGREEMENT_TERMS } from './usual-terms';
import { agreementVersionAt } from './version-at';

describe('months later', () => {
  test.each([
    ['the same day', '2027-01-15', 3, '2027-04-15'],
    ['over the end of the year', '2026-11-15', 3, '2027-02-15'],
    ['the 31st in a month of thirty', '2027-03-31', 3, '2027-06-30'],
    ['into February', '2026-11-30', 3, '2027-02-28'],
    ['into February of a leap year', '2027-11-30', 3, '2028-02-29'],
    ['from 29 February', '2028-02-29', 12, '2029-02-28'],
    ['from 29 February by four years', '2028-02-29', 48, '2032-02-29'],
    ['none is the day itself', '2027-12-31', 0, '2027-12-31'],
    ['the last of the year', '2027-12-31', 2, '2028-02-29'],
  ])('%s', (_rule, date, months, later) => {
    expect(monthsLater(date, months)).toBe(later);
  });

  test('what is no day is refused', () => {
    for (const text of ['tomorrow', '12027-01-15', '2027-01-15T09:00', '2027-1-15'])
      expect(() => monthsLater(text, 1)).toThrow('is no day');
  });
});

test('notice, a price and a downgrade follow the months of the agreement', () => {
  expect(noticeEnds('2027-08-31', 3)).toBe('2027-11-30');
  expect(earliestPriceChange('2027-08-31', 4)).toBe('2027-12-31');
  expect(downgradeFrom('2027-08-31', 3)).toBe('2027-12-01');
  expect(downgradeFrom('2027-12-31', 0)).toBe('2028-01-01');
});

describe('an upgrade within a month', () => {
  const april = { from: '2027-04-01', until: '2027-05-01' };
  test.each([
    ['in the middle: half of each', [3000, 6000], '2027-04-16', { before: 1500, after: 3000 }],
    ['on the first day: all of the new', [3000, 6000], '2027-04-01', { before: 0, after: 6000 }],
    ['before the period: all of the new', [3000, 6000], '2027-03-15', { before: 0, after: 6000 }],
    ['after the period: all of the old', [3000, 6000], '2027-05-15', { before: 3000, after: 0 }],
    ['on the last day', [3000, 6000], '2027-04-30', { before: 2900, after: 200 }],
    ['a cent of two halves is one of the days before', [1, 1], '2027-04-16', { before: 1, after: 0 }],
    ['a cent is rounded to the larger remainder', [100, 100], '2027-04-11', { before: 33, after: 67 }],
  ] as const)('%s', (_rule, [before, after], on, parts) => {
    expect(prorate([before, after], april, on)).toEqual(parts);
  });

  test('over no days is refused', () => {
    expect(() => prorate([100, 100], { from: '2027-04-01', until: '2027-04-01' }, '2027-04-01')).toThrow(
      'among nobody',
    );
  });

  test('the same price before and after is that price, on any day of any month', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 0, max: 600 }), fc.nat(31), (cents, months, day) => {
        const from = monthsLater('2014-01-01', months);
        const until = monthsLater(from, 1);
        const on = new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10);
        const { before, after } = prorate([cents, cents], { from, until }, on);
        expect(before + after).toBe(cents);
      }),
    );
  });
});

test('days between are counted over the end of February', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
  expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  expect(dayBefore('2028-01-01')).toBe('2027-12-31');
});

describe('what holds on a day', () => {
  const versions = [
    { version: 1, from: '2026-01-01', until: '2027-03-14' },
    { version: 2, from: '2027-03-15', until: null },
  ];
  test.each([
    ['before the first nothing', '2025-12-31', null],
    ['on the first day the first', '2026-01-01', 1],
    ['the day before the next', '2027-03-14', 1],
    ['on the 15th the next', '2027-03-15', 2],
    ['and for ever', '2060-01-01', 2],
  ])('%s', (_rule, date, version) => {
    expect(agreementVersionAt(versions, date)?.version ?? null).toBe(version);
  });
  test('is the later of two that nobody ended', () => {
    const both = versions.map((version) => ({ ...version, until: null }));
    for (const order of [both, both.toReversed()])
      expect(agreementVersionAt(order, '2027-03-15')?.version).toBe(2);
  });
});

describe('what is sold and what is seen', () => {
  test.each([
    ['each device must be seen', [{ unit: 'device', quantity: 3 }], 3],
    ['users share one thing', [{ unit: 'user', quantity: 8 }], 1],
    [
      'a base and its users are one',
      [
        { unit: 'device', quantity: 1 },
        { unit: 'user', quantity: 8 },
      ],
      1,
    ],
    ['an SLA is no thing', [{ unit: 'agreement', quantity: 1 }], 0],
    ['nothing sold', [], 0],
  ] as const)('%s', (_rule, lines, things) => {
    expect(thingsSold(lines)).toBe(things);
  });

  test.each([
    ['as many', 2, 2, true, 'seen'],
    ['one too few', 2, 1, true, 'short'],
    ['none at all', 2, 0, true, 'not-watched'],
    ['more than sold', 1, 2, true, 'not-sold'],
    ['what nobody can watch says so', 1, 0, false, 'not-monitored'],
  ] as const)('%s', (_rule, sold, seen, monitored, verdict) => {
    expect(soldVerdict(sold, seen, monitored)).toBe(verdict);
  });
});

describe('terms', () => {
  const usual = USUAL_AGREEMENT_TERMS;
  const hours = (from: string, to: string): AgreementTerms => ({
    ...usual,
    agreed: {
      ...usual.agreed,
      hours: [
        { weekday: 1, from, to },
        { weekday: 1, from: '12:00', to: '13:00' },
      ],
    },
  });
  test.each([
    ['the usual ones can be signed', usual, []],
    ['a day may end at 24:00', hours('13:00', '24:00'), []],
    ['no hours', { ...usual, agreed: { ...usual.agreed, hours: [] } }, ['no-hours']],
    ['what is no time', hours('25:00', '26:00'), ['not-a-time']],
    ['an end before the start', hours('11:00', '10:00'), ['ends-before-it-starts']],
    ['stretches over each other', hours('12:30', '14:00'), ['hours-overlap']],
    [
      'a plan without minutes',
      { ...usual, plan: { kind: 'included', minutes: 0, per: 'month' } },
      ['no-minutes'],
    ],
    ['thresholds that fall', { ...usual, thresholds: [80, 50] }, ['thresholds-do-not-rise']],
    [
      'a source twice',
      { ...usual, lotOrder: ['budget', 'budget', 'carried', 'bought'] },
      ['lot-order-incomplete'],
    ],
    ['a priority twice', { ...usual, targets: [...usual.targets, ...usual.targets] }, ['priority-twice']],
    [
      'solved before it is answered',
      {
        ...usual,
        targets: [{ priority: 1, responseMinutes: 60, resolutionMinutes: 30, aroundTheClock: true }],
      },
      ['resolution-before-response'],
    ],
    [
      'more than all of the time',
      {
        ...usual,
        availability: [{ service: 'server', per100000: 100_001, group: 'all-of', degraded: 'up' }],
      },
      ['share-out-of-range'],
    ],
    [
      'rounding to nothing',
      { ...usual, rounding: { ...usual.rounding, stepMinutes: 0 } },
      ['rounding-out-of-range'],
    ],
    [
      'a factor below nothing',
      { ...usual, factors: { ...usual.factors, sunday: -1 } },
      ['factor-out-of-range'],
    ],
    ['notice of a part of a month', { ...usual, noticeMonths: 1.5 }, ['months-out-of-range']],
  ] as [rule: string, terms: AgreementTerms, flaws: string[]][])('%s', (_rule, terms, flaws) => {
    expect(termsFlaws(terms)).toEqual(flaws);
  });
});
