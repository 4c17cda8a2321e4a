import type { BackupJob } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import type { JobFilter } from '../backups-search';
import { someJob } from './job-fixtures';
import { fitsFilter, jobsShown } from './job-list';

const LEARNED: Partial<BackupJob> = {
  learned: { schedule: { kind: 'none' }, windowMinutes: 60, why: 'x' },
};

describe('the filter of jobs', () => {
  it.each<[string, JobFilter, Partial<BackupJob>, boolean]>([
    ['finds a schedule to confirm', 'learned', LEARNED, true],
    ['leaves out where nothing was learned', 'learned', {}, false],
    ['finds jobs of which nothing is expected', 'no-schedule', { schedule: { kind: 'none' } }, true],
    ['finds jobs that were sold as nothing', 'no-package', { packageCode: null }, true],
    ['finds jobs that never succeeded', 'never-good', { lastGoodAt: null }, true],
    ['finds what is paused', 'paused', { pausedAt: '2026-11-01T00:00:00.000Z' }, true],
    [
      'leaves what is paused in peace',
      'no-package',
      { packageCode: null, pausedAt: '2026-11-01T00:00:00.000Z' },
      false,
    ],
  ])('%s', (_rule, filter, over, expected) => {
    expect(fitsFilter(someJob(over), filter)).toBe(expected);
  });
});

describe('the list of jobs', () => {
  const jobs = [
    someJob({ name: 'b', customerName: 'Zuid' }),
    someJob({ name: 'a', customerName: 'Zuid', protectsName: 'SRV-01' }),
    someJob({ name: 'c', customerName: 'Noord' }),
  ];
  it.each([
    ['is in order of customer and name', '', ['c', 'a', 'b']],
    ['is found by customer', 'zuid', ['a', 'b']],
    ['is found by what is protected', 'srv', ['a']],
  ])('%s', (_rule, text, expected) => {
    expect(jobsShown(jobs, text, undefined).map(({ name }) => name)).toEqual(expected);
  });
});
