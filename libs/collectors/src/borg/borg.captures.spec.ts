import type { ProgramReply } from '@nachtwacht/collector-kit';
import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { Listed, Measured } from './answers';
import { mapBorg } from './borg.map';
import { faultOfBorg } from './faults';
import { BorgSettings } from './schema';

const NOW = Date.UTC(2026, 10, 22, 10);
const settings = BorgSettings.parse({ repository: '/srv/btest/repo' });
const reply = (stderr: string, exitCode: number): ProgramReply => ({
  exitCode,
  ended: 'by-itself',
  stdout: '',
  stderr,
  maxBytes: 1,
});

describeCaptures('backup/borg', (captures) => {
  it('two runs of one job with their sizes; the second left a file out, which nothing tells', () => {
    const { archives, repository } = Listed.parse(captures.json('04-list.stdout'));
    const measured = Measured.parse(captures.json('07-info-all-archives.stdout'));
    const answers = { archives, repository, encryption: 'repokey', measured, complaint: null };
    const { report } = mapBorg({ answers, settings, now: NOW, memory: null });
    expect(report.assets.map(({ name }) => name)).toEqual(['/srv/btest/repo', 'srv-db01']);
    const [, stored, backup] = report.observations;
    expect(stored).toMatchObject({ aspect: 'size', reading: { value: 3_004_233 } });
    expect(backup?.reading).toMatchObject({
      runs: [
        {
          startedAt: '2026-11-22T09:43:45.000Z',
          bytesProcessed: 3_500_002,
          bytesTransferred: 3_115,
          files: 3,
        },
        { startedAt: '2026-11-22T09:43:46.000Z', bytesProcessed: 3_000_004, files: 2, outcome: 'success' },
      ],
    });
  });

  it.each([
    ['08-wrong-passphrase', 'auth', 'refuses the password'],
    ['09-no-repo', 'misconfigured', 'There is no repository'],
    ['12-locked', 'bad-reply', 'has it locked'],
    ['11b-create-duplicate-name', 'bad-reply', 'Archive dup already exists'],
  ])('%s is a fault', (name, faultClass, text) => {
    const code = Number(captures.text(`${name}.exitcode`));
    const fault = faultOfBorg(reply(captures.text(`${name}.stderr`), code), '/srv/btest/repo');
    expect(fault?.fault).toMatchObject({
      class: faultClass,
      text: expect.stringContaining(text) as string,
    });
  });

  it('a warning is none: what borg told is used', () => {
    const name = '03-create-warning-rc1';
    const code = Number(captures.text(`${name}.exitcode`));
    expect(faultOfBorg(reply(captures.text(`${name}.stderr`), code), '/srv/btest/repo')).toBeNull();
  });
});
