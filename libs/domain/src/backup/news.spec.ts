import { describe, expect, test } from 'vitest';
import type { BackupReading, BackupRun } from '../status/observation';
import { backupNews } from './news';

const run = (id: string, over: Partial<BackupRun> = {}): BackupRun => ({
  id,
  outcome: 'success',
  startedAt: '2027-01-05T21:00:00.000Z',
  finishedAt: '2027-01-05T22:00:00.000Z',
  bytesProcessed: 1,
  bytesStored: null,
  files: 1,
  message: null,
  ...over,
});
const reading = (...runs: BackupRun[]): BackupReading => ({ kind: 'backup', runs });
const point = { id: 'p', at: '2027-01-05T22:00:00.000Z' };

describe('what is new of a job', () => {
  test.each([
    ['the first time everything is', reading(run('a'), run('b')), null, ['a', 'b'], null],
    ['the same again is nothing', reading(run('a')), reading(run('a')), null, null],
    ['one that came', reading(run('a'), run('b')), reading(run('a')), ['b'], null],
    [
      'one that ended since',
      reading(run('a')),
      reading(run('a', { outcome: 'running', finishedAt: null })),
      ['a'],
      null,
    ],
    ['one that the source forgot is no news', reading(run('b')), reading(run('a'), run('b')), null, null],
    ['a list of points', { ...reading(run('a')), points: [point] }, reading(run('a')), [], ['p']],
    [
      'the same list of points',
      { ...reading(run('a')), points: [point] },
      { ...reading(run('a')), points: [point] },
      null,
      null,
    ],
    [
      'the last point is gone: an empty list is news',
      { ...reading(run('a')), points: [] },
      { ...reading(run('a')), points: [point] },
      [],
      [],
    ],
    [
      'sight was lost in between',
      reading(run('a')),
      { kind: 'reach' as const, fault: { class: 'timeout' as const, text: '' } },
      ['a'],
      null,
    ],
  ])('%s', (_rule, now, before, runs, points) => {
    const news = backupNews(now, before);
    expect(news?.runs.map(({ id }) => id) ?? null).toEqual(runs);
    expect(news?.points?.map(({ id }) => id) ?? null).toEqual(points);
  });
});
