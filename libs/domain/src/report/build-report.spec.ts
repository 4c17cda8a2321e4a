import { describe, expect, test } from 'vitest';
import { buildReport } from './build-report';
import type { ReportLight, ReportQuestion } from './report-body';
import type { ReportDetails } from './report-details';
import { COVER, GOOD, hours, job, march, NOTHING, service } from './report.builders';

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
      { restoreTests: { dueOn: null, last: null } },
      'safe',
      'grey',
      'restore-never',
    ],
    [
      'a device nobody hears of',
      { devices: [{ asset: 'SRV01', kind: 'server', status: 'unknown', fullAt: null }] },
      'safe',
      'grey',
      'devices-unknown',
    ],
    ['availability met', {}, 'agreements', 'green', 'availability-met'],
    ['nothing agreed', { availability: null, work: null }, 'agreements', 'grey', 'availability-not-agreed'],
    [
      'measured and nothing agreed',
      { availability: [service({ targetPer100000: null })] },
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
          {
            id: 'w1',
            title: 'Printer',
            priority: 2,
            openedAt: COVER.from,
            closedAt: null,
            response: { targetMinutes: 60, usedMinutes: 10, stopped: true },
            resolution: { targetMinutes: 480, usedMinutes: 481, stopped: false },
          },
        ],
      },
      'agreements',
      'red',
      'work-broken',
    ],
    ['hours left', {}, 'hours', 'green', 'hours-left'],
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
      { devices: [{ asset: 'SRV01', kind: 'server', status: 'ok', fullAt: '2027-06-01T00:00:00.000Z' }] },
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
      { restoreTests: { dueOn: '2027-03-01', last: null } },
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
        { ...hours().lots[0]!, openingMinutes: 0, grantedMinutes: 60, expiredMinutes: 0 },
        {
          ...hours().lots[0]!,
          id: 'lot-0',
          source: 'carried',
          openingMinutes: 30,
          grantedMinutes: 0,
          expiredMinutes: 15,
        },
      ],
      entries: [{ ...hours().entries[0]!, chargedMinutes: 90, overdrawnMinutes: 15 }],
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
    openingMinutes: 30,
    grantedMinutes: 60,
    rawMinutes: 50,
    chargedMinutes: 90,
    overdrawnMinutes: 15,
    expiredMinutes: 15,
    closingMinutes: 0,
  });
});
