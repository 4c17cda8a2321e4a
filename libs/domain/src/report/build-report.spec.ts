import { describe, expect, test } from 'vitest';
import { buildReport } from './build-report';
import type { ReportLight, ReportQuestion } from './report-body';
import type { ReportDetails } from './report-details';
import {
  clock,
  COVER,
  entry,
  GOOD,
  hours,
  job,
  lot,
  march,
  NOTHING,
  service,
  workItem,
} from './report.builders';

const built = (over: Partial<ReportDetails> = {}) => buildReport(COVER, { ...GOOD, ...over });
const only = (status: 'failed' | 'missed' | 'warning' | 'unknown' | 'success-after-retry') => [
  job(march((day) => (day === 9 ? { status, finishedAt: null } : {}))),
];

describe('the light of a question', () => {
  test.each<[string, Partial<ReportDetails>, ReportQuestion, ReportLight, string]>([
    ['all backups good, a restore tested, nothing broken', {}, 'safe', 'green', 'backups-good'],
    ['nothing is measured at all', NOTHING, 'safe', 'grey', 'no-backups'],
    ['one night failed', { backups: only('failed') }, 'safe', 'orange', 'backups-some'],
    ['one night with a warning', { backups: only('warning') }, 'safe', 'orange', 'backups-some'],
    ['one night nobody knows', { backups: only('unknown') }, 'safe', 'grey', 'backups-some'],
    [
      'three nights missed in a row',
      { backups: [job(march((day) => (day > 8 && day < 12 ? { status: 'missed', finishedAt: null } : {})))] },
      'safe',
      'red',
      'backups-gap',
    ],
    [
      'a failure that is a known problem stays a failure',
      { backups: [job(march((day) => (day === 9 ? { status: 'overridden', hidden: 'failed' } : {})))] },
      'safe',
      'orange',
      'backups-some',
    ],
    [
      'a job without any good run',
      {
        backups: [
          job(
            march(() => ({ status: 'missed', finishedAt: null })),
            { goodBefore: null },
          ),
        ],
      },
      'safe',
      'red',
      'backups-never',
    ],
    [
      'no restore was ever tested',
      { restoreTests: { dueOn: null, last: null, inPeriod: [] } },
      'safe',
      'grey',
      'restore-never',
    ],
    [
      'a device nobody hears of',
      { devices: [{ asset: 'SRV01', kind: 'server', status: 'unknown', unwell: [], fullAt: null }] },
      'safe',
      'grey',
      'devices-unknown',
    ],
    ['availability met', {}, 'agreements', 'green', 'availability-met'],
    ['nothing agreed', { availability: null, work: null }, 'agreements', 'grey', 'availability-not-agreed'],
    [
      'measured and nothing agreed',
      { availability: [{ ...service(), parts: [] }] },
      'agreements',
      'grey',
      'availability-not-agreed',
    ],
    [
      'down to the target exactly',
      { availability: [service({ downMs: 1_000 })] },
      'agreements',
      'green',
      'availability-met',
    ],
    [
      'a millisecond more',
      { availability: [service({ downMs: 1_001 })] },
      'agreements',
      'red',
      'availability-breached',
    ],
    [
      'unknown time that could hide a breach',
      { availability: [service({ unknownMs: 1_001 })] },
      'agreements',
      'grey',
      'availability-not-provable',
    ],
    [
      'a resolution that took too long',
      {
        work: [
          workItem({
            closedAt: null,
            resolution: clock({
              targetMs: 28_800_000,
              elapsedMs: 28_800_001,
              outcome: 'breached',
              decidedAt: '2027-03-09T17:00:00.000Z',
            }),
          }),
        ],
      },
      'agreements',
      'red',
      'work-broken',
    ],
    ['requests kept', { work: [workItem()] }, 'agreements', 'green', 'work-kept'],
    [
      'a request of which nothing was promised',
      {
        work: [
          workItem({
            response: clock({ targetMs: null, outcome: 'no-promise' }),
            resolution: clock({ targetMs: null, outcome: 'no-promise' }),
          }),
        ],
      },
      'agreements',
      'grey',
      'work-not-agreed',
    ],
    [
      'a target that was missed in another month',
      {
        work: [
          workItem({ resolution: clock({ outcome: 'breached', decidedAt: '2027-02-27T10:00:00.000Z' }) }),
        ],
      },
      'agreements',
      'green',
      'work-kept',
    ],
    [
      'two versions of the agreement, of which the first was broken',
      {
        availability: [
          {
            ...service(),
            parts: [service({ downMs: 2_000 }).parts[0]!, service().parts[0]!],
          },
        ],
      },
      'agreements',
      'red',
      'availability-breached',
    ],
    ['hours left', {}, 'hours', 'green', 'hours-used'],
    [
      'four fifths of the hours used',
      { hours: hours({ lots: [lot({ grantedMinutes: 110, closingMinutes: 20 })] }) },
      'hours',
      'orange',
      'hours-used',
    ],
    [
      'hours that expired unused',
      {
        hours: hours({ lots: [lot({ expiredMinutes: 150, closingMinutes: 0 })] }),
      },
      'hours',
      'green',
      'hours-expired',
    ],
    [
      'work for which there was no lot',
      { hours: hours({ entries: [entry({ takenFrom: [], billedMinutes: 90 })] }) },
      'hours',
      'red',
      'hours-billed-beyond',
    ],
    [
      'work that comes off what is granted next',
      { hours: hours({ entries: [entry({ takenFrom: [], owedMinutes: 90 })], owedAfterMinutes: 90 }) },
      'hours',
      'red',
      'hours-owed',
    ],
    [
      'no bundle, only bills',
      {
        hours: hours({
          plan: 'none',
          budget: null,
          lots: [],
          entries: [entry({ takenFrom: [], billedMinutes: 90 })],
        }),
      },
      'hours',
      'grey',
      'hours-billed',
    ],
    [
      'more work than hours',
      { hours: hours({ entries: [entry({ takenFrom: [], billedMinutes: 90 })] }) },
      'decisions',
      'orange',
      'hours-short',
    ],
    [
      'hours that are gone',
      { hours: hours({ lots: [lot({ grantedMinutes: 90, closingMinutes: 0 })] }) },
      'decisions',
      'orange',
      'hours-gone',
    ],
    [
      'hours that expired are no reason to buy more',
      { hours: hours({ lots: [lot({ expiredMinutes: 150, closingMinutes: 0 })] }) },
      'decisions',
      'green',
      'nothing-to-decide',
    ],
    ['no hours agreed', { hours: null }, 'hours', 'grey', 'hours-not-agreed'],
    ['all in', { hours: hours({ plan: 'all-in' }) }, 'hours', 'green', 'hours-all-in'],
    ['nothing to decide', {}, 'decisions', 'green', 'nothing-to-decide'],
    [
      'sold and not watched',
      { sold: GOOD.sold.map((each) => ({ ...each, watched: 0 })) },
      'decisions',
      'orange',
      'not-monitored',
    ],
    [
      'a disk full within three months',
      {
        devices: [
          { asset: 'SRV01', kind: 'server', status: 'ok', unwell: [], fullAt: '2027-06-01T00:00:00.000Z' },
        ],
      },
      'decisions',
      'orange',
      'full-soon',
    ],
    [
      'the archive of the month is missing',
      { backups: [job(march(), { archive: { status: 'missing', pointAt: null } })] },
      'decisions',
      'red',
      'archive-missing',
    ],
    [
      'a restore test that is overdue',
      { restoreTests: { dueOn: '2027-03-01', last: null, inPeriod: [] } },
      'decisions',
      'orange',
      'restore-due',
    ],
  ])('%s', (_rule, over, question, light, code) => {
    const answer = built(over).firstPage[question];
    expect(answer.light).toBe(light);
    expect(answer.sentences.map((each) => each.code)).toContain(code);
  });
});

test('the numbers of a month counted by hand', () => {
  const { totals } = built({
    backups: [
      job(
        march((day) => {
          if (day === 3) return { status: 'failed', finishedAt: null };
          if (day === 9 || day === 10) return { status: 'missed', finishedAt: null, bytes: null };
          if (day === 20) return { status: 'success-after-retry', bytes: 6_000_000_000 };
          if (day === 21) return { status: 'warning' };
          return day === 31 ? { signedBy: null, bytes: 7_000_000_000 } : {};
        }),
      ),
    ],
    hours: hours({
      lots: [
        lot({ grantedMinutes: 60, consumedMinutes: 60, closingMinutes: 0 }),
        lot({
          id: 'lot-0',
          source: 'carried',
          openingMinutes: 30,
          grantedMinutes: 0,
          consumedMinutes: 10,
          settledMinutes: 5,
          expiredMinutes: 15,
          closingMinutes: 0,
        }),
      ],
      owedBeforeMinutes: 5,
      owedAfterMinutes: 20,
      entries: [
        entry({
          parts: [{ band: 'evening', rawMinutes: 50, roundedMinutes: 60, factorPercent: 150, minutes: 90 }],
          travel: { rawMinutes: 10, factorPercent: 100, minutes: 10 },
          chargedMinutes: 100,
          takenFrom: [
            { lot: 'lot-0', minutes: 10 },
            { lot: 'lot-1', minutes: 60 },
          ],
          billedMinutes: 10,
          owedMinutes: 20,
        }),
      ],
    }),
  });
  expect(totals.periodMs).toBe(743 * 3_600_000);
  expect(totals.backups).toMatchObject({
    expected: 31,
    success: 26,
    retry: 1,
    warning: 1,
    failed: 1,
    missed: 2,
    goodPer10000: 8_709,
    unsigned: 1,
  });
  const [line] = totals.backups.jobs;
  expect(line).toMatchObject({ longestGapMs: 72 * 3_600_000, firstBytes: 5e9, lastBytes: 7e9 });
  expect(totals.hours).toEqual({
    budgetMinutes: 240,
    openingMinutes: 30,
    grantedMinutes: 60,
    rawMinutes: 50,
    roundedMinutes: 60,
    travelMinutes: 10,
    weightedHundredths: 10_000,
    chargedMinutes: 100,
    consumedMinutes: 70,
    settledMinutes: 5,
    expiredMinutes: 15,
    carriedMinutes: 0,
    billedMinutes: 10,
    owedMinutes: 20,
    includedMinutes: 0,
    closingMinutes: 0,
    owedAfterMinutes: 20,
  });
});

test('clocks of a month counted by hand', () => {
  const minutes = (count: number) => count * 60_000;
  const response = (elapsed: number, over: Parameters<typeof clock>[0] = {}) =>
    workItem({ response: clock({ elapsedMs: minutes(elapsed), ...over }) });
  const { totals } = built({
    work: [
      response(10),
      response(20),
      response(90, { outcome: 'breached' }),
      response(40, { outcome: 'running', decidedAt: null }),
      response(30, { decidedAt: '2027-02-28T22:59:59.999Z' }),
      response(50, { targetMs: null, outcome: 'no-promise' }),
    ],
  });
  expect(totals.work?.byPriority).toMatchObject([
    {
      priority: 2,
      count: 6,
      response: {
        kept: 2,
        broken: 1,
        keptPer10000: 6_666,
        medianMs: minutes(20),
        worstMs: minutes(90),
        targetsMs: [minutes(60)],
        elapsedMs: minutes(240),
      },
    },
  ]);
});

test.each<[string, Parameters<typeof hours>[0], string | null]>([
  // 150 minutes at 90 minutes per 743 hours: 51 days and 14 hours, which is after the lot expires otherwise.
  ['goes on as in this month', { lots: [lot({ expires: null })] }, '2027-05-22'],
  ['expires before', { lots: [lot({ expires: '2027-05-20T22:00:00.000Z' })] }, null],
  [
    'nothing was used',
    { entries: [], lots: [lot({ expires: null, consumedMinutes: 0, closingMinutes: 240 })] },
    null,
  ],
  [
    'all of it is owed',
    { lots: [lot({ expires: null })], owedBeforeMinutes: 150, owedAfterMinutes: 150 },
    null,
  ],
])('when hours are used up: %s', (_rule, over, day) => {
  expect(built({ hours: hours(over) }).totals.hoursEmptyAt?.slice(0, 10) ?? null).toBe(day);
});
