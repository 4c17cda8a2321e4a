import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../messages';
import type { Settings } from '../settings';
import { message, settingsWith } from '../testing/build';
import { pairRuns } from './pair';
import { toBackupRun } from './run';

const SUMMARY =
  '{"message_type":"summary","total_bytes_processed":12,"total_duration":60,"snapshot_id":"ab12"}';
const FATAL = 'Fatal: wrong password or no key found';

function outcomes(messages: readonly Message[], settings: Partial<Settings> = {}): readonly string[] {
  const chosen = settingsWith(settings);
  return pairRuns(messages, chosen).map((run) => `${run.id} ${toBackupRun(run, chosen).outcome}`);
}

describe('runs follow from messages', () => {
  const rules: readonly (readonly [string, readonly Message[], readonly string[]])[] = [
    ['a start alone runs', [message(0, 'start')], ['m0 running']],
    ['a success alone is a run', [message(0, 'success')], ['m0 success']],
    ['a start and its end are one run', [message(0, 'start'), message(9, 'success')], ['m0 success']],
    [
      'a run id pairs a start with its end',
      [
        message(0, 'start', { runId: 'a' }),
        message(1, 'start', { runId: 'b' }),
        message(9, 'success', { runId: 'a' }),
      ],
      ['b running', 'a success'],
    ],
    [
      'success of another run ends nothing',
      [message(0, 'start', { runId: 'a' }), message(9, 'success', { runId: 'z' })],
      ['a running', 'z success'],
    ],
    [
      'fail is told at once, whatever else runs',
      [message(0, 'start', { runId: 'a' }), message(9, 'fail', { runId: 'z' })],
      ['a running', 'z failed'],
    ],
    [
      'an end without an id ends the latest open run',
      [message(0, 'start', { runId: 'a' }), message(9, 'success')],
      ['a success'],
    ],
    [
      'an end without an id prefers the run that was started without one',
      [message(0, 'start'), message(1, 'start', { runId: 'a' }), message(9, 'success')],
      ['a running', 'm0 success'],
    ],
    [
      'a second start without an end leaves the first unknown',
      [message(0, 'start'), message(60, 'start'), message(70, 'success')],
      ['m0 unknown', 'm60 success'],
    ],
    [
      'a start that is sent again with its id is the same run',
      [
        message(0, 'start', { runId: 'a' }),
        message(1, 'start', { runId: 'a' }),
        message(9, 'success', { runId: 'a' }),
      ],
      ['a success'],
    ],
    [
      'the last word about a run counts',
      [message(0, 'success', { runId: 'a' }), message(1, 'fail', { runId: 'a' })],
      ['a failed'],
    ],
    [
      'the same id on another night is another run',
      [
        message(0, 'start', { runId: 'a' }),
        message(1, 'success', { runId: 'a' }),
        message(60, 'start', { runId: 'a' }),
      ],
      ['a success', 'm60 running'],
    ],
    [
      'the same report sent twice is one run',
      [message(0, 'success', { body: SUMMARY }), message(1, 'success', { body: SUMMARY })],
      ['m0 success'],
    ],
    ['a log line is no run', [message(0, 'log', { body: 'hello' })], []],
    [
      'an unknown word is a run that nobody understands',
      [message(0, 'unknown', { word: 'paused' })],
      ['m0 unknown'],
    ],
    ['exit 0 is success', [message(0, 'exit', { exitCode: 0 })], ['m0 success']],
    ['exit 1 is failure', [message(0, 'exit', { exitCode: 1 })], ['m0 failed']],
    ['exit without a code is unknown', [message(0, 'exit')], ['m0 unknown']],
    ['the report is worse than the signal', [message(0, 'success', { body: FATAL })], ['m0 failed']],
    ['the signal is worse than the report', [message(0, 'fail', { body: SUMMARY })], ['m0 failed']],
    [
      'exit 3 of restic is a warning although its summary is perfect',
      [message(0, 'exit', { exitCode: 3, body: SUMMARY })],
      ['m0 warning'],
    ],
    [
      'success of a report that was cut off',
      [message(0, 'success', { body: '{"message_type":"status"}' })],
      ['m0 unknown'],
    ],
    [
      'exit 0 of a report that was cut off',
      [message(0, 'exit', { exitCode: 0, body: '{"message_type":"status"}' })],
      ['m0 success'],
    ],
    [
      'a report of something else is no run and ends none',
      [
        message(0, 'start'),
        message(5, 'success', { body: '{"Data":{"MainOperation":"Restore","ParsedResult":"Success"}}' }),
      ],
      ['m0 running'],
    ],
  ];
  it.each(rules)('%s', (_rule, messages, expected) => {
    expect(outcomes(messages)).toEqual(expected);
  });
});

describe('with a program chosen', () => {
  it.each([
    [
      'success without its report is unknown: the last program of a pipe may succeed alone',
      message(0, 'success'),
      'm0 unknown',
    ],
    [
      'success with the report of another program is unknown',
      message(0, 'success', { body: 'done' }),
      'm0 unknown',
    ],
    ['success with its report', message(0, 'success', { body: SUMMARY }), 'm0 success'],
    ['its exit code speaks for itself', message(0, 'exit', { exitCode: 0 }), 'm0 success'],
    ['its exit code 3 without a report', message(0, 'exit', { exitCode: 3 }), 'm0 warning'],
    ['fail', message(0, 'fail'), 'm0 failed'],
  ])('%s', (_rule, only, expected) => {
    expect(outcomes([only], { tool: 'restic' })).toEqual([expected]);
  });
});

describe('times of a run', () => {
  const timesOf = (...messages: Message[]): unknown => {
    const run = pairRuns(messages, settingsWith()).at(-1)!;
    const { startedAt, finishedAt } = toBackupRun(run, settingsWith());
    return [startedAt, finishedAt].map((at) => at?.slice(11, 19));
  };

  it('are ours where we saw both ends', () => {
    expect(timesOf(message(0, 'start'), message(9, 'success', { body: SUMMARY }))).toEqual([
      '20:00:00',
      '20:09:00',
    ]);
  });
  it('follow from the duration where the start was not told', () => {
    expect(timesOf(message(9, 'success', { body: SUMMARY }))).toEqual(['20:08:00', '20:09:00']);
  });
  it('are those of a report that was delivered late', () => {
    const body = SUMMARY.replace(
      '}',
      ',"backup_start":"2026-11-21T18:00:00Z","backup_end":"2026-11-21T18:30:00Z"}',
    );
    expect(timesOf(message(9, 'success', { body }))).toEqual(['18:00:00', '18:30:00']);
  });
  it('are not those of a computer that lives in the future', () => {
    const body = SUMMARY.replace(
      '}',
      ',"backup_start":"2030-01-01T18:00:00Z","backup_end":"2030-01-01T18:30:00Z"}',
    );
    expect(timesOf(message(9, 'success', { body }))).toEqual(['20:08:00', '20:09:00']);
  });
});

it('keeps the last log line of a run that has nothing else to say', () => {
  const runs = pairRuns(
    [message(0, 'start'), message(1, 'log', { body: 'mounting\nvault' }), message(2, 'fail')],
    settingsWith(),
  );
  expect(toBackupRun(runs[0]!, settingsWith()).message).toBe('mounting vault');
});

describe('whatever is sent', () => {
  const anyMessage = fc.record({
    signal: fc.constantFrom<Message['signal']>('start', 'success', 'fail', 'log', 'exit', 'unknown'),
    runId: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }),
    exitCode: fc.option(fc.integer({ min: 0, max: 255 }), { nil: null }),
    body: fc.constantFrom('', SUMMARY, FATAL, 'done'),
  });
  const inbox = fc
    .array(anyMessage, { maxLength: 40 })
    .map((list) => list.map((one, at) => message(at, one.signal, one)));

  it('runs have different ids, and there are never more than messages', () => {
    fc.assert(
      fc.property(inbox, (messages) => {
        const runs = pairRuns(messages, settingsWith());
        expect(new Set(runs.map((run) => run.id)).size).toBe(runs.length);
        expect(runs.length).toBeLessThanOrEqual(messages.length);
      }),
    );
  });

  it('a fail that came last is what the newest run says', () => {
    fc.assert(
      fc.property(inbox, (messages) => {
        const last = message(messages.length, 'fail', { id: 'last' });
        const run = pairRuns([...messages, last], settingsWith()).at(-1)!;
        expect(toBackupRun(run, settingsWith()).outcome).toBe('failed');
      }),
    );
  });

  it('a success never turns a run with another id into anything', () => {
    fc.assert(
      fc.property(inbox, (messages) => {
        const settings = settingsWith();
        const others = (list: readonly Message[]): unknown =>
          pairRuns(list, settings)
            .filter((run) => run.runId !== 'z')
            .map((run) => toBackupRun(run, settings));
        const success = message(messages.length, 'success', { runId: 'z' });
        expect(others([...messages, success])).toEqual(others(messages));
      }),
    );
  });
});
