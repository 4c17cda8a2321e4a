import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { readingOf } from './testing/build';

describeCaptures('backup/mail-reports', ({ text }) => {
  const blocks = text('subjects-and-bodies.txt')
    .split(/^--- /m)
    .slice(1)
    .map((block) => ({
      name: block.split('\n')[0]!.trim(),
      subject: /^Subject: (.*)$/m.exec(block)?.[1] ?? '',
      text: (/^Body: ?(.*)$/m.exec(block)?.[1] ?? '').replaceAll('\\n', '\n'),
    }));

  // Each status was read off the file by a person.
  const EXPECTED: Readonly<Record<string, string | null>> = {
    'backup-exec-1': 'success',
    'backup-exec-2': 'success',
    'backup-exec-3': null,
    'backup-exec-4': null,
    'sql-agent-1': 'success',
    'pve-vzdump-1': 'success',
    'macrium-1': 'success',
    'macrium-2': 'failed',
    'cobian-1': 'success',
    'synology-abb-it-1': 'success',
    'synology-abb-da-1': 'success',
    'duplicati-1': 'success',
  };
  /** The file writes the lines of Duplicati's body as one quoted sentence. */
  const DUPLICATI = 'ExaminedFiles: 15399\nParsedResult: Success\nErrors: []';

  it('are all of them expected to say something', () => {
    expect(blocks.map(({ name }) => name)).toEqual(Object.keys(EXPECTED));
  });

  it.each(Object.entries(EXPECTED))('%s is %s', (name, outcome) => {
    const block = blocks.find((each) => each.name === name)!;
    const body = name.startsWith('duplicati') ? DUPLICATI : block.text;
    const reading = readingOf({ subject: block.subject, text: body });
    expect(reading.unread).toBeNull();
    expect(reading.run?.run.outcome ?? null).toBe(outcome);
  });

  it('name their jobs', () => {
    const jobOf = (name: string) => {
      const block = blocks.find((each) => each.name === name)!;
      const { run } = readingOf({ subject: block.subject, text: block.text });
      return [run?.job, run?.server];
    };
    expect(jobOf('backup-exec-1')).toEqual(['Backup all stations-Incremental', 'SEA-MAIL']);
    expect(jobOf('sql-agent-1')).toEqual(['Nightly Full', 'SRV1']);
    expect(jobOf('pve-vzdump-1')).toEqual(['vzdump', 'HOST.local']);
    expect(jobOf('macrium-1')).toEqual(['Macrium Reflect', 'SRV9']);
    expect(jobOf('synology-abb-it-1')).toEqual(['JOB', 'NAS']);
    expect(jobOf('synology-abb-da-1')).toEqual(['JOB', 'STORE']);
  });
});

describeCaptures('backup/veeam-events', ({ text }) => {
  const [oneMachine = '', wholeJob = ''] = text('syslog_150_190_doc-examples.txt').trim().split('\n');

  it('take one machine of a job for no run', () => {
    expect(readingOf({ subject: 'Event 150', text: oneMachine })).toEqual({
      by: { parser: 'veeam' },
      run: null,
      unread: null,
    });
  });

  it('take the event of the job for its run, under the id of its session', () => {
    const { run } = readingOf({ subject: 'Event 190', text: wholeJob });
    expect(run).toMatchObject({
      job: 'VMware Production servers backup',
      server: 'vbrsrv01.tech.local',
      run: {
        id: 'c0d93abe-3adf-4397-b762-351b73acf7e1',
        outcome: 'success',
        rawStatus: 'Success',
        finishedAt: '2025-11-20T12:36:16.008Z',
      },
    });
  });
});

describeCaptures('backup/wsb', ({ text }) => {
  it('take event 14 with HRESULT 0x0 for a success that began at its BackupTime', () => {
    const { run } = readingOf({ subject: 'Backup', text: text('event-14_backup-finished-success.xml') });
    expect(run).toMatchObject({
      job: 'Windows Server Backup',
      run: {
        outcome: 'success',
        rawStatus: 'event 14, HRESULT 0x0',
        startedAt: '2026-09-27T15:50:53.509Z',
      },
    });
  });

  it('take the same event with another HRESULT for a failure', () => {
    const failed = text('event-14_backup-finished-success.xml').replace(
      "'HRESULT'>0x0",
      "'HRESULT'>0x80780119",
    );
    expect(readingOf({ subject: 'Backup', text: failed }).run?.run.outcome).toBe('failed');
  });
});

describeCaptures('backup/acronis', ({ text }) => {
  it('take the applying of a plan for no run', () => {
    const reading = readingOf({ subject: 'Activity', text: text('activity_policy-apply_completed-ok.json') });
    expect(reading).toMatchObject({ by: { parser: 'acronis' }, run: null, unread: null });
  });

  it('take a cancelled backup for a failure', () => {
    const { run } = readingOf({ subject: 'Alert', text: text('alert_BackupCanceled.json') });
    expect(run).toMatchObject({
      job: 'Linux',
      server: 'syslog',
      run: { outcome: 'failed', rawStatus: 'BackupCanceled', finishedAt: '2025-10-24T15:19:15.000Z' },
    });
  });
});
