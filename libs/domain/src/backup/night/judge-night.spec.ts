import { describe, expect, test } from 'vitest';
import { DUE, HOUR, iso, run } from '../../status/rules/backup.builders';
import { judgeNight } from './judge-night';
import { came, DAY, input, laptop, night, pastRun, twice } from './night.builders';

const good = run('success', 0, 1);
const failed = run('failed', 1, 2, { message: 'Disk full' });
const goodAgain = run('success', 3, 4, { id: 'again' });
const running = run('running', 1, null);
const odd = run('unknown', 2, 3, { rawStatus: 'Odd' });
const claim = run('missed', null, null);

describe('one due', () => {
  test.each([
    ['is not due yet', came(-1, []), ['waiting', 'not-due']],
    ['may still come', came(8.9, []), ['waiting', 'in-window']],
    ['did not come by the deadline', came(9, []), ['missed', 'no-run']],
    ['is not missed before its time because the source says so', came(5, [claim]), ['waiting', 'in-window']],
    ['came and went well', came(2, [good]), ['success', 'run-good']],
    ['came minutes early by another clock', came(2, [run('success', -0.08, 1)]), ['success', 'run-good']],
    ['what came long before is of another night', came(10, [run('success', -3, -2)]), ['missed', 'no-run']],
    ['came after the deadline, and came', came(20, [run('success', 12, 13)]), ['success', 'run-good']],
    ['failed', came(3, [failed]), ['failed', 'run-failed']],
    ['was blocked', came(3, [run('blocked', 0, 1)]), ['blocked', 'run-blocked']],
    ['ended with a warning', came(3, [run('warning', 0, 1)]), ['warning', 'run-warning']],
    [
      'failed, then went well',
      came(5, [failed, goodAgain]),
      ['success-after-retry', 'after-retry', 'run-good'],
    ],
    ['went well, then failed', came(5, [good, failed]), ['failed', 'run-failed']],
    [
      'failed, then ended with a warning',
      came(5, [failed, run('warning', 3, 4)]),
      ['warning', 'run-warning', 'after-retry'],
    ],
    ['a source that says "missed" does not undo what came', came(10, [good, claim]), ['success', 'run-good']],
    [
      'failed at the same moment as it went well',
      came(3, [run('success', 1, 2), failed]),
      ['failed', 'run-failed'],
    ],

    [
      'failed and will be tried again',
      came(3, [{ ...failed, willRetry: true }]),
      ['waiting', 'in-window', 'run-failed'],
    ],
    [
      'was to be tried again, and the window is over',
      came(8, [{ ...failed, willRetry: true }]),
      ['running-late', 'in-window', 'run-failed'],
    ],
    [
      'was to be tried again, and the deadline is over',
      came(9, [{ ...failed, willRetry: true }]),
      ['failed', 'run-failed'],
    ],

    ['runs within the window', came(7.9, [running]), ['waiting', 'still-running']],
    ['runs after the window', came(8, [running]), ['running-late', 'still-running']],
    ['runs as long as it may', came(13, [running]), ['running-late', 'still-running']],
    ['runs longer', came(13.1, [running]), ['failed', 'hangs']],
    [
      'failed, and runs again',
      came(4, [failed, run('running', 3, null)]),
      ['waiting', 'still-running', 'run-failed'],
    ],
    ['runs once more after it went well', came(20, [good, run('running', 3, null)]), ['success', 'run-good']],
    ['failed after one that never ended', came(20, [running, failed]), ['failed', 'run-failed']],

    ['nobody knows how it ended', came(4, [odd]), ['unknown', 'unclear']],
    ['went well, then nobody knows', came(4, [good, odd]), ['unknown', 'unclear', 'run-good']],
    [
      'failed, then nobody knows: it failed',
      came(4, [run('failed', 0, 1), odd]),
      ['failed', 'run-failed', 'unclear'],
    ],
    ['nobody knew, then it went well', came(5, [odd, goodAgain]), ['success', 'run-good']],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});

describe('a time that can not be right', () => {
  test.each([
    ['an end next year', came(3, [run('success', 0, 9000)]), ['unknown', 'unclear']],
    [
      'an end within the hour is only another clock',
      came(3, [run('success', 0, 3.9)]),
      ['success', 'run-good'],
    ],
    ['a whole run next year', came(10, [run('success', 9000, 9001)]), ['unknown', 'unclear', 'no-run']],
    ['no time at all', came(10, [run('success', null, null)]), ['unknown', 'unclear', 'no-run']],
    [
      'no time at all, before anything is due',
      came(-1, [run('success', null, null)]),
      ['waiting', 'not-due'],
    ],
    ['beside a good run', came(3, [good, run('success', null, null)]), ['unknown', 'unclear', 'run-good']],
    [
      'beside a failed run',
      came(3, [failed, run('success', null, null)]),
      ['failed', 'run-failed', 'unclear'],
    ],
    ['a failure that ends next year is one', came(3, [run('failed', 0, 9000)]), ['failed', 'run-failed']],
    ['runs, nobody knows since when', came(3, [run('running', null, null)]), ['waiting', 'in-window']],
    [
      'and still does after the deadline',
      came(10, [run('running', null, null)]),
      ['unknown', 'unclear', 'no-run'],
    ],
    [
      'runs, nobody knows since when, after a good one',
      came(3, [good, run('running', null, null)]),
      ['success', 'run-good'],
    ],
    [
      'it hangs by its start, whatever end is foretold',
      came(13.1, [run('running', 1, 13.5)]),
      ['failed', 'hangs'],
    ],
    [
      'the end that is foretold of a running one is none',
      came(3, [run('running', 1, 30)]),
      ['waiting', 'still-running'],
    ],
    ['no date', came(3, [{ ...good, finishedAt: '31-31' }]), ['unknown', 'unclear']],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});

describe('a source out of sight', () => {
  const blind = (hours: number) => ({ sight: { blindSince: DUE + hours * HOUR, faultText: 'HTTP 401' } });
  test.each([
    ['nothing came, and nobody could see', came(10, [], blind(-5)), ['unknown', 'no-sight']],
    ['the night is not over', came(5, [], blind(-5)), ['waiting', 'in-window']],
    ['the way was open until the deadline', came(20, [], blind(12)), ['missed', 'no-run']],
    [
      'a workstation',
      came(10, [], { ...blind(-5), terms: laptop, lastGoodAt: DUE - DAY }),
      ['unknown', 'no-sight'],
    ],
    ['what came before stands', came(10, [good], blind(5)), ['success', 'run-good']],
    ['what failed before stands', came(10, [failed], blind(5)), ['failed', 'run-failed']],
    ['what ran then may have ended', came(20, [running], blind(5)), ['unknown', 'no-sight', 'still-running']],
    ['what ran then runs, within the window', came(7, [running], blind(5)), ['waiting', 'still-running']],
    ['it was seen to hang before', came(20, [running], blind(14)), ['failed', 'hangs']],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});

describe('a workstation that nothing came of', () => {
  const off = (lastGoodAt: number | null, over = {}) => came(10, [], { terms: laptop, lastGoodAt, ...over });
  test.each([
    ['off since this morning', off(DUE - 0.5 * DAY), ['offline-expected', 'switched-off']],
    ['off for as many days as it may', off(DUE - 3 * DAY), ['offline-expected', 'switched-off']],
    ['off for longer', off(DUE - 4 * DAY), ['missed', 'no-run']],
    ['never seen to be good', off(null), ['missed', 'no-run']],
    ['may not be off at all', off(DUE - DAY, { terms: { ...laptop, offlineDays: 0 } }), ['missed', 'no-run']],
    ['a server is never off', off(DUE - DAY, { terms: { ...laptop, kind: 'server' } }), ['missed', 'no-run']],
    ['a backup made since does not excuse that night', off(DUE + 2 * DAY), ['missed', 'no-run']],
    [
      'what was good before that night does',
      off(DUE + 2 * DAY, { past: [pastRun(2)] }),
      ['offline-expected', 'switched-off'],
    ],
    [
      'one that failed was on',
      came(10, [failed], { terms: laptop, lastGoodAt: DUE - DAY }),
      ['failed', 'run-failed'],
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});

describe('what is told with it', () => {
  const said = (hours: number, runs: typeof input.runs, over = {}) =>
    judgeNight({ ...input, runs, ...over, now: DUE + hours * HOUR });
  test.each([
    [
      'a missed run: when it was due, and what was good last',
      said(10, [claim], { lastGoodAt: DUE - DAY }),
      {
        status: 'missed',
        reasons: [
          {
            code: 'no-run',
            params: {
              dueAt: iso(DUE),
              deadlineAt: iso(night.deadlineAt),
              lastGoodAt: iso(DUE - DAY),
              claimed: true,
            },
          },
        ],
        run: null,
      },
    ],
    [
      'a retry: how often it failed',
      said(5, [failed, run('blocked', 2, 2.5), goodAgain]),
      {
        status: 'success-after-retry',
        reasons: [
          { code: 'after-retry', params: { failures: 2, finishedAt: iso(DUE + 4 * HOUR) } },
          { code: 'run-good', params: { finishedAt: iso(DUE + 4 * HOUR) } },
        ],
        run: goodAgain,
      },
    ],
    [
      'a hanging run: how long',
      said(15.5, [running]),
      {
        status: 'failed',
        reasons: [{ code: 'hangs', params: { startedAt: iso(DUE + HOUR), hours: 14, limitHours: 12 } }],
        run: running,
      },
    ],
    [
      'a word that nobody understands, as it is',
      said(4, [odd]),
      { status: 'unknown', reasons: [{ code: 'unclear', params: { rawStatus: 'Odd' } }], run: odd },
    ],
    [
      'the way that is closed: since when and why',
      said(10, [], { sight: { blindSince: DUE, faultText: 'HTTP 401' } }),
      {
        status: 'unknown',
        reasons: [{ code: 'no-sight', params: { since: iso(DUE), fault: 'HTTP 401' } }],
        run: null,
      },
    ],
    [
      'a computer that is off: for how long, and how long it may',
      said(10, [], { terms: laptop, lastGoodAt: DUE - 2 * DAY }),
      {
        status: 'offline-expected',
        reasons: [{ code: 'switched-off', params: { days: 2, toleranceDays: 3 } }],
        run: null,
      },
    ],
    [
      'of one that was told twice, the telling with the latest end',
      said(5, [{ ...running, id: 'x' }, run('failed', 1, 2, { id: 'x', message: 'E1' })]),
      {
        status: 'failed',
        reasons: [{ code: 'run-failed', params: { message: 'E1' } }],
        run: run('failed', 1, 2, { id: 'x', message: 'E1' }),
      },
    ],
  ])('%s', (_rule, verdict, expected) => {
    expect(verdict).toEqual(expected);
  });
});

test('of two that failed at the same moment always the same one decides', () => {
  const [one, other] = [
    run('failed', 0, 1, { id: 'a', message: 'E1' }),
    run('failed', 0, 1, { id: 'b', message: 'E2' }),
  ];
  expect(judgeNight({ ...input, runs: [one, other] })).toEqual(judgeNight({ ...input, runs: [other, one] }));
});

describe('several dues in one night', () => {
  const first = { good, failed: run('failed', 0, 1), running: run('running', 0, null) };
  const second = {
    good: run('success', 4, 5, { id: 's2' }),
    failed: run('failed', 4, 5, { id: 'f2' }),
    odd: run('unknown', 4, 5, { id: 'u2' }),
    warned: run('warning', 4, 5, { id: 'w2' }),
  };
  const thrice = { ...twice, dues: [DUE, DUE + 2 * HOUR, DUE + 4 * HOUR] };
  const between = {
    failed: run('failed', 2, 3, { id: 'f1' }),
    running: run('running', 2, null, { id: 'r1' }),
  };
  const ofThree = (hours: number, runs: typeof input.runs) => came(hours, runs, { night: thrice });
  const rolled = (
    hours: number,
    runs: typeof input.runs,
    how: 'mixed' | 'last' | 'worst' | 'best' = 'mixed',
  ) => came(hours, runs, { night: twice, terms: { ...input.terms, rollUp: how } });
  test.each([
    ['both good', rolled(10, [first.good, second.good]), ['success', 'run-good']],
    ['good and bad', rolled(10, [first.good, second.failed]), ['warning', 'mixed', 'run-failed']],
    ['good and missed', rolled(10, [first.good]), ['warning', 'mixed', 'no-run']],
    ['both bad', rolled(10, [first.failed, second.failed]), ['failed', 'run-failed']],
    ['failed and missed', rolled(10, [first.failed]), ['failed', 'run-failed', 'no-run']],
    ['both missed', rolled(10, []), ['missed', 'no-run']],
    ['good, and one nobody knows', rolled(10, [first.good, second.odd]), ['unknown', 'unclear']],
    [
      'good, and one that runs late',
      rolled(8, [first.running, second.good]),
      ['running-late', 'still-running'],
    ],
    ['good, and one with a warning', rolled(10, [first.good, second.warned]), ['warning', 'run-warning']],
    [
      'bad, and one with a warning',
      rolled(10, [first.failed, second.warned]),
      ['warning', 'mixed', 'run-failed', 'run-warning'],
    ],
    ['good, and one to come', rolled(2, [first.good]), ['waiting', 'not-due', 'run-good']],
    ['bad, and one to come', rolled(2, [first.failed]), ['failed', 'run-failed']],
    [
      'good and bad, and one nobody knows',
      ofThree(10, [first.good, between.failed, second.odd]),
      ['unknown', 'unclear', 'mixed', 'run-failed'],
    ],
    [
      'good and bad, and one that runs late',
      ofThree(8, [first.failed, between.running, second.good]),
      ['running-late', 'still-running', 'mixed', 'run-failed'],
    ],
    ['the last counts: it is good', rolled(10, [first.failed, second.good], 'last'), ['success', 'run-good']],
    ['the last counts: it is missed', rolled(10, [first.good], 'last'), ['missed', 'no-run']],
    [
      'the last counts, and has still to come',
      rolled(2, [first.good], 'last'),
      ['waiting', 'not-due', 'run-good'],
    ],
    ['the worst counts', rolled(10, [first.good, second.failed], 'worst'), ['failed', 'run-failed']],
    ['the best counts', rolled(10, [first.good, second.failed], 'best'), ['success', 'run-good']],
    ['the best counts, and none is good', rolled(10, [first.failed], 'best'), ['missed', 'no-run']],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});
