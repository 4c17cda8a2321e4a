import { describe, expect, it } from 'vitest';
import type { Task } from '../answers';
import { pointRun, taskRun } from './task-run';

const START = 1_795_294_800;
const task = (more: Partial<Task>): Task => ({
  upid: 'UPID:pbs:1',
  worker_type: 'backup',
  starttime: START,
  endtime: START + 60,
  ...more,
});

describe('how a task ended', () => {
  it.each<[string, Partial<Task>, string, string | null]>([
    ['OK', { status: 'OK' }, 'success', null],
    ['with warnings', { status: 'WARNINGS: 12' }, 'warning', 'WARNINGS: 12'],
    [
      'with its server',
      { status: 'unknown' },
      'failed',
      'The run was cut short: the server stopped while it was at it',
    ],
    ['in an error', { status: 'ERROR: no space left' }, 'failed', 'no space left'],
    ['in a text that begins like a good word', { status: 'OK but not quite' }, 'failed', 'OK but not quite'],
    ['not yet', { endtime: undefined }, 'running', null],
    ['without a status', {}, 'unknown', null],
    ['with an empty status', { status: '' }, 'unknown', null],
    ['with a status that is no text', { status: 7 }, 'unknown', null],
  ])('%s', (_rule, more, outcome, message) => {
    expect(taskRun(task(more), null)).toMatchObject({ id: 'UPID:pbs:1', outcome, message });
  });
});

describe('a verification that failed', () => {
  const bad = { 'backup-time': START, size: 12, verification: { state: 'failed' } };
  it.each([
    ['makes a warning of a success', 'OK', 'warning'],
    ['leaves a failure what it is', 'no space', 'failed'],
  ])('%s', (_rule, status, outcome) => {
    expect(taskRun(task({ status }), bad).outcome).toBe(outcome);
  });

  it('makes a warning of a point without a task', () => {
    expect(pointRun(bad)).toMatchObject({ outcome: 'warning', bytesProcessed: 12 });
    expect(pointRun({ 'backup-time': START, size: 12 })).toMatchObject({ outcome: 'success' });
  });
});
