import { expect, test } from 'vitest';
import type { AgreementTerms } from './terms';
import { termsFlaws } from './terms-flaws';
import { USUAL_AGREEMENT_TERMS as usual } from './usual-terms';

const target = usual.targets[1]!;
const hours = (from: string, to: string): Partial<AgreementTerms> => ({
  agreed: {
    ...usual.agreed,
    hours: [
      { weekday: 1, from, to },
      { weekday: 1, from: '12:00', to: '13:00' },
      { weekday: 2, from: '08:00', to: '17:00' },
    ],
  },
});
const share = (...per100000: number[]): Partial<AgreementTerms> => ({
  availability: per100000.map((each, index) => ({
    service: `service ${String(index)}`,
    per100000: each,
    group: 'all-of',
    degraded: 'up',
  })),
});
const rounding = (stepMinutes: number, minimumMinutes: number): Partial<AgreementTerms> => ({
  rounding: { ...usual.rounding, stepMinutes, minimumMinutes },
});

const [line] = share(99_900).availability ?? [];
const twice: Partial<AgreementTerms> = { availability: line === undefined ? [] : [line, line] };

/** On both sides of each edge: what may still be signed, and what no longer may. */
test.each<[rule: string, over: Partial<AgreementTerms>, flaws: string[]]>([
  ['a minute of hours', { plan: { kind: 'included', minutes: 1, per: 'year' } }, []],
  ['half a minute', { plan: { kind: 'included', minutes: 0.5, per: 'year' } }, ['no-minutes']],
  ['no minutes where all is included', { plan: { kind: 'all-in' } }, []],
  ['hours that touch', hours('11:00', '12:00'), []],
  ['hours that overlap by a minute', hours('11:00', '12:01'), ['hours-overlap']],
  ['hours that end as they begin', hours('10:00', '10:00'), ['ends-before-it-starts']],
  ['hours of a minute', hours('10:00', '10:01'), []],
  ['the last minute of a day', hours('23:59', '24:00'), []],
  ['a minute after the day', hours('23:59', '24:01'), ['not-a-time']],
  ['no thresholds', { thresholds: [] }, []],
  ['a threshold of one percent', { thresholds: [1, 1000] }, []],
  ['one of none', { thresholds: [0, 50] }, ['thresholds-do-not-rise']],
  ['one above all', { thresholds: [50, 1001] }, ['thresholds-do-not-rise']],
  ['one twice', { thresholds: [50, 50] }, ['thresholds-do-not-rise']],
  ['three sources of four', { lotOrder: ['budget', 'carried', 'bought'] }, ['lot-order-incomplete']],
  [
    'solved in the minute it is answered',
    { targets: [{ ...target, responseMinutes: 60, resolutionMinutes: 60 }] },
    [],
  ],
  [
    'solved a minute before',
    { targets: [{ ...target, responseMinutes: 60, resolutionMinutes: 59 }] },
    ['resolution-before-response'],
  ],
  ['only an answer', { targets: [{ ...target, resolutionMinutes: null }] }, []],
  ['only a solution', { targets: [{ ...target, responseMinutes: null }] }, []],
  ['a service twice', twice, ['service-twice']],
  ['all of the time and nearly none', share(100_000, 1), []],
  ['none of the time', share(0), ['share-out-of-range']],
  ['a part of a part', share(99_950.5), ['share-out-of-range']],
  ['a factor of nothing and of ten', { factors: { ...usual.factors, evening: 0, sunday: 1000 } }, []],
  ['a factor above ten', { factors: { ...usual.factors, sunday: 1001 } }, ['factor-out-of-range']],
  ['travel above ten', { travel: { kind: 'real', factorPercent: 1001 } }, ['factor-out-of-range']],
  [
    'travel below nothing',
    { travel: { kind: 'flat', minutes: 30, factorPercent: -1 } },
    ['factor-out-of-range'],
  ],
  ['a step of a minute without a minimum', rounding(1, 0), []],
  ['a step and a minimum of a day', rounding(1440, 1440), []],
  ['a step above a day', rounding(1441, 15), ['rounding-out-of-range']],
  ['a minimum above a day', rounding(15, 1441), ['rounding-out-of-range']],
  ['a minimum below nothing', rounding(15, -1), ['rounding-out-of-range']],
  ['no notice, and five years', { noticeMonths: 0, priceChangeMonths: 60 }, []],
  ['notice of more', { noticeMonths: 61 }, ['months-out-of-range']],
  ['a price in more', { priceChangeMonths: 61 }, ['months-out-of-range']],
  ['a price announced afterwards', { priceChangeMonths: -1 }, ['months-out-of-range']],
])('%s', (_rule, over, flaws) => {
  expect(termsFlaws({ ...usual, ...over })).toEqual(flaws);
});
