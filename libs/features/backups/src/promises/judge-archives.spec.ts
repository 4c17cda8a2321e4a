import type { ArchivingJob } from '@nachtwacht/domain';
import { describe, expect, test } from 'vitest';
import { archiveMonths, judgeArchives } from './judge-archives';

const ZONE = 'Europe/Amsterdam';
const TODAY = '2027-03-10';
const job = (over: Partial<ArchivingJob> = {}): ArchivingJob => ({
  customerId: 'c',
  jobId: 'j',
  assetId: 'a',
  archiveByDay: 5,
  points: [],
  seenAt: Date.parse('2027-03-10T06:00:00Z'),
  activeFrom: Date.parse('2026-01-01T00:00:00Z'),
  pausedAt: null,
  months: [],
  ...over,
});
const statusOf = (over: Partial<ArchivingJob>, month: string) =>
  judgeArchives(job(over), TODAY, ZONE).find((judged) => judged.month === month)?.status;
const kept = (month: string, status: ArchivingJob['months'][number]['status'], attested = false) => ({
  months: [{ month, status, attested }],
});

test('a year and the month that lasts are judged, oldest first', () => {
  const months = archiveMonths(TODAY);
  expect(months).toHaveLength(13);
  expect([months[0], months.at(-1)]).toEqual(['2026-03', '2027-03']);
  expect(archiveMonths('2027-03-31')).toEqual(months);
});

describe('the archive of a month', () => {
  test.each<[string, Partial<ArchivingJob>, string, string]>([
    [
      'is there by the clock on the wall: 23:30 in UTC is the next day',
      { points: [{ id: 'p', at: '2027-01-31T23:30:00Z' }] },
      '2027-02',
      'present',
    ],
    [
      'and is not of the day that UTC has',
      { points: [{ id: 'p', at: '2027-01-31T23:30:00Z' }] },
      '2027-01',
      'missing',
    ],
    ['is missing once its day has passed', {}, '2027-02', 'missing'],
    ['may still come', {}, '2027-03', 'waiting'],
    ['is not proved by what is no moment', { points: [{ id: 'p', at: '2027-02' }] }, '2027-02', 'missing'],
    ['can not be listed', { points: null }, '2027-02', 'unknown'],
    ['was seen by somebody', { points: null, ...kept('2027-02', 'unknown', true) }, '2027-02', 'attested'],
    [
      'is unknown while its source was not read since the last day for it',
      { seenAt: Date.parse('2027-03-05T06:00:00Z') },
      '2027-02',
      'unknown',
    ],
    ['is unknown where the source was never read', { seenAt: null }, '2027-02', 'unknown'],
    [
      'is missing although the source is away since',
      { seenAt: Date.parse('2027-03-06T06:00:00Z') },
      '2027-02',
      'missing',
    ],
    [
      'is not owed before the job came',
      { activeFrom: Date.parse('2027-01-15T00:00:00Z') },
      '2027-01',
      'not-expected',
    ],
    [
      'is owed from the first whole month on',
      { activeFrom: Date.parse('2027-01-15T00:00:00Z') },
      '2027-02',
      'missing',
    ],
    [
      'is not owed of a month in which it was paused',
      { pausedAt: Date.parse('2027-02-15T00:00:00Z') },
      '2027-02',
      'not-expected',
    ],
    [
      'stays missing when the job goes on after a pause',
      { activeFrom: Date.parse('2027-03-01T00:00:00Z'), ...kept('2026-12', 'missing') },
      '2026-12',
      'missing',
    ],
    [
      'that was only waited for is not',
      { activeFrom: Date.parse('2027-03-01T00:00:00Z'), ...kept('2027-02', 'waiting') },
      '2027-02',
      'not-expected',
    ],
    ['that was there and is gone is missing', kept('2027-01', 'present'), '2027-01', 'missing'],
  ])('%s', (_rule, over, month, status) => {
    expect(statusOf(over, month)).toBe(status);
  });
});
