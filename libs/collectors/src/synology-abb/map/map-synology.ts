import { readReply, refuseLostJobs, type MapInput, type Mapped } from '@nachtwacht/collector-kit';
import { remark, type SeenAsset } from '@nachtwacht/domain';
import { SynologyAnswers } from '../answers';
import { readMemory, writeMemory } from '../memory';
import type { SynologySettings } from '../schema';
import { activeBackupJobs } from './active-backup';
import { hyperBackupJobs } from './hyper-backup';
import { storageObservations } from './storages';

const HOST = 'host';
const NO_JOBS = { count: 0, isReadable: true, assets: [], observations: [] } as const;

/** Turns what the backup packages of one NAS list into jobs with their runs. */
export function mapSynology(input: MapInput<SynologyAnswers, SynologySettings>): Mapped {
  const { settings } = input;
  const answers = readReply(SynologyAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const active = answers.activeBackup === null ? NO_JOBS : activeBackupJobs(answers.activeBackup);
  const hyper =
    answers.hyperBackup === null
      ? { ...NO_JOBS, last: before.last }
      : hyperBackupJobs(answers.hyperBackup, settings.timeZone, before.last);
  refuseLostJobs(active.count + hyper.count, before.active + before.hyper);
  // A package that was stopped is as if it were not there: its jobs are still expected.
  const isWhole = (active.count > 0 || before.active === 0) && (hyper.count > 0 || before.hyper === 0);
  return {
    report: {
      assets: [hostOf(settings), ...active.assets, ...hyper.assets],
      observations: [
        {
          asset: HOST,
          aspect: 'reach',
          instance: '',
          reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs },
        },
        ...storageObservations(answers),
        ...active.observations,
        ...hyper.observations,
      ],
      complete: isWhole && active.isReadable && hyper.isReadable,
    },
    memory: writeMemory({
      active: active.count || before.active,
      hyper: hyper.count || before.hyper,
      last: hyper.last,
    }),
  };
}

function hostOf({ url }: SynologySettings): SeenAsset {
  const address = new URL(url).hostname;
  return { key: HOST, kind: 'server', name: address, facts: { vendor: 'Synology', address } };
}
