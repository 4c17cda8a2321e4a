import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { message, settingsWith } from '../testing/build';
import { readReport } from './read-report';

const SUMMARY =
  '{"message_type":"summary","total_files_processed":3,"total_bytes_processed":12,"snapshot_id":"ab12"}';
const ARCHIVE = '{"archive":{"id":"c0ffee","stats":{"original_size":9,"nfiles":2}},"repository":{"id":"x"}}';
const BORG_WARNING = '{"type":"log_message","levelname":"WARNING","message":"x: open: denied"}';
const BORG_ERROR =
  '{"type":"log_message","levelname":"ERROR","message":"Repository does not exist","msgid":"x"}';
const OLD_ERROR = '{"message_type":"error","error":{"Op":"open","Path":"/a","Err":13},"item":"/a"}';
const NEW_ERROR = '{"message_type":"error","error":{"message":"open /a: permission denied"},"item":"/a"}';

function read(body: string, more: Parameters<typeof settingsWith>[0] = {}): ReturnType<typeof readReport> {
  return readReport(message(0, 'success', { body }), settingsWith(more));
}

describe('recognises by itself', () => {
  it.each([
    ['restic: a summary', SUMMARY, 'restic', 'success'],
    [
      'restic: an error line before a perfect summary (0.14)',
      `${OLD_ERROR}\n${SUMMARY}`,
      'restic',
      'warning',
    ],
    [
      'restic: an error line before a perfect summary (0.17)',
      `${NEW_ERROR}\n${SUMMARY}`,
      'restic',
      'warning',
    ],
    ['restic: a source that is not there', `/x does not exist, skipping\n${SUMMARY}`, 'restic', 'warning'],
    ['restic: a fatal error as text', 'Fatal: wrong password or no key found', 'restic', 'failed'],
    [
      'restic: an exit error (0.17)',
      '{"message_type":"exit_error","code":12,"message":"Fatal: wrong"}',
      'restic',
      'failed',
    ],
    [
      'restic: exit error 3 (0.17)',
      `${SUMMARY}\n{"message_type":"exit_error","code":3,"message":"at least one"}`,
      'restic',
      'warning',
    ],
    ['restic: cut off before the summary', '{"message_type":"status","percent_done":0.4}', 'restic', null],
    ['borg: an archive', ARCHIVE, 'borg', 'success'],
    ['borg: a warning beside an archive', `${BORG_WARNING}\n${ARCHIVE}`, 'borg', 'warning'],
    ['borg: an error', BORG_ERROR, 'borg', 'failed'],
    ['borg: a warning and no archive', BORG_WARNING, 'borg', null],
    ['duplicati', '{"Data":{"MainOperation":"Backup","ParsedResult":"Success"}}', 'duplicati', 'success'],
    ['a script', 'copying\ndone in 4 s\n', 'plain', null],
    ['JSON of a program nobody knows', '{"result":"ok"}', 'plain', null],
  ])('%s', (_rule, body, tool, outcome) => {
    expect(read(body)).toMatchObject({ tool, outcome });
  });

  it('nothing in an empty body', () => {
    expect(read(' \n')).toBeNull();
  });
});

it.each([
  ['restic, while borg reports', 'restic', ARCHIVE],
  ['borg, while a script reports', 'borg', 'done'],
  ['duplicati, while restic reports', 'duplicati', SUMMARY],
] as const)('finds no report of %s', (_rule, tool, body) => {
  expect(read(body, { tool })).toBeNull();
});

it('leaves out a trial run of restic', () => {
  expect(read(SUMMARY.replace('}', ',"dry_run":true}'))).toBe('not-a-backup');
});

it('prefers what was stored over what was read when restic tells both', () => {
  const body = SUMMARY.replace('}', ',"data_added":900,"data_added_packed":400}');
  expect(read(body)).toMatchObject({ bytesAdded: 400, bytesProcessed: 12, files: 3, runId: 'ab12' });
});

it.each([
  ['one error', OLD_ERROR, 'open /a: error 13'],
  ['several errors', `${NEW_ERROR}\n${OLD_ERROR}\n${OLD_ERROR}`, 'open /a: permission denied (+2)'],
])('tells of %s', (_rule, body, text) => {
  expect(read(body)).toMatchObject({ message: text });
});

it('takes the last line of a script for what it has to say, in one line of at most 300 characters', () => {
  expect(read(`start\n${'x'.repeat(500)}\n\n`)).toMatchObject({ message: `${'x'.repeat(299)}…` });
});

it('reads a report that was posted as a form', () => {
  const body = new URLSearchParams({
    message: '{"Data":{"MainOperation":"Backup","ParsedResult":"Error"}}',
  }).toString();
  const form = message(0, 'success', {
    body,
    contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
  });
  expect(readReport(form, settingsWith())).toMatchObject({ tool: 'duplicati', outcome: 'failed' });
});

const CAPTURES = fileURLToPath(new URL('../../../../../../shared/captures/backup/', import.meta.url));

/** Output of real programs, where it lies beside the repository; it is not part of it. */
if (existsSync(CAPTURES)) {
  describe('captured output', () => {
    it.each([
      ['restic/02-backup-first-ok', 'success', 3_500_035],
      ['restic/03-backup-second-ok', 'success', 3_600_043],
      ['restic/04-backup-partial-exit3', 'warning', 3_600_043],
      ['restic/10-wrong-password', 'failed', null],
      ['restic/11-no-repo', 'failed', null],
      ['restic/12-source-missing', 'failed', null],
      ['borg/02-create-ok', 'success', 3_500_597],
      ['borg/03-create-warning-rc1', 'warning', 3_000_599],
      ['borg/08-wrong-passphrase', 'failed', null],
      ['borg/09-no-repo', 'failed', null],
      ['borg/11b-create-duplicate-name', 'failed', null],
      ['borg/12-locked', 'failed', null],
    ])('%s', (name, outcome, bytesProcessed) => {
      const body = ['stdout', 'stderr']
        .map((stream) => `${CAPTURES}${name}.${stream}`)
        .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
        .join('');
      expect(read(body)).toMatchObject({ outcome, bytesProcessed });
    });
  });
}
