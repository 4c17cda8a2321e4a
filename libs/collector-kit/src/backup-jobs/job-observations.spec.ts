import type { BackupRun } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { PollFault } from '../collector';
import { bytesInWords, jobObservations, newestLast } from './job-observations';
import { refuseLostJobs } from './lost-jobs';

function run(id: string, startedAt: string | null, more: Partial<BackupRun> = {}): BackupRun {
  return {
    id,
    outcome: 'success',
    startedAt,
    finishedAt: null,
    bytesProcessed: null,
    bytesStored: null,
    files: null,
    message: null,
    ...more,
  };
}
const MONDAY = '2026-11-16T21:00:00.000Z';
const TUESDAY = '2026-11-17T21:00:00.000Z';

describe('the runs of a job', () => {
  it('stand newest last, each once, and one without a moment first', () => {
    const runs = [run('b', TUESDAY), run('a', MONDAY), run('b', MONDAY), run('x', null)];
    expect(newestLast(runs).map(({ id }) => id)).toEqual(['x', 'a', 'b']);
  });

  it('lend the line of the newest to the check', () => {
    const [backup] = jobObservations({ key: 'j', runs: [run('a', MONDAY, { message: 'disk full\n' })] });
    expect(backup).toMatchObject({ aspect: 'backup', detail: 'disk full' });
  });
});

describe('the size of a job', () => {
  const sizeOf = (runs: readonly BackupRun[], bytesStored?: number | null) =>
    jobObservations({ key: 'j', runs, ...(bytesStored === undefined ? {} : { bytesStored }) })[1];
  it.each([
    ['is what the source keeps of it', [run('a', MONDAY, { bytesStored: 5, bytesProcessed: 9 })], 7, 7],
    ['is else what the run says is kept', [run('a', MONDAY, { bytesStored: 5, bytesProcessed: 9 })], null, 5],
    ['is else what was processed', [run('a', MONDAY, { bytesProcessed: 9 })], null, 9],
    [
      'is not taken from a run that failed',
      [run('a', MONDAY, { outcome: 'failed', bytesProcessed: 9 })],
      null,
      undefined,
    ],
    ['is nothing where nothing is told', [run('a', MONDAY)], undefined, undefined],
  ] as const)('%s', (_rule, runs, told, expected) => {
    const reading = sizeOf(runs, told)?.reading;
    expect(reading?.kind === 'level' ? reading.value : undefined).toBe(expected);
  });

  it('comes with its numbers for a chart', () => {
    const finishedAt = '2026-11-16T21:30:00.000Z';
    const size = sizeOf(
      [run('a', MONDAY, { finishedAt, bytesProcessed: 9, bytesTransferred: 2, files: 3 })],
      7,
    );
    expect(size?.metrics).toEqual({
      bytes_processed: 9,
      bytes_stored: 7,
      bytes_added: 2,
      files: 3,
      duration_seconds: 1800,
    });
  });

  it.each([
    [0, '0.0 kB'],
    [999_000, '999.0 kB'],
    [7_200_000_000, '7.2 GB'],
    [5_000_000_000_000_000, '5000.0 TB'],
  ])('%s bytes are said as %s', (bytes, words) => {
    expect(bytesInWords(bytes)).toBe(words);
  });
});

describe('a source that lists no jobs', () => {
  it.each([
    ['never had any', 0, null, false],
    ['had some', 0, 3, true],
    ['has some', 2, 3, false],
    ['remembers nonsense', 0, 'three', false],
  ])('and %s', (_rule, count, before, isFault) => {
    const refuse = () => refuseLostJobs(count, before);
    if (isFault) expect(refuse).toThrow(PollFault);
    else expect(refuse).not.toThrow();
  });
});
