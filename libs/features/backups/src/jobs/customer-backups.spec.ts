import type { BackupPackage, RestoreTest } from '@nachtwacht/contracts';
import { isoOf, MS_PER_DAY, usualTerms } from '@nachtwacht/domain';
import { describe, expect, test } from 'vitest';
import { customerBackups } from './customer-backups';
import { HOLIDAYS, NOON, ZONE } from './job.builders';
import type { KnownBackups, KnownJob } from './overview-store';

const GB = 1e9;
const offer = (kind: BackupPackage['kind'], gigabytes: number, archived = false): BackupPackage => ({
  code: `${kind}-${gigabytes}`,
  kind,
  gigabytes,
  nameNl: '',
  nameEn: '',
  position: gigabytes,
  archived,
});
/** A month of samples that end now, so many GB more each day. */
const samples = (now: number, perDay = 0) =>
  Array.from({ length: 31 }, (_, index) => {
    const at = NOON - (30 - index) * MS_PER_DAY;
    return { at, date: isoOf(at).slice(0, 10), bytes: (now - (30 - index) * perDay) * GB };
  });
const job = (over: Partial<KnownJob> = {}): KnownJob => ({
  id: 'j',
  customerId: 'c',
  customerName: 'C',
  assetId: 'a',
  name: 'Nacht',
  collector: null,
  connectionId: null,
  protectsAssetId: null,
  protectsName: null,
  packageCode: 'server-50',
  schedule: { kind: 'none' },
  learned: null,
  windowMinutes: 480,
  graceMinutes: 120,
  calendar: null,
  terms: usualTerms('server'),
  archiveByDay: null,
  activeFrom: '2026-06-30T22:30:00.000Z',
  pausedAt: null,
  pauseReason: null,
  lastGoodAt: null,
  storedBytes: null,
  nights: [],
  samples: samples(20),
  archive: [],
  ...over,
});
const known = (over: Partial<KnownBackups> = {}): KnownBackups => ({
  customerId: 'c',
  customerName: 'C',
  jobs: [job()],
  tests: [],
  terms: null,
  packages: [offer('server', 50), offer('server', 250), offer('workstation', 500)],
  ...over,
});
const shown = (over: Partial<KnownBackups> = {}) =>
  customerBackups(known(over), { from: '2027-01-01', to: '2027-01-11', timeZone: ZONE, now: NOON });

describe('what is stored against what is sold', () => {
  test.each<[string, Partial<KnownJob>, Partial<KnownBackups>, object]>([
    ['fits', {}, {}, { percent: 40, status: 'ok', reachesAt: null, next: null }],
    [
      'is full, and the next of its kind would do',
      { samples: samples(55) },
      {},
      { status: 'critical', next: 'server-250' },
    ],
    [
      'will be full: when',
      { samples: samples(40, 0.5) },
      {},
      { status: 'warning', reachesAt: isoOf(NOON + 20 * MS_PER_DAY) },
    ],
    [
      'no package of another kind, and none that is not sold any more',
      { samples: samples(55) },
      { packages: [offer('server', 50), offer('server', 250, true), offer('workstation', 500)] },
      { status: 'critical', next: null },
    ],
    [
      'one that is not sold any more still counts for who has it',
      {},
      { packages: [offer('server', 50, true)] },
      { percent: 40, status: 'ok' },
    ],
    ['nothing was sold', { packageCode: null }, {}, { usedBytes: 20 * GB, percent: null, status: 'unknown' }],
    ['nothing was told', { samples: [] }, {}, { usedBytes: null, status: 'unknown' }],
  ])('%s', (_rule, ofJob, over, quota) => {
    expect(shown({ jobs: [job(ofJob)], ...over }).jobs[0]?.quota).toMatchObject(quota);
  });

  test('by day, as it was', () => {
    const [first] = shown().jobs;
    expect(first?.stored).toHaveLength(31);
    expect(first?.stored.at(-1)).toEqual({ date: '2027-01-11', bytes: 20 * GB });
    expect(first).not.toHaveProperty('samples');
  });
});

const done = (over: Partial<RestoreTest> = {}): RestoreTest => ({
  id: 't',
  customerId: 'c',
  jobId: null,
  jobName: null,
  plannedOn: '2026-12-01',
  doneOn: '2026-12-01',
  method: 'files',
  restored: 'x',
  durationMinutes: 5,
  result: 'passed',
  remarks: null,
  doneBy: 'x',
  cancelled: false,
  ...over,
});

describe('tests of restoring', () => {
  test.each<[string, Partial<KnownBackups>, object]>([
    [
      'are owed a year after the first job came, by the day of its customer',
      {},
      { status: 'due', dueOn: '2027-07-01', everyMonths: 12 },
    ],
    [
      'of several jobs the first counts',
      { jobs: [job(), job({ activeFrom: '2026-02-03T12:00:00.000Z' })] },
      { dueOn: '2027-02-03' },
    ],
    [
      'as was agreed',
      { terms: { calendar: HOLIDAYS, restoreEveryMonths: 6, restoreSince: '2026-05-31' } },
      { status: 'overdue', dueOn: '2026-11-30', everyMonths: 6 },
    ],
    ['count from the one that passed', { tests: [done()] }, { status: 'done', dueOn: '2027-12-01' }],
    [
      'one that was cancelled counts for nothing',
      { tests: [done({ cancelled: true })] },
      { status: 'due', dueOn: '2027-07-01' },
    ],
    ['without a job none is late', { jobs: [] }, { status: 'due', dueOn: '2028-01-11' }],
  ])('%s', (_rule, over, restore) => {
    expect(shown(over).restore).toMatchObject(restore);
  });
});

test('free days are those that were agreed, and else the usual', () => {
  expect(shown().calendar.freeDays).toEqual([]);
  const calendar = { ...HOLIDAYS, freeDays: [{ date: '2027-02-01', name: 'Dicht' }] };
  expect(shown({ terms: { calendar, restoreEveryMonths: 12, restoreSince: '2026-01-01' } }).calendar).toEqual(
    calendar,
  );
});
