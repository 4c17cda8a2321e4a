import { describe, expect, it } from 'vitest';
import { runOf } from './run';

const run = (more: object) => runOf({ ID: 'a', BackupSetID: '1', ...more }, 'Europe/Amsterdam');

describe('how a job ended', () => {
  it.each([
    ['BS_STOP_SUCCESS', 'success'],
    ['BS_STOP_SUCCESS_WITH_WARNING', 'warning'],
    ['BS_STOP_SUCCESS_WITH_ERROR', 'warning'],
    ['BS_STOP_INCOMPLETE', 'warning'],
    ['BS_STOP_BY_USER', 'warning'],
    ['BS_STOP_BY_SYSTEM_ERROR', 'failed'],
    ['BS_STOP_BY_SCHEDULER', 'failed'],
    ['BS_BACKUP_NOT_FINISHED', 'failed'],
    ['BS_STOP_BY_QUOTA_EXCEEDED', 'blocked'],
    ['BS_STOP_MISSED_BACKUP', 'missed'],
    ['BS_MISSED_DATABASAE', 'warning'],
    ['BS_MISSED_PUBLIC_FOLDER', 'warning'],
    ['BS_MISSED_VIRTUAL_MACHINE', 'warning'],
    ['BS_STILL_RUNNING', 'running'],
    ['', 'running'],
    ['bs_stop_success', 'success'],
    ['BS_STOP_', 'unknown'],
    ['constructor', 'unknown'],
    [undefined, 'unknown'],
  ])('%s: %s', (word, outcome) => {
    expect(run({ BackupJobStatus: word })).toMatchObject({ outcome });
  });

  it('is a warning where a success left parts out', () => {
    expect(run({ BackupJobStatus: 'BS_STOP_SUCCESS', missed: ['DB1', 'VM2'] })).toMatchObject({
      outcome: 'warning',
      message: 'Not backed up: DB1, VM2',
    });
  });
});

it('times are local, and one that comes twice is the first', () => {
  const times = { StartTime: '2026-10-25 02:30:00', EndTime: '2026-10-25 03:30:00' };
  expect(run({ ...times, BackupJobStatus: 'BS_STOP_SUCCESS' })).toMatchObject({
    startedAt: '2026-10-25T00:30:00.000Z',
    finishedAt: '2026-10-25T02:30:00.000Z',
  });
});

it('a result without a number is named by its start, and one without that is none', () => {
  expect(run({ ID: undefined, StartTime: '2026-11-21 22:00:00' })?.id).toBe('start:2026-11-21 22:00:00');
  expect(run({ ID: undefined })).toBeNull();
});
