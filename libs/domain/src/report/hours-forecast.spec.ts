import { expect, it } from 'vitest';
import type { ReportHours, ReportLot } from './hours-details';
import { hoursEmptyAt } from './hours-forecast';

const MARCH = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' };
const APRIL_ENDS = '2026-05-01T00:00:00.000Z';

const lot = (source: ReportLot['source'], expires: string | null, closingMinutes: number): ReportLot => ({
  id: source,
  source,
  validFrom: MARCH.from,
  expires,
  openingMinutes: 0,
  grantedMinutes: 100,
  consumedMinutes: 100 - closingMinutes,
  settledMinutes: 0,
  expiredMinutes: 0,
  carriedMinutes: 0,
  closingMinutes,
});

// 31 days took 310 minutes: what is left lasts a day for every ten.
it.each([
  ['what was bought lasts five days', 'none', [lot('bought', null, 50)], 50, '2026-04-06T00:00:00.000Z'],
  [
    'the next budget comes before',
    'included',
    [lot('budget', MARCH.to, 0), lot('bought', null, 50)],
    50,
    null,
  ],
  [
    'a budget of a quarter that is used up brings nothing yet',
    'included',
    [lot('budget', APRIL_ENDS, 0), lot('bought', null, 50)],
    50,
    '2026-04-06T00:00:00.000Z',
  ],
  ['what is left expires before', 'none', [lot('goodwill', '2026-04-03T00:00:00.000Z', 50)], 50, null],
  [
    'a budget of before brings nothing where no plan runs',
    'none',
    [lot('budget', MARCH.to, 0), lot('bought', null, 50)],
    50,
    '2026-04-06T00:00:00.000Z',
  ],
  ['nothing is left', 'none', [], 0, null],
  ['all is included', 'all-in', [lot('bought', null, 50)], 50, null],
] as const)('%s', (_rule, plan, lots, closingMinutes, emptyAt) => {
  const hours: ReportHours = {
    plan,
    budget: null,
    closed: null,
    owedBeforeMinutes: 0,
    owedAfterMinutes: 0,
    lots,
    entries: [],
  };
  const totals = { chargedMinutes: 310, closingMinutes, owedAfterMinutes: 0 };
  expect(hoursEmptyAt(MARCH, hours, totals)).toBe(emptyAt);
});
