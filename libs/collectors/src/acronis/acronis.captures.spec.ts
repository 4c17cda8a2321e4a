import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { mapAcronis } from './map/map-acronis';
import { taskOutcome } from './map/outcome';
import { Task } from './answers';
import { AcronisSettings } from './schema';

function play(tasks: unknown[], alerts: unknown[]) {
  return mapAcronis({
    answers: { totalMs: 20, tasks, alerts, missing: [] },
    settings: AcronisSettings.parse({ url: 'https://eu2-cloud.acronis.test' }),
    now: Date.UTC(2025, 9, 25),
    memory: null,
  }).report;
}

describeCaptures('backup/acronis', (captures) => {
  it('the applying of a plan is no backup, however well it went', () => {
    const activity = captures.json('activity_policy-apply_completed-ok.json');
    expect(play([activity], []).assets.map(({ key }) => key)).toEqual(['host']);
    const task = Task.parse(activity);
    expect(task.idString).toBe('1634702033410387968');
    expect(taskOutcome(task)).toEqual({ outcome: 'success', rawStatus: 'ok' });
  });

  it('the alert of a cancelled backup is a run with a warning, of its plan and machine', () => {
    const report = play([], [captures.json('alert_BackupCanceled.json')]);
    expect(report.assets[1]).toMatchObject({
      key: 'a0210313-39a8-469f-ac1d-d68b88923322/9386e27c-a64c-4e24-a2bc-391a0dc8f9de',
      name: 'syslog (Linux)',
    });
    expect(report.observations[1]?.reading).toEqual({
      kind: 'backup',
      runs: [
        {
          id: 'alert/33A7E16F-9FE4-08BB-0EA1-EF91855ACAFC',
          outcome: 'warning',
          rawStatus: 'BackupCanceled',
          startedAt: '2025-10-24T15:19:02.000Z',
          finishedAt: '2025-10-24T15:19:15.000Z',
          bytesProcessed: null,
          bytesStored: null,
          files: null,
          message: 'The run was cancelled',
        },
      ],
    });
  });
});
