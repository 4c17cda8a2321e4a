import type { PollContext, ProgramReply } from '@nachtwacht/collector-kit';
import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { faultOfRestic } from './faults';
import { pollRestic } from './poll';
import { mapRestic } from './restic.map';
import { ResticCredentials, ResticSettings } from './schema';

const NOW = Date.UTC(2026, 10, 22, 10);
const settings = ResticSettings.parse({ repository: '/srv/rtest/repo' });
const credentials = ResticCredentials.parse({ password: 'x' });
const reply = (stdout: string, stderr = '', exitCode = 0): ProgramReply => ({
  exitCode,
  ended: 'by-itself',
  stdout,
  stderr,
  maxBytes: 1,
});

describeCaptures('backup/restic', (captures) => {
  const recorded: Readonly<Record<string, string>> = {
    snapshots: captures.text('05-snapshots.stdout'),
    cat: JSON.stringify({ version: 2, id: 'cae9a226a2' }),
    list: '',
    stats: captures.text('07-stats-raw-data.stdout'),
  };

  it('three runs of one job, and what is stored; the third left a file out, which nothing tells', async () => {
    const unasked = () => Promise.reject(new Error('not to be asked'));
    const context: PollContext = {
      now: () => NOW,
      http: unasked,
      tls: unasked,
      ping: unasked,
      snmp: unasked,
      inbox: unasked,
      program: ({ arguments: [command = ''] }) => Promise.resolve(reply(recorded[command] ?? '')),
    };
    const answers = await pollRestic(context, settings, credentials);
    const { report } = mapRestic({ answers, settings, now: NOW, memory: null });
    expect(report.assets.map(({ name }) => name)).toEqual([
      '/srv/rtest/repo',
      'srv-file01: /srv/rtest/src (daily)',
    ]);
    const [, size, , backup] = report.observations;
    expect(size).toMatchObject({ aspect: 'size', reading: { value: 3_105_546 } });
    expect(backup?.reading).toMatchObject({
      runs: [
        { id: expect.stringMatching(/^f72911a6/) as string, startedAt: '2026-11-22T09:43:34.447Z' },
        { id: expect.stringMatching(/^6594e0a8/) as string, startedAt: '2026-11-22T09:43:35.081Z' },
        { outcome: 'success', startedAt: '2026-11-22T09:43:35.759Z' },
      ],
    });
  });

  it.each([
    ['10-wrong-password', 'auth', 'refuses the password'],
    ['11-no-repo', 'misconfigured', 'There is no repository'],
    ['14-stats-empty-latest', 'bad-reply', 'has it locked'],
    ['12-source-missing', 'bad-reply', 'all target directories/files do not exist'],
  ])('%s is a fault', (name, faultClass, text) => {
    const code = Number(captures.text(`${name}.exitcode`));
    const fault = faultOfRestic(reply('', captures.text(`${name}.stderr`), code), '/srv/rtest/repo');
    expect(fault?.fault).toMatchObject({
      class: faultClass,
      text: expect.stringContaining(text) as string,
    });
  });
});
