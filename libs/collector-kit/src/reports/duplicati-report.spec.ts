import { describe, expect, it } from 'vitest';
import { documentsIn } from './documents';
import { readDuplicati } from './duplicati-report';
import type { EndOutcome } from './report';

const RECEIVED = '2026-11-22T06:00:00Z';
const GOOD = { MainOperation: 'Backup', ParsedResult: 'Success', FilesWithError: 0 };

function read(body: unknown): ReturnType<typeof readDuplicati> {
  return readDuplicati(documentsIn(JSON.stringify(body)), RECEIVED);
}

describe('the outcome of a report, the first rule that holds', () => {
  const rules: readonly (readonly [string, object, EndOutcome])[] = [
    ['Success', { Data: GOOD }, 'success'],
    ['no data', { Data: null, Extra: { OperationName: 'Backup' } }, 'failed'],
    ['an exception', { Data: GOOD, Exception: 'System.IO.IOException: no space' }, 'failed'],
    ['Fatal', { Data: { ...GOOD, ParsedResult: 'Fatal' } }, 'failed'],
    ['Error', { Data: { ...GOOD, ParsedResult: 'Error' } }, 'failed'],
    ['errors although it says Success', { Data: { ...GOOD, ErrorsActualLength: 2 } }, 'failed'],
    ['interrupted', { Data: { ...GOOD, Interrupted: true } }, 'warning'],
    ['partial', { Data: { ...GOOD, PartialBackup: true } }, 'warning'],
    ['Warning', { Data: { ...GOOD, ParsedResult: 'Warning' } }, 'warning'],
    ['warnings although it says Success', { Data: { ...GOOD, WarningsActualLength: 1 } }, 'warning'],
    ['files with errors although it says Success', { Data: { ...GOOD, FilesWithError: 4 } }, 'warning'],
    ['Unknown', { Data: { ...GOOD, ParsedResult: 'Unknown' } }, 'unknown'],
    ['a word of a later version', { Data: { ...GOOD, ParsedResult: 'Mostly' } }, 'unknown'],
    ['no result', { Data: { MainOperation: 'Backup' } }, 'unknown'],
    [
      'a result in Extra, as old builds do',
      { Data: { MainOperation: 'Backup' }, Extra: { ParsedResult: 'Success' } },
      'success',
    ],
    ['words in lower case', { Data: { MainOperation: 'backup', ParsedResult: 'success' } }, 'success'],
    ['Success of an operation that is not named', { Data: { ParsedResult: 'Success' } }, 'unknown'],
    [
      'data of another shape after a fatal error',
      { Data: 'boom', Extra: { OperationName: 'Backup' } },
      'failed',
    ],
  ];
  it.each(rules)('%s', (_rule, body, outcome) => {
    expect(read(body)).toMatchObject({ tool: 'duplicati', outcome });
  });
});

it.each([
  ['a restore', { Data: { ...GOOD, MainOperation: 'Restore' } }],
  ['a repair named only in Extra', { Data: null, Extra: { OperationName: 'Repair' } }],
  ['a trial run', { Data: { ...GOOD, Dryrun: true } }],
  ['a restore, in text form', 'MainOperation: Restore\nParsedResult: Success'],
])('leaves out %s', (_rule, body) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  expect(readDuplicati(documentsIn(text), RECEIVED)).toBe('not-a-backup');
});

it.each([
  ['hours, minutes, seconds', '01:02:03.5000000', 3723.5],
  ['days before a point', '1.00:00:01', 86_401],
  ['another shape', 'PT5M', null],
])('reads a duration of %s', (_rule, Duration, durationSeconds) => {
  expect(read({ Data: { ...GOOD, Duration } })).toMatchObject({ durationSeconds });
});

it.each([
  ['the exception', { Data: GOOD, Exception: 'first\n at x' }, 'first'],
  ['an error before a warning', { Data: GOOD, LogLines: ['[Warning-a]: w', '[Error-b]: e'] }, '[Error-b]: e'],
  ['the word that it does not know', { Data: { ...GOOD, ParsedResult: 'Mostly' } }, 'ParsedResult: Mostly'],
  ['that it was interrupted', { Data: { ...GOOD, Interrupted: true } }, 'The run was interrupted'],
  ['that it is a part', { Data: { ...GOOD, PartialBackup: true } }, 'The run backed up a part only'],
  ['nothing to tell', { Data: GOOD, LogLines: null }, null],
])('tells %s', (_rule, body, message) => {
  expect(read(body)).toMatchObject({ message });
});

it('reads the text form', () => {
  const text = 'DeletedFiles: 0\nMainOperation: Backup\nParsedResult: Error\n';
  expect(readDuplicati(documentsIn(text), RECEIVED)).toMatchObject({ outcome: 'failed' });
});

it.each([
  [
    'with the computer, as newer builds write it',
    'Duplicati Backup report for Agenda (en) post (m-1, DB-4, BALIE-1)',
    { jobName: 'Agenda (en) post', jobId: 'DB-4', machineId: 'm-1', machineName: 'BALIE-1' },
  ],
  ['with its name alone', 'Duplicati Backup report for Agenda', { jobName: 'Agenda', jobId: null }],
])('knows the job of the text form %s', (_rule, heading, expected) => {
  const text = `${heading}\n\nDeletedFiles: 0\nParsedResult: Success\n`;
  expect(readDuplicati(documentsIn(text), RECEIVED)).toMatchObject({ outcome: 'success', ...expected });
});

it('tells whose report it is, and the word of the program', () => {
  const Extra = {
    'backup-id': 'DB-4',
    'machine-id': 'm-1',
    'machine-name': 'BALIE-1',
    'backup-name': 'Agenda',
  };
  expect(read({ Data: GOOD, Extra })).toMatchObject({
    jobId: 'DB-4',
    jobName: 'Agenda',
    machineId: 'm-1',
    machineName: 'BALIE-1',
    rawStatus: 'Success',
  });
});

it.each([
  ['text', 'all is well'],
  ['JSON of another program', '{"message_type":"summary"}'],
])('does not take %s for its own', (_rule, text) => {
  expect(readDuplicati(documentsIn(text), RECEIVED)).toBeNull();
});
