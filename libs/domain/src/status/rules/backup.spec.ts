import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge';
import type { JudgeContext } from '../judge-context';
import { BACKUP_OUTCOMES, type BackupOutcome, type BackupRun } from '../observation';
import type { BackupPolicy } from '../policy';
import { severity } from '../status';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Tuesday evening 22:00 in Amsterdam: a run is due. */
const DUE = Date.UTC(2027, 0, 5, 21);
const iso = (at: number) => new Date(at).toISOString();

const nightly: BackupPolicy = {
  kind: 'backup',
  schedule: { cron: '0 22 * * *', timeZone: 'Europe/Amsterdam' },
  graceMinutes: 120,
  maxAgeHours: 74,
  maxDurationHours: 12,
};
const loose: BackupPolicy = { ...nightly, schedule: null };

/** A run by its start and end in hours from the due moment; null: not told. */
function run(
  outcome: BackupOutcome,
  from: number | null,
  to: number | null,
  over: Partial<BackupRun> = {},
): BackupRun {
  return {
    id: `${outcome}-${from}`,
    outcome,
    startedAt: from === null ? null : iso(DUE + from * HOUR),
    finishedAt: to === null ? null : iso(DUE + to * HOUR),
    bytesProcessed: 5e9,
    bytesStored: 1e9,
    files: 1200,
    message: null,
    ...over,
  };
}
const lastNight = run('success', -24, -23);
const tonight = run('success', 0, 1);

/** What is said `hours` after the due moment. Expected is the latest run whose grace has passed. */
function said(
  hours: number,
  runs: readonly BackupRun[],
  policy = nightly,
  context: Partial<JudgeContext> = {},
) {
  const now = DUE + hours * HOUR;
  const expectedBackupAt = now > DUE + policy.graceMinutes * MINUTE ? DUE : DUE - 24 * HOUR;
  const { status, reason } = judge({ kind: 'backup', runs }, policy, { now, expectedBackupAt, ...context });
  return { status, code: reason.code, params: reason.params };
}

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
    ['tonight is due, the grace lasts', said(2, [lastNight]), { status: 'ok', code: 'backup-success' }],
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
      said(3, [run('success', 0, 1, { bytesProcessed: null, files: null })]),
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

describe('a run that did not come', () => {
  test.each([
    [
      'the grace has passed',
      said(2.01, [lastNight]),
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

describe('how the last run ended', () => {
  test.each([
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
    ['due, the grace lasts', never(2, nightly, -8), { code: 'backup-never' }],
    [
      'the grace has passed',
      never(2.01, nightly, -8),
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

const anyRun = fc
  .record({
    outcome: fc.constantFrom(...BACKUP_OUTCOMES),
    from: fc.option(fc.integer({ min: -100, max: 60 })),
    to: fc.option(fc.integer({ min: -100, max: 60 })),
    bytesProcessed: fc.option(fc.nat(2)),
  })
  .map(({ outcome, from, to, bytesProcessed }) => run(outcome, from, to, { bytesProcessed }));
const anyRuns = fc.array(anyRun, { maxLength: 5 });
const anyHours = fc.integer({ min: -5, max: 60 });
const anyPolicy = fc.constantFrom(nightly, loose);

test('good needs a run that ended well, is young enough and was not empty, and after it at most one that runs', () => {
  fc.assert(
    fc.property(anyRuns, anyHours, anyPolicy, (runs, hours, policy) => {
      if (said(hours, runs, policy).status !== 'ok') return;
      const newest = runs.at(-1);
      const ended = runs.findLast(({ outcome }) => outcome !== 'running');
      expect(ended?.outcome).toBe('success');
      expect(ended?.bytesProcessed).not.toBe(0);
      expect([ended, newest?.outcome === 'running' ? newest : ended]).toContain(newest);
      const now = DUE + hours * HOUR;
      const moments = runs
        .filter(({ outcome }) => outcome === 'success' || outcome === 'warning')
        .flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt])
        .filter((at) => at !== null && Date.parse(at) <= now + HOUR);
      expect(moments.some((at) => now - Date.parse(at ?? '') <= 74 * HOUR)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('without a new run it never gets better as time goes by', () => {
  const past = anyRuns.map((runs) =>
    runs.filter(({ startedAt, finishedAt }) =>
      [startedAt, finishedAt].every((at) => at === null || Date.parse(at) <= DUE - 10 * HOUR),
    ),
  );
  fc.assert(
    fc.property(
      past,
      fc.integer({ min: -5, max: 24 }),
      fc.nat(30),
      anyPolicy,
      (runs, hours, later, policy) => {
        const watched = { watchedSince: DUE - 200 * HOUR };
        const before = said(hours, runs, policy, watched);
        const after = said(hours + later, runs, policy, watched);
        expect(severity(after.status)).toBeGreaterThanOrEqual(severity(before.status));
      },
    ),
    { numRuns: 2000 },
  );
});
