import { describe, expect, it } from 'vitest';
import { readingOf } from '../testing/build';

type Row = readonly [
  rule: string,
  subject: string,
  text: string,
  parser: string,
  outcome: string | null,
  job?: string,
];

const ROWS: readonly Row[] = [
  ['Veeam: success', '[Success] Servers dagelijks (4 objects)', '', 'veeam', 'success', 'Servers dagelijks'],
  [
    'Veeam: a name with brackets',
    '[Warning] Mail (nieuw) (1 machine) 2 warnings',
    '',
    'veeam',
    'warning',
    'Mail (nieuw)',
  ],
  [
    'Veeam: failed, answered by a person',
    'FW: RE: [Failed] Servers (4 objects)',
    '',
    'veeam',
    'failed',
    'Servers',
  ],
  [
    'Veeam: without a count, named in the body',
    '[Success] Servers',
    'Veeam Backup & Replication 13',
    'veeam',
    'success',
    'Servers',
  ],
  [
    'Veeam: a failed log under a success',
    '[Success] Servers (4 objects)',
    'log: previous run failed',
    'veeam',
    'success',
  ],
  ['Veeam: a word of a later version', '[Paused] Servers (4 objects)', '', 'veeam', 'unknown'],
  [
    'Backup Exec: with exceptions',
    'Backup Exec Alert: Job Completed with Exceptions (Server: "S") (Job: "J")',
    '',
    'backup-exec',
    'warning',
    'J',
  ],
  [
    'Backup Exec: failed',
    'Backup Exec Alert: Job Failed (Server: "S") (Job: "J")',
    'no tape',
    'backup-exec',
    'failed',
    'J',
  ],
  [
    'Backup Exec: completed, and no word how',
    'Backup Exec Alert: Job Completed (Server: "S") (Job: "J")',
    '',
    'backup-exec',
    'unknown',
  ],
  [
    'Backup Exec: a category never seen',
    'Backup Exec Alert: Job Dreaming (Server: "S") (Job: "J")',
    '',
    'backup-exec',
    'unknown',
  ],
  ['Backup Exec: a notice', 'Backup Exec Alert: Library Insert (Server: "S")', '', 'backup-exec', null],
  [
    'vzdump: failed with its cause',
    'vzdump backup status (pve1): backup failed: no space',
    '',
    'proxmox',
    'failed',
    'vzdump',
  ],
  [
    'vzdump: successful, but a guest failed',
    'vzdump backup status (pve1): backup successful',
    '101 db err 3s 0 B null',
    'proxmox',
    'failed',
  ],
  ['vzdump: a word never seen', 'vzdump backup status (pve1): backup pending', '', 'proxmox', 'unknown'],
  ['Macrium: failure', 'SRV9 Macrium Reflect - Backup Failure', 'Failed :(', 'macrium', 'failed'],
  [
    'Macrium: of Site Manager',
    'Notification - Backup Fail on computer SRV9',
    'Macrium Site Manager',
    'macrium',
    'failed',
  ],
  [
    'Macrium: with warnings',
    'SRV9 Macrium Reflect - Backup Completed with Warnings',
    '',
    'macrium',
    'warning',
  ],
  [
    'Cobian: ten errors are not 0',
    'Kantoor',
    '** The backup is done. Errors: 10 **',
    'cobian',
    'failed',
    'Kantoor',
  ],
  [
    'Cobian: the sum stands at the end of a long log',
    'Kantoor',
    `${'copied x\n'.repeat(5_000)}** The backup is done. Errors: 0 **`,
    'cobian',
    'success',
  ],
  [
    'Duplicati: a warning',
    'Duplicati Backup report for Praktijk',
    'ParsedResult: Warning',
    'duplicati',
    'warning',
    'Praktijk',
  ],
  [
    'Duplicati: fatal, in the subject',
    'Duplicati Fatal, Backup report for Praktijk',
    '',
    'duplicati',
    'failed',
    'Praktijk',
  ],
  ['Duplicati: no result', 'Duplicati Backup report for Praktijk', 'Errors: []', 'duplicati', 'unknown'],
  [
    'Duplicati: another operation',
    'Duplicati Restore report for Praktijk',
    'ParsedResult: Success',
    'duplicati',
    null,
  ],
  [
    'Synology: Dutch',
    'NAS01 Active Backup for Business - Back-uptaak Servers op NAS01 is voltooid',
    '',
    'synology',
    'success',
    'Servers',
  ],
  [
    'Synology: English, failed',
    'Active Backup for Business - Backup task Servers on NAS01 has failed',
    '',
    'synology',
    'failed',
    'Servers',
  ],
  [
    'Synology: English, in part',
    'Active Backup for Business - Backup task Servers on NAS01 has partially completed',
    '',
    'synology',
    'warning',
  ],
  [
    'Synology: of Microsoft 365, with brackets',
    'Active Backup for Microsoft 365 - backupopgaven [Mail] på [NAS01] er fuldført',
    '',
    'synology',
    'success',
    'Mail',
  ],
  [
    'Synology: an ending in a language that is not read',
    'Active Backup for Business - Backup task Servers on NAS01 on tehty',
    '',
    'synology',
    'unknown',
  ],
  [
    'Hyper Backup: by its label',
    'Hyper Backup - NAS01',
    'Backup Task: Foto\nBackup completed',
    'synology',
    'success',
    'Foto',
  ],
  [
    'Windows: event 4 as text',
    'Backup SRV01',
    'Log Name: Microsoft-Windows-Backup\nEvent ID: 4\nComputer: SRV01',
    'windows-server-backup',
    'success',
    'Windows Server Backup',
  ],
  [
    'Windows: event 5',
    'Backup SRV01',
    'Source: Microsoft-Windows-Backup\nEvent ID: 5\nComputer: SRV01',
    'windows-server-backup',
    'failed',
  ],
  [
    'Windows: event 14 without its result',
    'Backup',
    'Source: Microsoft-Windows-Backup\nEvent ID: 14',
    'windows-server-backup',
    'unknown',
  ],
  [
    'Windows: an event that is not known',
    'Backup',
    'Source: Microsoft-Windows-Backup\nEvent ID: 999',
    'windows-server-backup',
    'unknown',
  ],
  [
    'Windows: begun',
    'Backup',
    'Source: Microsoft-Windows-Backup\nEvent ID: 1',
    'windows-server-backup',
    'running',
  ],
  ['Ahsay: by its sentence', 'AhsayOBM: Praktijk', 'Backup finished successfully', 'ahsay', 'success'],
  ['Ahsay: missed is its own claim', 'AhsayOBM: Praktijk', 'Backup missed', 'ahsay', 'missed'],
  [
    'SQL Server: failed',
    "[The job failed.] SQL Server Job System: 'Nightly' completed on \\\\SRV1.",
    '',
    'sql-server-agent',
    'failed',
    'Nightly',
  ],
];

describe('the mails of programs', () => {
  it.each(ROWS.map((row) => ({ rule: row[0], row })))('$rule', ({ row }) => {
    const [, subject, text, parser, outcome, job] = row;
    const reading = readingOf({ subject, text });
    expect(reading.by).toEqual({ parser });
    expect(reading.run?.run.outcome ?? null).toBe(outcome);
    expect(reading.unread).toBe(outcome === 'unknown' ? 'word-unknown' : null);
    if (job !== undefined) expect(reading.run?.job).toBe(job);
  });

  it.each([
    ['a newsletter', 'Uw factuur van november', 'Geachte klant, de betaling is gelukt.'],
    ['an empty mail', '', ''],
    ['a success of nobody', '[Success] Iets', 'Alles goed'],
    ['a word of a person', 'Re: back-up', 'Die is volgens mij gelukt hoor'],
    ['JSON of something else', 'x', '{"state":"completed","result":{"code":"ok"}}'],
  ])('take %s for nothing', (_what, subject, text) => {
    expect(readingOf({ subject, text })).toEqual({ by: null, run: null, unread: 'not-recognised' });
  });

  it('read times and sizes where the program writes them', () => {
    const { run } = readingOf({
      subject: 'Duplicati Backup report for Praktijk',
      text: 'EndTime: 11/21/2026 11:05:00 PM (1795298700)\nBeginTime: 11/21/2026 11:00:00 PM (1795298400)\nSizeOfExaminedFiles: 5.04 GB (5411658792)\nExaminedFiles: 15399\nParsedResult: Success',
    });
    expect(run?.run).toMatchObject({
      startedAt: '2026-11-21T22:00:00.000Z',
      finishedAt: '2026-11-21T22:05:00.000Z',
      bytesProcessed: 5_411_658_792,
      files: 15_399,
    });
  });

  it('keep two computers apart that have a job of one name', () => {
    const keyOf = (server: string) =>
      readingOf({ subject: `vzdump backup status (${server}): backup successful` }).run?.key;
    expect(keyOf('pve1')).not.toBe(keyOf('pve2'));
  });

  it('keep two senders apart where no computer is named', () => {
    const keyOf = (from: string) => readingOf({ subject: '[Success] Servers (1 objects)', from }).run?.key;
    expect(keyOf('veeam@a.example')).not.toBe(keyOf('veeam@b.example'));
  });
});
