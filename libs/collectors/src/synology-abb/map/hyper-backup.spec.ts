import type { BackupRun } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { hyperBackupJobs } from './hyper-backup';

const KEY = 'hyper-backup:3';
const NIGHT = { task_id: 3, last_bkp_time: '2026/11/21 22:00:10', last_bkp_end_time: '2026/11/21 22:31:36' };

function runsOf(task: object, before: ReadonlyMap<string, BackupRun> = new Map()) {
  const { observations, last } = hyperBackupJobs(
    { tasks: [{ ...NIGHT, ...task }] },
    'Europe/Amsterdam',
    before,
  );
  const reading = observations[0]?.reading;
  return { runs: reading?.kind === 'backup' ? reading.runs : [], last };
}

describe('the word for the last run', () => {
  it.each([
    ['done', 'success'],
    ['Done', 'success'],
    ['error', 'failed'],
    ['failed', 'failed'],
    ['dest_missing', 'failed'],
    ['cancelled', 'warning'],
    ['suspended', 'warning'],
    ['partial', 'warning'],
    ['none', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (word, outcome) => {
    expect(runsOf({ last_bkp_result: word }).runs).toMatchObject([{ outcome, rawStatus: word }]);
  });
});

describe('a task at work', () => {
  const done = runsOf({ last_bkp_result: 'done' });

  it('that tells the times of the run before is told by what was known of that', () => {
    const { runs } = runsOf({ last_bkp_result: 'backingup' }, done.last);
    expect(runs).toMatchObject([{ outcome: 'success', startedAt: '2026-11-21T21:00:10.000Z' }]);
    expect(runsOf({ last_bkp_result: 'backingup' }).runs).toEqual([]);
  });

  it('that tells when it began is running, after the one before', () => {
    const { runs, last } = runsOf(
      { last_bkp_result: 'backingup', last_bkp_time: '2026/11/22 22:00:00' },
      done.last,
    );
    expect(runs.map(({ outcome }) => outcome)).toEqual(['success', 'running']);
    expect(last.get(KEY)?.outcome).toBe('success');
  });

  it('that ended is the same run', () => {
    const times = { last_bkp_time: '2026/11/22 22:00:00' };
    const running = runsOf({ last_bkp_result: 'backingup', ...times }, done.last);
    const ended = { last_bkp_result: 'failed', last_bkp_end_time: '2026/11/22 22:05:00', ...times };
    const { runs } = runsOf(ended, running.last);
    expect(runs.at(-1)).toMatchObject({ id: running.runs.at(-1)?.id, outcome: 'failed' });
  });
});

it.each([
  ['local without seconds', '2026/07/01 22:00', '2026-07-01T20:00:00.000Z'],
  ['Unix seconds', 1_782_936_000, '2026-07-01T20:00:00.000Z'],
  ['Unix seconds as a text', '1782936000', '2026-07-01T20:00:00.000Z'],
])('a moment may be %s', (_rule, last_bkp_time, startedAt) => {
  expect(runsOf({ last_bkp_time, last_bkp_end_time: undefined, last_bkp_result: 'done' }).runs).toMatchObject(
    [{ startedAt }],
  );
});
