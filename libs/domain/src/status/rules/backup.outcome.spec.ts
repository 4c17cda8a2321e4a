import { describe, expect, test } from 'vitest';
import { DUE, HOUR, iso, lastNight, loose, run, said, tonight } from './backup.builders';

describe('a job that runs as it should', () => {
  test.each([
    [
      'last night was good, tonight is not due yet',
      said(-1, [lastNight]),
      {
        status: 'ok',
        code: 'backup-success',
        params: { finishedAt: iso(DUE - 23 * HOUR), bytes: 5e9, files: 1200 },
      },
    ],
    ['tonight is due, the grace lasts', said(1.99, [lastNight]), { status: 'ok', code: 'backup-success' }],
    [
      'tonight came',
      said(3, [lastNight, tonight]),
      { status: 'ok', params: { finishedAt: iso(DUE + HOUR), bytes: 5e9, files: 1200 } },
    ],
    [
      'tonight is at work, last night was good',
      said(1, [lastNight, run('running', 0.1, null)]),
      {
        status: 'ok',
        code: 'backup-running',
        params: { startedAt: iso(DUE + 0.1 * HOUR), lastGoodAt: iso(DUE - 23 * HOUR) },
      },
    ],
    [
      'a long run is no missed run while it is at work',
      said(11, [lastNight, run('running', 0.1, null)]),
      { status: 'ok', code: 'backup-running' },
    ],
    [
      'it began a little before it was due: clocks differ',
      said(3, [run('success', -0.08, -0.05)]),
      { status: 'ok' },
    ],
    ['the source tells only when it ended', said(3, [run('success', null, 0.5)]), { status: 'ok' }],
    ['the source tells only when it began', said(3, [run('success', 0.2, null)]), { status: 'ok' }],
    [
      'sizes that are not told are left out',
      said(3, [run('success', 0, 1, { bytesProcessed: Number.NaN, files: null })]),
      {
        status: 'ok',
        params: { finishedAt: iso(DUE + HOUR) },
      },
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
    if ('params' in expected) expect(outcome.params).toEqual(expected.params);
  });
});

describe('how the last run ended', () => {
  test.each([
    [
      'blocked by the source is a failure: nothing was kept',
      said(3, [lastNight, run('blocked', 0, 1, { message: 'over quota' })]),
      {
        status: 'critical',
        code: 'backup-failed',
        params: {
          finishedAt: iso(DUE + HOUR),
          message: 'over quota',
          lastGoodAt: iso(DUE - 23 * HOUR),
        },
      },
    ],
    [
      'a source that says "missed" where no schedule is known: not good',
      said(3, [lastNight, run('missed', 0, 0)], loose),
      { status: 'unknown', code: 'backup-unclear' },
    ],
    [
      'a source that says "missed" brings no run: the schedule tells that one is missing',
      said(3, [lastNight, run('missed', 0, 0)]),
      {
        status: 'critical',
        code: 'backup-missed',
        params: { expectedAt: iso(DUE), graceMinutes: 120, lastRunAt: iso(DUE - 23 * HOUR) },
      },
    ],
    [
      'failed, with what it said and when the last good one was',
      said(3, [lastNight, run('failed', 0, 1, { message: 'disk full' })]),
      {
        status: 'critical',
        code: 'backup-failed',
        params: { finishedAt: iso(DUE + HOUR), message: 'disk full', lastGoodAt: iso(DUE - 23 * HOUR) },
      },
    ],
    [
      'failed, and never was good, and does not say when',
      said(3, [run('failed', null, null)]),
      { status: 'critical', code: 'backup-failed', params: {} },
    ],
    [
      'with warnings',
      said(3, [run('warning', 0, 1, { message: '2 files skipped' })]),
      {
        status: 'warning',
        code: 'backup-warning',
        params: { finishedAt: iso(DUE + HOUR), message: '2 files skipped' },
      },
    ],
    [
      'success, but nothing was read',
      said(3, [run('success', 0, 1, { bytesProcessed: 0 })]),
      { status: 'warning', code: 'backup-empty', params: { finishedAt: iso(DUE + HOUR) } },
    ],
    [
      'success, and how much was read is not told',
      said(3, [run('success', 0, 1, { bytesProcessed: null })]),
      { status: 'ok' },
    ],
    ['nothing new had to be stored', said(3, [run('success', 0, 1, { bytesStored: 0 })]), { status: 'ok' }],
    [
      'the next one runs: the failure still stands',
      said(3, [run('failed', 0, 1), run('running', 2, null)]),
      { status: 'critical', code: 'backup-failed' },
    ],
    [
      'the next one runs: the warning still stands',
      said(3, [run('warning', 0, 1), run('running', 2, null)]),
      { code: 'backup-warning' },
    ],
    [
      'the next one runs: the empty one still stands',
      said(3, [run('success', 0, 1, { bytesProcessed: 0 }), run('running', 2, null)]),
      { code: 'backup-empty' },
    ],
    ['a good run after a failure', said(3, [run('failed', 0, 1), run('success', 1, 2)]), { status: 'ok' }],
    [
      'nobody can tell: not good',
      said(3, [lastNight, run('unknown', 0, 1, { message: 'BS_STOP_NEW' })]),
      {
        status: 'unknown',
        code: 'backup-unclear',
        params: { finishedAt: iso(DUE + HOUR), message: 'BS_STOP_NEW' },
      },
    ],
    [
      'nobody can tell: a failure before it still stands',
      said(3, [run('failed', 0, 1), run('unknown', 1, 2)]),
      { code: 'backup-failed' },
    ],
    [
      'one that can not be told, and one that runs',
      said(3, [run('unknown', 0, 1), run('running', 2, null)]),
      { status: 'unknown', code: 'backup-running' },
    ],
    [
      'one that can not be told stands between the good one and the one that runs',
      said(3, [lastNight, run('unknown', 0, 1), run('running', 2, null)]),
      { status: 'unknown', code: 'backup-unclear' },
    ],
    [
      'never anything but unknown',
      said(3, [run('unknown', -24, -23), run('unknown', 0, 1)]),
      { status: 'unknown', code: 'backup-unclear' },
    ],
    [
      'the very first one runs: nothing to restore from yet',
      said(1, [run('running', 0, null)]),
      { status: 'unknown', code: 'backup-running', params: { startedAt: iso(DUE) } },
    ],
    [
      'success without any moment can not be believed',
      said(3, [run('success', null, null)]),
      { status: 'unknown', code: 'backup-unclear', params: {} },
    ],
    [
      'success in the future: the clock of the source is wrong',
      said(3, [run('success', 30_000, 30_001)]),
      {
        status: 'unknown',
        code: 'unrecognised',
        params: { value: iso(DUE + 30_001 * HOUR), expected: 'past-date' },
      },
    ],
    [
      'success at a moment that is none',
      said(3, [run('success', null, null, { finishedAt: 'yesterday' })]),
      { status: 'unknown', code: 'unrecognised', params: { value: 'yesterday', expected: 'date' } },
    ],
    ['the clock of the source is half an hour ahead', said(3, [run('success', 3, 3.5)]), { status: 'ok' }],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
    if ('params' in expected) expect(outcome.params).toEqual(expected.params);
  });
});
