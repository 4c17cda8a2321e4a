import { describe, expect, test } from 'vitest';
import { DUE, iso, run } from '../../status/rules/backup.builders';
import { judgeNight } from './judge-night';
import type { PastRun } from './night';
import { came, DAY, input, pastRun, pastRuns, server } from './night.builders';

const tonight = (over = {}, past: readonly PastRun[] = pastRuns(10), terms = server) =>
  came(10, [run('success', 0, 1, over)], { past, terms });
const took = (seconds: number) => ({ startedAt: iso(DUE), finishedAt: iso(DUE + seconds * 1000) });
const pastTook = (seconds: number, count = 10) =>
  Array.from({ length: count }, (_, index) => {
    const start = DUE - (count - index) * DAY;
    return pastRun(count - index, { startedAt: iso(start), finishedAt: iso(start + seconds * 1000) });
  });
const GREEN = ['success', 'run-good'];

describe('a run that calls itself good', () => {
  test.each([
    ['is as it always was', tonight(), GREEN],
    ['processed nothing', tonight({ bytesProcessed: 0 }), ['warning', 'empty', 'run-good']],
    [
      'processed nothing, and has no past',
      tonight({ bytesProcessed: 0 }, []),
      ['warning', 'empty', 'run-good'],
    ],
    ['does not say what it processed', tonight({ bytesProcessed: null }), GREEN],
    ['is half as large', tonight({ bytesProcessed: 2.5e9 }), GREEN],
    [
      'is less than half as large',
      tonight({ bytesProcessed: 2.4e9 }),
      ['warning', 'size-dropped', 'run-good'],
    ],
    ['is larger than ever', tonight({ bytesProcessed: 9e12 }), GREEN],
    ['is small, but there is no habit yet', tonight({ bytesProcessed: 1 }, pastRuns(4)), GREEN],
    [
      'is small, and five are a habit',
      tonight({ bytesProcessed: 1 }, pastRuns(5)),
      ['warning', 'size-dropped', 'run-good'],
    ],
    [
      'failed ones are no habit',
      tonight({ bytesProcessed: 1 }, [...pastRuns(4), pastRun(0.5, { outcome: 'failed' })]),
      GREEN,
    ],
    [
      'a wild one among them moves nothing',
      tonight({}, [...pastRuns(6), pastRun(0.5, { bytesProcessed: 5e12 })]),
      GREEN,
    ],
    [
      'small for so long that it is usual',
      tonight({ bytesProcessed: 1e9 }, [...pastRuns(25), ...pastRuns(11, { bytesProcessed: 1e9 })]),
      GREEN,
    ],
    ['has less than half of the files', tonight({ files: 500 }), ['warning', 'files-dropped', 'run-good']],
    ['has as many files as half', tonight({ files: 603 }), GREEN],
    ['took three times as long', tonight(took(3 * 3600)), GREEN],
    ['took longer than that', tonight(took(3 * 3600 + 1)), ['warning', 'too-long', 'run-good']],
    ['took a third of the time', tonight(took(1200)), GREEN],
    ['took less than that', tonight(took(1199)), ['warning', 'too-short', 'run-good']],
    ['took 9 seconds instead of 2', tonight(took(9), pastTook(2)), GREEN],
    ['took 61 seconds instead of 2: not a minute more', tonight(took(61), pastTook(2)), GREEN],
    ['took 62 seconds instead of 2', tonight(took(62), pastTook(2)), ['warning', 'too-long', 'run-good']],
    ['took 2 seconds instead of 59', tonight(took(2), pastTook(59)), GREEN],
    ['took 2 seconds instead of 62', tonight(took(2), pastTook(62)), ['warning', 'too-short', 'run-good']],
    ['does not say how long it took', tonight({ startedAt: null }), GREEN],
    [
      'is wrong in several ways',
      tonight({ bytesProcessed: 0, files: 0, ...took(60) }),
      ['warning', 'empty', 'files-dropped', 'too-short', 'run-good'],
    ],
    [
      'after a failure, and empty',
      came(10, [run('failed', 0, 1), run('success', 2, 3, { bytesProcessed: 0 })], { past: pastRuns(9) }),
      ['warning', 'empty', 'after-retry', 'run-good'],
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });

  test('is told with what is usual', () => {
    const runs = [run('success', 0, 1, { bytesProcessed: 1e9 })];
    expect(judgeNight({ ...input, runs, past: pastRuns(9) }).reasons[0]).toEqual({
      code: 'size-dropped',
      params: { bytes: 1e9, usual: 5e9 },
    });
  });
});

describe('a run that brought nothing new', () => {
  const idle = { bytesTransferred: 0 };
  const same = { files: 7 };
  const WRONG = ['warning', 'nothing-new', 'run-good'];
  test.each([
    [
      'for two evenings',
      tonight(idle, [...pastRuns(9, { bytesTransferred: 9 }).slice(0, 7), ...pastRuns(2, idle)]),
      GREEN,
    ],
    [
      'for three evenings, as it was agreed',
      tonight(idle, [pastRun(4, { bytesTransferred: 1 }), ...pastRuns(3, idle)]),
      WRONG,
    ],
    [
      'with one between that brought something',
      tonight(idle, [
        ...pastRuns(9, idle).slice(0, 7),
        pastRun(2, { bytesTransferred: 5 }),
        pastRun(1, idle),
      ]),
      GREEN,
    ],
    [
      'a failed one between brought nothing either',
      tonight(idle, [pastRun(3, idle), pastRun(2, { outcome: 'failed' }), pastRun(1, idle)]),
      WRONG,
    ],
    [
      'which is never doubted for this job',
      tonight(idle, pastRuns(30, idle), { ...server, nothingNewDays: 0 }),
      GREEN,
    ],
    ['by its size: the same to the byte', tonight(same, pastRuns(3, same)), WRONG],
    [
      'by its size: a file more once',
      tonight(same, [pastRun(3, same), pastRun(2, { files: 8 }), pastRun(1, same)]),
      GREEN,
    ],
    [
      'by its size, but it says what went over',
      tonight({ ...same, bytesTransferred: 3 }, pastRuns(3, same)),
      GREEN,
    ],
    ['by its bytes alone, nobody tells files', tonight({ files: null }, pastRuns(3, { files: null })), GREEN],
    [
      'runs that start some minutes earlier or later are days apart',
      tonight(idle, [pastRun(2.99, idle), pastRun(2.01, idle), pastRun(1, idle)]),
      WRONG,
    ],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });

  test('is told with its days', () => {
    const runs = [run('success', 0, 1, idle)];
    expect(judgeNight({ ...input, runs, past: pastRuns(6, idle) }).reasons[0]).toEqual({
      code: 'nothing-new',
      params: { days: 6 },
    });
  });
});

describe('the same warning', () => {
  const text = (day: number) => `${day} Jan 2027 22:0${day % 9}: ${day * 7} files of volume D: were skipped`;
  const warned = (evenings: number) => pastRun(evenings, { outcome: 'warning', message: text(evenings) });
  const warnedFor = (count: number) => Array.from({ length: count }, (_, index) => warned(count - index));
  const said = (past: readonly PastRun[], message: string | null = text(0)) =>
    came(10, [run('warning', 0, 1, { message })], { past });
  const AGAIN = ['warning', 'run-warning', 'same-warning'];
  const ONCE = ['warning', 'run-warning'];
  test.each([
    ['for two weeks, with other numbers and dates', said(warnedFor(14)), AGAIN],
    ['for less', said(warnedFor(13)), ONCE],
    ['with nights on which it failed', said(warnedFor(14).with(7, pastRun(7, { outcome: 'failed' }))), AGAIN],
    ['with a night on which all was well', said(warnedFor(14).with(7, pastRun(7))), ONCE],
    ['another one', said(warnedFor(14), 'VSS writer timed out'), ONCE],
    ['without words', said(pastRuns(20, { outcome: 'warning' }), null), ONCE],
    ['only on workdays', said([14, 13, 10, 9, 8, 7, 6, 3, 2, 1].map(warned)), AGAIN],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});
