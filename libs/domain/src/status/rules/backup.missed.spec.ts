import { describe, expect, test } from 'vitest';
import { DUE, HOUR, iso, lastNight, loose, nightly, run, said, tonight } from './backup.builders';
import type { BackupPolicy } from '../policy';

describe('a run that did not come', () => {
  test.each([
    [
      'the grace has passed',
      said(2, [run('success', -48, -47), lastNight]),
      {
        status: 'critical',
        code: 'backup-missed',
        params: { expectedAt: iso(DUE), graceMinutes: 120, lastRunAt: iso(DUE - 23 * HOUR) },
      },
    ],
    [
      'a run long before does not stand for it',
      said(3, [run('success', -0.5, -0.2)]),
      { code: 'backup-missed' },
    ],
    ['what the last run said does not matter', said(3, [run('failed', -24, -23)]), { code: 'backup-missed' }],
    ['a failed run did come', said(3, [lastNight, run('failed', 0, 1)]), { code: 'backup-failed' }],
    [
      'the newest run does not say when it was: then nobody can tell',
      said(3, [lastNight, run('success', null, null)]),
      { status: 'unknown', code: 'backup-unclear' },
    ],
    [
      'so did one that ended somehow',
      said(3, [lastNight, run('unknown', 0, 1)]),
      { status: 'unknown', code: 'backup-unclear' },
    ],
    [
      'one that is said to run, but not since when, proves nothing',
      said(3, [lastNight, run('running', null, null)]),
      { code: 'backup-missed' },
    ],
    [
      'one that will start next year proves nothing either',
      said(3, [lastNight, run('running', 9000, null)]),
      { code: 'backup-missed' },
    ],
    ['a job without a schedule misses none', said(3, [lastNight], loose), { status: 'ok' }],
    [
      'a schedule that nobody could read is not good',
      said(3, [tonight], nightly, { expectedBackupAt: null }),
      { status: 'unknown', code: 'unrecognised', params: { value: '0 22 * * *', expected: 'schedule' } },
    ],
    [
      'but does not hide a failure',
      said(3, [run('failed', 0, 1)], nightly, { expectedBackupAt: null }),
      { status: 'critical', code: 'backup-failed' },
    ],
    [
      'told of a run whose grace still lasts, it waits',
      said(1, [lastNight], nightly, { expectedBackupAt: DUE }),
      { status: 'ok' },
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
    if ('params' in expected) expect(outcome.params).toEqual(expected.params);
  });

  test('a missed run stays missed through the next due moment, until a run comes', () => {
    const missed = [run('success', -24, -23)];
    const hours = Array.from({ length: 48 }, (_, hour) => hour + 3);
    for (const hour of hours) expect(said(hour, missed).status).toBe('critical');
    expect(said(50, [...missed, run('success', 49, 49.5)]).status).toBe('ok');
  });
});

describe('a run that does not end', () => {
  test.each([
    [
      'longer than allowed',
      said(12.5, [lastNight, run('running', 0.1, null)]),
      {
        status: 'critical',
        code: 'backup-stuck',
        params: { startedAt: iso(DUE + 0.1 * HOUR), hours: 12, limitHours: 12 },
      },
    ],
    ['just as long as allowed', said(12, [lastNight, run('running', 0, null)]), { status: 'ok' }],
    [
      'a newer run ended: it was only forgotten',
      said(12.5, [run('running', 0, null), run('success', 1, 2)]),
      { status: 'ok' },
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
  });
});

describe('how old the newest good run is', () => {
  test.each([
    ['just young enough', said(75, [tonight], loose), { status: 'ok' }],
    [
      'too old, although it says success',
      said(75.5, [tonight], loose),
      {
        status: 'critical',
        code: 'backup-outdated',
        params: { lastGoodAt: iso(DUE + HOUR), hours: 74, limitHours: 74 },
      },
    ],
    [
      'too old, also while one runs',
      said(76, [tonight, run('running', 75.5, null)], loose),
      { code: 'backup-outdated' },
    ],
    [
      'too old, also when nobody can tell the last',
      said(76, [tonight, run('unknown', 75, 75.5)], loose),
      { code: 'backup-outdated' },
    ],
    [
      'a run with warnings left something to restore from',
      said(76, [tonight, run('warning', 75, 75.5)], loose),
      { status: 'warning' },
    ],
    [
      'a failure is told before the age',
      said(76, [tonight, run('failed', 75, 75.5)], loose),
      { code: 'backup-failed' },
    ],
    [
      'an end that can not be believed counts by its start',
      said(76, [run('success', 0, 40_000)], loose),
      { code: 'backup-outdated', params: { lastGoodAt: iso(DUE), hours: 76, limitHours: 74 } },
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
    if ('params' in expected) expect(outcome.params).toEqual(expected.params);
  });
});

describe('a job that never ran', () => {
  const never = (hours: number, policy: BackupPolicy, watchedSince?: number) =>
    said(hours, [], policy, watchedSince === undefined ? {} : { watchedSince: DUE + watchedSince * HOUR });
  test.each([
    [
      'watched since this afternoon, not due yet',
      never(-1, nightly, -8),
      { status: 'unknown', code: 'backup-never', params: undefined },
    ],
    ['due, the grace lasts', never(1.99, nightly, -8), { code: 'backup-never' }],
    [
      'the grace has passed',
      never(2, nightly, -8),
      { status: 'critical', code: 'backup-missed', params: { expectedAt: iso(DUE), graceMinutes: 120 } },
    ],
    ['what was due before it was watched is not its fault', never(3, nightly, 1), { code: 'backup-never' }],
    ['nobody knows since when it is watched', never(3, nightly), { code: 'backup-missed' }],
    [
      'without a schedule it has as long as a backup may be old',
      never(74, loose, 0),
      { code: 'backup-never' },
    ],
    [
      'and no longer',
      never(74.5, loose, 0),
      {
        status: 'critical',
        code: 'backup-missed',
        params: { expectedAt: iso(DUE + 74 * HOUR), graceMinutes: 120 },
      },
    ],
    [
      'without a schedule, and nobody knows since when',
      never(999, loose),
      { status: 'unknown', code: 'backup-never' },
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
    if ('params' in expected) expect(outcome.params).toEqual(expected.params);
  });
});
