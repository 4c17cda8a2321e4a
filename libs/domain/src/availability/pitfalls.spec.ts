import { describe, expect, it } from 'vitest';
import type { AgreementVersion, AvailabilityTarget } from '../agreement/terms';
import type { Period } from '../status/intervals';
import { localPeriodOf } from '../time/local-period';
import { agreementTerms } from './terms.builders';
import { measureAvailability } from './measure-availability';
import { daysOf, promisedParts } from '../time/promised-parts';
import type { AnnouncedWork } from './maintenance';
import { answeredMs } from './counted';
import { shownPer100000 } from './ratio';
import { serviceHistory, type StateSpan } from './service-history';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const ZONE = 'Europe/Amsterdam';
const at = (text: string) => Date.parse(text);

const AROUND_THE_CLOCK = { from: '00:00', to: '24:00', days: [1, 2, 3, 4, 5, 6, 7] } as const;
const OFFICE = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] } as const;

function version(
  hours: typeof AROUND_THE_CLOCK | typeof OFFICE,
  target: Partial<AvailabilityTarget> = {},
  over: Partial<AgreementVersion> = {},
): AgreementVersion {
  return { version: 1, from: '2020-01-01', until: null, terms: agreementTerms(hours, target), ...over };
}

interface Told {
  readonly month?: string;
  readonly versions?: readonly AgreementVersion[];
  readonly history?: readonly StateSpan[];
  readonly works?: readonly AnnouncedWork[];
  readonly asOf?: number;
}

/** A month in which all is up but what is said. */
function measured({ month = '2027-06', versions = [version(AROUND_THE_CLOCK)], ...told }: Told) {
  const period = localPeriodOf('month', `${month}-01`, ZONE);
  const history = told.history ?? [{ ...period, state: 'up' as const }];
  return measureAvailability({
    period,
    asOf: told.asOf ?? period.to,
    parts: promisedParts(versions, 'line', period, ZONE),
    days: daysOf(period, ZONE),
    history,
    works: told.works ?? [],
    exclusions: [],
  });
}

/** Up all along but for these stretches. */
function upBut(period: Period, ...others: readonly StateSpan[]): StateSpan[] {
  const spans: StateSpan[] = [];
  let from = period.from;
  for (const other of others) {
    spans.push({ from, to: other.from, state: 'up' }, other);
    from = other.to;
  }
  return [...spans, { from, to: period.to, state: 'up' as const }].filter((span) => span.from < span.to);
}
const JUNE = localPeriodOf('month', '2027-06-01', ZONE);
const span = (state: StateSpan['state'], from: string, to: string): StateSpan => ({
  from: at(from),
  to: at(to),
  state,
});
const work = (from: string, to: string, announced: string, id = '1'): AnnouncedWork => ({
  id,
  reason: 'work',
  from: at(from),
  to: at(to),
  announcedAt: at(announced),
  cancelledAt: null,
});

describe('a month by the calendar', () => {
  it.each([
    ['with the night in which the clock jumps has 743 hours', '2026-03', 743],
    ['without such a night has 744', '2027-07', 744],
    ['in which Easter falls into that night loses 23 hours and the 24 of Easter Monday', '2027-03', 696],
    ['with the night in which it is turned back has 745', '2027-10', 745],
    ['of February in a leap year has 29 days', '2028-02', 696],
  ])('%s, and its days add up to it', (_rule, month, hours) => {
    const { sums, days } = measured({ month });
    expect(sums.up).toBe(hours * HOUR);
    expect(days.reduce((ms, day) => ms + day.sums.up, 0)).toBe(sums.up);
  });

  it('counts an outage across its end in both months, and no millisecond twice', () => {
    const outage = span('down', '2027-06-30T21:30:00Z', '2027-06-30T23:15:00Z');
    const june = measured({ history: [outage] }).sums.down;
    const july = measured({ month: '2027-07', history: [outage] }).sums.down;
    expect([june, july]).toEqual([30 * MINUTE, 75 * MINUTE]);
  });

  it('allows of 99,9 % of office hours about ten minutes, not forty-three', () => {
    const versions = [version(OFFICE, { per100000: 99_900 })];
    // June 2027 has 22 weekdays of 8 hours.
    expect(measured({ versions }).budget?.allowedMs).toBe((22 * 8 * HOUR) / 1_000);
  });
});

describe('a verdict', () => {
  const of = (down: number, unknown = 0, per100000 = 99_950) => {
    const start = JUNE.from;
    const history = upBut(
      JUNE,
      { from: start, to: start + down, state: 'down' },
      { from: start + down, to: start + down + unknown, state: 'unknown' },
    );
    return measured({ versions: [version(AROUND_THE_CLOCK, { per100000 })], history });
  };
  const ALLOWED = (720 * HOUR * 50) / 100_000;

  it.each([
    ['is met where exactly what is allowed was used', ALLOWED, 0, 'met'],
    ['is breached by one millisecond, though it shows the same', ALLOWED + 1, 0, 'breached'],
    ['is not provable where the unknown decides', ALLOWED, 1, 'not-provable'],
    ['is breached by what is known, whatever was unknown', ALLOWED + 1, HOUR, 'breached'],
  ])('%s', (_rule, down, unknown, verdict) => {
    expect(of(down, unknown).verdict).toBe(verdict);
  });

  it('is never made of what is shown: that is cut off towards failure', () => {
    const { upper } = of(ALLOWED + 1).bounds;
    expect(upper && shownPer100000(upper)).toBe(99_949);
    const { upper: almost } = of(1).bounds;
    expect(almost && shownPer100000(almost)).toBe(99_999);
  });

  it('is none of an empty window, and so is each percentage', () => {
    const monitored = measured({ history: [{ ...JUNE, state: 'unmonitored' }] });
    expect(monitored).toMatchObject({
      verdict: 'not-applicable',
      bounds: { upper: null, lower: null, measured: null, coverage: null },
      budget: null,
    });
  });

  it('of silence is not provable, never met', () => {
    expect(measured({ history: [] })).toMatchObject({ verdict: 'not-provable', sums: { up: 0 } });
  });

  it('of a running month counts what is ahead neither as up nor as down', () => {
    const { sums, bounds, verdict } = measured({ asOf: JUNE.from + HOUR });
    expect(sums).toMatchObject({ up: HOUR, ahead: 719 * HOUR });
    expect(bounds.upper).toEqual({ numerator: HOUR, denominator: HOUR });
    expect(verdict).toBe('met');
  });

  it('of a month with two versions is the worst of them: one is not made good by the other', () => {
    const versions = [
      version(AROUND_THE_CLOCK, { per100000: 90_000 }),
      version(AROUND_THE_CLOCK, { per100000: 99_999 }, { version: 2, from: '2027-06-15' }),
    ];
    const history = upBut(JUNE, span('down', '2027-06-20T10:00:00Z', '2027-06-20T10:01:00Z'));
    const { parts, verdict } = measured({ versions, history });
    expect(parts.map((part) => [part.from, part.verdict])).toEqual([
      [JUNE.from, 'met'],
      // Midnight of the 15th in Amsterdam.
      [at('2027-06-14T22:00:00Z'), 'breached'],
    ]);
    expect(verdict).toBe('breached');
  });
});

describe('maintenance', () => {
  const during = (...works: AnnouncedWork[]) => measured({ works }).sums.maintenance;

  it.each([
    ['announced exactly in time leaves the hours', '2027-06-08T10:00:00Z', HOUR],
    ['announced a millisecond later does not', '2027-06-08T10:00:00.001Z', 0],
    ['entered after it was done does not', '2027-06-11T10:00:00Z', 0],
  ])('%s', (_rule, announced, ms) => {
    expect(during(work('2027-06-10T10:00:00Z', '2027-06-10T11:00:00Z', announced))).toBe(ms);
  });

  it('that takes longer than planned is down from then on', () => {
    const history = upBut(JUNE, span('down', '2027-06-10T10:00:00Z', '2027-06-10T11:30:00Z'));
    const works = [work('2027-06-10T10:00:00Z', '2027-06-10T11:00:00Z', '2027-06-01T00:00:00Z')];
    expect(measured({ works, history }).sums).toMatchObject({ maintenance: HOUR, down: HOUR / 2 });
  });

  it('that overlaps counts once', () => {
    const announced = '2027-06-01T00:00:00Z';
    const one = work('2027-06-10T10:00:00Z', '2027-06-10T11:00:00Z', announced);
    const two = work('2027-06-10T10:30:00Z', '2027-06-10T11:30:00Z', announced, '2');
    expect(during(one, two)).toBe(1.5 * HOUR);
  });

  it('is accepted up to the cap of the month, and what is above it is said', () => {
    const long = work('2027-06-10T10:00:00Z', '2027-06-10T20:00:00Z', '2027-06-01T00:00:00Z');
    const { works, sums } = measured({ works: [long] });
    expect(sums.maintenance).toBe(4 * HOUR);
    expect(works).toMatchObject([{ outcome: 'partly-above-cap' }]);
  });
});

describe('a group of assets', () => {
  const period = { from: 0, to: 100 };
  const asset = (
    status: 'ok' | 'critical' | 'unknown' | 'maintenance',
    there = { from: 0, to: null as number | null },
  ) => ({
    there,
    checks: [{ there: { from: 0, to: null }, intervals: [{ from: 0, to: null, status }] }],
  });
  const bare = { there: { from: 0, to: null }, checks: [] };
  const gone = { ...asset('critical'), there: { from: 0, to: 40 } };
  const late = { ...asset('ok'), there: { from: 60, to: null } };

  it.each([
    ['all-of is down when one is', 'all-of', [asset('ok'), asset('critical')], ['down']],
    [
      'all-of is unknown when one is and none is down',
      'all-of',
      [asset('ok'), asset('unknown')],
      ['unknown'],
    ],
    ['any-of is up when one is', 'any-of', [asset('critical'), asset('ok')], ['up']],
    [
      'any-of is unknown when none is up and one may be',
      'any-of',
      [asset('critical'), asset('unknown')],
      ['unknown'],
    ],
    ['any-of is down when its spare rests', 'any-of', [asset('critical'), asset('maintenance')], ['down']],
    ['an asset without a check is unknown', 'all-of', [asset('ok'), bare], ['unknown']],
    ['an asset that was removed counts until then', 'all-of', [asset('ok'), gone], ['down', 'up']],
    ['before its first asset nothing is monitored', 'all-of', [late], ['unmonitored', 'up']],
    ['without any asset nothing is monitored', 'all-of', [], ['unmonitored']],
  ] as const)('%s', (_rule, group, assets, states) => {
    expect(serviceHistory(assets, group, period).map(({ state }) => state)).toEqual(states);
  });

  it('is down to the first good sample, though planned work was put over the outage', () => {
    const intervals = [
      { from: 0, to: 10, status: 'critical' as const },
      { from: 10, to: 60, status: 'maintenance' as const },
      { from: 60, to: null, status: 'ok' as const },
    ];
    const there = { from: 0, to: null };
    expect(serviceHistory([{ there, checks: [{ there, intervals }] }], 'all-of', period)).toEqual([
      { from: 0, to: 60, state: 'down' },
      { from: 60, to: 100, state: 'up' },
    ]);
  });

  it.each([
    ['up', 100],
    ['down', 0],
  ] as const)('that is degraded counts as %s where the target says so', (degraded, percent) => {
    const { sums } = measured({
      versions: [version(AROUND_THE_CLOCK, { degraded })],
      history: [{ ...JUNE, state: 'degraded' }],
    });
    expect((sums.up / answeredMs(sums)) * 100).toBe(percent);
  });
});
