import type { MapInput, Mapped } from '@nachtwacht/collector-kit';
import type { Observation, SeenAsset } from '@nachtwacht/domain';
import { readMessages, type PushAnswers } from './messages';
import { pairRuns } from './runs/pair';
import { toBackupRun, type Run } from './runs/run';
import type { Settings } from './settings';
import { sizeObservation } from './size';

const HOST = 'host';
const RUNS_REPORTED = 20;

/** Runs, newest last. None at all is reported as none: whether one is missing, the schedule of the job decides. */
export function mapBackupPush({ answers, settings }: MapInput<PushAnswers, Settings>): Mapped {
  const paired = pairRuns(readMessages(answers), settings).slice(-RUNS_REPORTED);
  const runs = paired.map((run) => toBackupRun(run, settings));
  const detail = runs.at(-1)?.message ?? null;
  const backup: Observation = {
    asset: HOST,
    aspect: 'backup',
    instance: '',
    reading: { kind: 'backup', runs },
    ...(detail === null ? {} : { detail }),
  };
  const size = sizeObservation(HOST, paired, settings);
  return {
    report: {
      assets: [hostOf(paired)],
      observations: size === null ? [backup] : [backup, size],
      complete: true,
    },
  };
}

function hostOf(runs: readonly Run[]): SeenAsset {
  const reports = runs.map((run) => run.ending?.report ?? null);
  const named = reports.findLast((report) => report?.jobName != null);
  const tool = reports.findLast((report) => report !== null)?.tool ?? 'plain';
  return {
    key: HOST,
    kind: 'backup-job',
    name: named?.jobName ?? 'backup',
    facts: tool === 'plain' ? {} : { vendor: tool },
  };
}
