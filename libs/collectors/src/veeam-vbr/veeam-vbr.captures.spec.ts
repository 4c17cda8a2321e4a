import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mapVeeam } from './map/map-veeam';
import { VeeamSettings } from './schema';

const List = z.object({ data: z.array(z.unknown()) });
const NOW = Date.UTC(2025, 6, 30, 16);

function play(answers: object) {
  return mapVeeam({
    answers: {
      totalMs: 20,
      revision: '1.3-rev2',
      server: null,
      jobs: [],
      sessions: [],
      failures: [],
      amounts: [],
      repositories: [],
      stored: null,
      missing: [],
      ...answers,
    },
    settings: VeeamSettings.parse({ url: 'https://vbr.test:9419' }),
    now: NOW,
    memory: null,
  }).report;
}

describeCaptures('backup/veeam-vbr', (captures) => {
  const file = (revision: string, name: string) => captures.json(`openapi-example_${revision}_${name}.json`);
  const rows = (revision: string, name: string) => List.parse(file(revision, name)).data;
  const backups = (report: ReturnType<typeof play>) =>
    report.observations.flatMap(({ asset, reading }) =>
      reading.kind === 'backup'
        ? reading.runs.map(({ outcome, rawStatus, bytesProcessed, startedAt }) => [
            report.assets.find(({ key }) => key === asset)?.name,
            outcome,
            rawStatus,
            bytesProcessed,
            startedAt,
          ])
        : [],
    );

  it('1.2: two jobs run and one ended with a warning, whose states tell no bytes', () => {
    const report = play({
      jobs: rows('1.2-rev1', 'JobStatesResult'),
      server: file('1.2-rev1', 'ServerInfoModel'),
    });
    expect(backups(report)).toEqual([
      ['AD Backup', 'running', 'running', null, '2024-02-04T18:40:34.473Z'],
      ['Exchange Backup', 'warning', 'Warning', null, '2023-02-20T03:53:17.747Z'],
      ['Oracle Backup', 'running', 'running', null, '2024-02-04T18:40:24.960Z'],
    ]);
    expect(report.assets[0]).toMatchObject({
      name: 'Veeam Backup and Replication',
      facts: { version: '12.1.0.0' },
    });
  });

  it.each(['1.3-rev1', '1.3-rev2'])('%s: one job ended well with its bytes, one runs', (revision) => {
    const report = play({ jobs: rows(revision, 'JobStatesResult') });
    expect(backups(report)).toEqual([
      ['Linux backup job', 'success', 'Success', 17_179_869_184, '2025-07-28T08:44:39.694Z'],
      ['PostgreSQL backup', 'running', 'Running', 0, '2025-07-30T14:36:14.921Z'],
    ]);
    // The duration of 26:04 is what its state tells of the end.
    expect(report.observations.find(({ aspect }) => aspect === 'size')?.metrics).toMatchObject({
      duration_seconds: 26 * 60 + 4,
      bytes_added: 3_882_512_848,
    });
  });

  describe.each(['1.2-rev1', '1.3-rev1', '1.3-rev2'])('%s', (revision) => {
    it('a failed session of a job, whose message is how far it was', () => {
      const jobs = [{ id: 'c05dfa57-f59a-4e90-8065-b7f5d3276406', name: 'Backup Job 1', status: 'inactive' }];
      const report = play({ jobs, sessions: rows(revision, 'SessionsResult') });
      expect(report.observations.find(({ aspect }) => aspect === 'backup')).toMatchObject({
        detail: 'Creating synthetic full backup (22% done)',
        reading: { runs: [{ outcome: 'failed', finishedAt: '2023-12-04T05:15:00.617Z' }] },
      });
    });

    it('the backup of the server’s own settings, which no list of jobs names', () => {
      const report = play({ sessions: [file(revision, 'SessionModel')] });
      expect(backups(report)).toEqual([
        ['Backup Configuration Job', 'success', 'Success', null, '2023-11-08T09:00:12.560Z'],
      ]);
    });

    it('the three files of one backup: how much is kept, and the points in it', () => {
      const job = { id: '53b87378-7958-477d-8def-fbe6740d4b6f', name: 'Agent', status: 'inactive' };
      const stored = {
        backups: [{ id: '00d9832b-0b4e-45fe-a284-0683e6c0e44c', jobId: job.id, isWhole: true }],
        files: rows(revision, 'BackupFilesResult'),
        points: rows(revision, 'ObjectRestorePointsResult'),
      };
      const report = play({ jobs: [job], stored });
      const size = report.observations.find(({ aspect }) => aspect === 'size')?.reading;
      expect(size).toEqual({ kind: 'level', value: 520585216 + 191586304 + 8005099520, unit: 'bytes' });
      const backup = report.observations.find(({ aspect }) => aspect === 'backup')?.reading;
      expect(backup?.kind === 'backup' ? backup.points : []).toMatchObject([
        { id: '2619492a-22e9-4e97-b5b1-3e906284e543', at: '2024-11-04T15:44:43.000Z' },
        { id: 'bdcbf817-330e-45e3-aa8c-1ab3180719c3', at: '2024-11-04T23:30:13.000Z' },
        { id: 'ab3361d3-df80-474d-b23f-ea9a498b9e8c', at: '2024-11-05T23:30:20.000Z' },
      ]);
    });

    it('two repositories, of which the free space and not the used space counts', () => {
      const report = play({ repositories: rows(revision, 'RepositoryStatesResult') });
      const levels = report.observations.flatMap(({ instance, reading }) =>
        reading.kind === 'level' ? [[instance, Math.round(reading.value ?? -1)]] : [],
      );
      expect(levels).toEqual([
        ['Backup Repository 1', 27],
        ['Default Backup Repository', 84],
      ]);
    });
  });
});
