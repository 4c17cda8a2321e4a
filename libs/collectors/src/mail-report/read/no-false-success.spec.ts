import { describe, expect, it } from 'vitest';
import { jobsOf } from '../jobs';
import { viewOf } from './mail-view';
import { mailOf, readingOf } from '../testing/build';

const VEEAM = '[Success] Servers (4 objects)';
const SYNOLOGY = 'Active Backup for Business - Backup task A on NAS has completed';
const WINDOWS = 'Source: Microsoft-Windows-Backup\nComputer: SRV01\n';
const successRule = (text: string, way = 'contains') => ({
  rules: JSON.stringify([{ when: [{ part: 'subject', way, text }], outcome: 'success', job: 'Kantoor' }]),
});

type Row = readonly [rule: string, subject: string, text: string];

/** Of none of these a good run is made: `warning` counts as one. */
const NO_SUCCESS: readonly Row[] = [
  ['a report of last week, forwarded by a person', `FW: ${VEEAM}`, ''],
  ['a report that was answered', `Antw: ${VEEAM}`, 'Mooi!'],
  [
    'a report within another mail',
    VEEAM,
    'Zie hieronder.\n-----Original Message-----\nFrom: veeam@klant.example',
  ],
  ['the head of another mail', VEEAM, 'Kijk eens\nVan: Veeam\nVerzonden: zaterdag 14 november 2026'],
  ['a report that came back', 'Undeliverable: vzdump backup status (pve1): backup successful', ''],
  ['an answer of a machine', 'Automatic reply: vzdump backup status (pve1): backup successful', ''],
  ['a quoted line', 'Vraag', '> ** The backup is done. Errors: 0 **\nKlopt dit?'],
  ['a question about a task', 'Vraag', 'Please check if backup task A on NAS has completed'],
  ['a question in the words of the program', 'Backup task A on NAS has completed?', ''],
  ['a check of a backup, which makes none', 'Integrity check of backup task A on NAS has completed', ''],
  [
    'a check of a backup, by its label',
    'Hyper Backup - NAS01',
    'Backup Task: Foto\nIntegrity check has completed',
  ],
  [
    'a success of last time',
    'Hyper Backup - NAS01',
    'Backup Task: Foto\nLast successful backup: 12 days ago',
  ],
  [
    'one good line and one bad',
    'Hyper Backup - NAS01',
    'Backup Task: Foto\nConnection: successful\nBackup failed',
  ],
  [
    'two tasks in one mail',
    'Active Backup for Business',
    'Backup task A on NAS has completed\nBackup task B on NAS has failed',
  ],
  ['a bad body under a good subject', SYNOLOGY, 'Backup task A on NAS has failed'],
  ['Spanish, not', 'Hyper Backup - Tarea de copia de seguridad A en NAS no se ha completado', ''],
  ['an issue behind a good word', `${VEEAM} 1 failed`, ''],
  [
    'a good category over a bad status',
    'Backup Exec Alert: Job Success (Server: "S") (Job: "J")',
    'Job Completion Status: Failed',
  ],
  [
    'a guest that ended in another way',
    'vzdump backup status (pve1): backup successful',
    '101 db aborted 3s 0 B null',
  ],
  [
    'two backups in one log',
    'Kantoor',
    '** The backup is done. Errors: 0 **\n** The backup is done. Errors: 2 **',
  ],
  [
    'a good part of a bad backup',
    'Duplicati Backup report for X',
    'CompactResults:\n    MainOperation: Compact\n    ParsedResult: Success\nMainOperation: Backup\nParsedResult: Error',
  ],
  ['a subject that is better than its body', 'Duplicati Success, Backup report for X', 'ParsedResult: Fatal'],
  ['a bill of the maker', 'Your Macrium Reflect purchase was successful', 'Thank you'],
  ['news of the maker', 'Macrium Reflect X: our new release is completed', 'Macrium Reflect'],
  ['a good word over a count', 'SRV9 Macrium Reflect - Backup Success', 'Failure count: 2'],
  ['two events in one mail', 'Backup', `${WINDOWS}Event ID: 4\nEvent ID: 5`],
  ['a result below zero, as PowerShell writes it', 'Backup', `${WINDOWS}Event ID: 4\nHRESULT: -2139619047`],
  [
    'a result that is no number',
    'Backup',
    `${WINDOWS}Event ID: 14\nHRESULT: 0 of 3`.replace('0 of', 'zero,'),
  ],
  [
    'a good result over a bad detail',
    'Backup',
    `${WINDOWS}Event ID: 14\nHRESULT: 0\nDetailedHRESULT: 0x80780119`,
  ],
  ['an event of another source', 'Backup', 'Source: Backup\nEvent ID: 4'],
  [
    'two sets in one mail',
    'AhsayOBM',
    'Backup set: A\nBackup finished successfully\nBackup set: B\nBackup finished with errors',
  ],
  ['words about it', 'AhsayOBM', 'We hope that Backup finished successfully'],
  ['a parted word', 'Macrium Reflect - Backup mis\u00adlukt, the rest completed', ''],
  ['an accent of two characters', 'Macrium Reflect - Backup terminée mais échouée'.normalize('NFD'), ''],
  ['what is hidden beside what is seen', 'Hyper Backup', 'Backup Task: A\nBackup completed\nmis\u200blukt'],
];

describe('no good run is made of', () => {
  it.each(NO_SUCCESS)('%s', (_rule, subject, text) => {
    const outcome = readingOf({ subject, text }).run?.run.outcome ?? 'unread';
    expect(['unread', 'unknown', 'failed']).toContain(outcome);
  });

  it.each([
    ['a forwarded success of a rule', `FW: ${VEEAM}`, successRule('Success')],
    ['"success" within "unsuccessful"', 'Backup unsuccessful', successRule('success')],
    ['"voltooid" within "niet voltooid"', 'Kantoor: niet voltooid', successRule('voltooid')],
    ['"completed" with errors', 'Backup completed with errors', successRule('completed')],
  ])('%s', (_rule, subject, settings) => {
    const reading = readingOf({ subject }, settings);
    expect(reading.run).toBeNull();
    expect(['contradicts', 'passed-on']).toContain(reading.unread);
  });

  it('but a rule that names the whole subject is taken at its word', () => {
    const subject = 'Taak "Failed logins" is klaar';
    expect(readingOf({ subject }, successRule(subject, 'exact')).run?.run.outcome).toBe('success');
  });

  it('what a server sends back', () => {
    const reading = readingOf({ subject: VEEAM, from: 'mailer-daemon@klant.example' });
    expect(reading).toMatchObject({ run: null, unread: 'passed-on' });
  });
});

describe('bad news is told, whoever passes it on', () => {
  it.each([
    ['forwarded', 'FW: [Failed] Servers (4 objects)'],
    ['answered', 'RE: [Failed] Servers (4 objects)'],
  ])('%s', (_rule, subject) => {
    expect(readingOf({ subject }).run?.run.outcome).toBe('failed');
  });
});

describe('the times of a text', () => {
  const synology = (times: string) => readingOf({ subject: SYNOLOGY, text: times }).run?.run;

  it.each([
    ['an hour ahead', 'End Time: 2026-11-22 00:10:00', 60],
    ['of next year', 'End Time: 2027-11-21 23:05:00', 525_595],
  ])('%s are not taken, and its success is a warning', (_rule, times, minutes) => {
    expect(synology(times)).toMatchObject({
      outcome: 'warning',
      finishedAt: '2026-11-21T22:09:58.000Z',
      message: `the clock of the sender is ${String(minutes)} minutes off`,
    });
  });

  it('of last year are of a run of last year', () => {
    expect(synology('End Time: 2025-11-21 23:05:00')?.finishedAt).toBe('2025-11-21T22:05:00.000Z');
  });

  it('of an old event that is mailed every night make no run of tonight', () => {
    const text = `${WINDOWS}Event ID: 4\nBackupTime: 2026-10-01T20:00:00.000Z`;
    const [job] = jobsOf([readingOf({ subject: 'Backup', text }).run ?? []].flat());
    expect(job?.runs).toMatchObject([{ startedAt: '2026-10-01T20:00:00.000Z', finishedAt: null }]);
  });
});

describe('a text that was made to take long', () => {
  it.each([
    ['empty lines', `${WINDOWS}Event ID: 4${'\n'.repeat(11_000)}`],
    ['spaces', `${WINDOWS}Event ID: 4${' '.repeat(11_000)}`],
    ['tasks on tasks', 'backup task on '.repeat(800)],
    ['long lines of tasks', `${'backup task a on b '.repeat(26)}\n`.repeat(23)],
    ['counts', 'errors '.repeat(1_700)],
    ['negations', `${'not '.repeat(124)}\n`.repeat(24)],
    ['shares', `${'1 of '.repeat(100)}\n`.repeat(24)],
    ['conditions', `${'if a a a a a '.repeat(38)}\n`.repeat(24)],
    ['heads of mails', 'from:\n'.repeat(2_000)],
    ['braces', `"idString"${'{'.repeat(11_000)}}`],
    ['stars', '** '.repeat(4_000)],
  ])('%s', (_what, text) => {
    const began = performance.now();
    for (const subject of ['Hyper Backup', 'Macrium Reflect - Backup', text.slice(0, 500)])
      readingOf({ subject, text: `Backup Task: A\n${text}` });
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

it('a mail as it is seen holds no characters that nobody sees', () => {
  expect(viewOf(mailOf({ subject: 'mis\u00adlukt', text: 'fai\u200bled' }), 'UTC')).toMatchObject({
    subject: 'mislukt',
    lines: ['failed'],
  });
});
