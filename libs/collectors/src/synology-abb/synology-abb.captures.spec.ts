import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { pick, pickTask, Result, Storage } from './answers';
import { mapSynology } from './map/map-synology';
import { SynologySettings } from './schema';

const Reply = z.object({ data: z.record(z.string(), z.unknown()) });
const List = z.array(z.unknown());

describeCaptures('backup/synology-abb', (captures) => {
  const list = (file: string, name: string) => List.parse(Reply.parse(captures.json(file)).data[name]);

  it('a PC: its last backup is a run, the deleting of an old version is none', () => {
    const answers = {
      totalMs: 20,
      activeBackup: {
        tasks: list('ActiveBackup.Task_list.json', 'tasks').map(pickTask),
        results: list('ActiveBackup.Log_list_result.json', 'results').map((result) => pick(result, Result)),
        storages: list('ActiveBackup.Share_list_storage.json', 'storages').map((one) => pick(one, Storage)),
      },
      hyperBackup: null,
      volumes: null,
    };
    const settings = SynologySettings.parse({ url: 'https://nas.test:5001' });
    const { report } = mapSynology({ answers, settings, now: Date.UTC(2025, 2, 14, 12), memory: null });
    expect(report.assets.map(({ key, name }) => [key, name])).toEqual([
      ['host', 'nas.test'],
      ['active-backup:5', 'xxx (xxxxxxxxx)'],
    ]);
    expect(report.observations).toMatchObject([
      { aspect: 'reach' },
      { aspect: 'kept', instance: 'ActiveBackupforBusiness', reading: { value: 1_617_010_274_304 } },
      {
        aspect: 'backup',
        reading: {
          runs: [
            {
              id: 'result:593',
              outcome: 'success',
              rawStatus: '2',
              startedAt: '2025-03-14T09:57:47.000Z',
              finishedAt: '2025-03-14T10:00:39.000Z',
              bytesTransferred: 2_122_801_152,
            },
          ],
          points: [
            { id: '162', at: '2025-03-13T21:26:24.000Z' },
            { id: '163', at: '2025-03-14T10:00:39.000Z' },
          ],
        },
      },
    ]);
    expect(report.observations).toHaveLength(3);
  });

  it('the login, the token and the address of a device are dropped', () => {
    const [task] = list('ActiveBackup.Task_list.json', 'tasks').map(pickTask);
    expect(JSON.stringify(task)).not.toMatch(/token|login|host_ip|unikey/);
  });
});
