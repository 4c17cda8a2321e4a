import {
  cleanText,
  isoOfSeconds,
  jobObservations,
  newestLast,
  readReply,
  refuseLostJobs,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type BackupRun, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { AhsayAnswers } from '../answers';
import { readMemory, writeMemory, type KnownJob } from '../memory';
import type { AhsaySettings } from '../schema';
import { jobsOf, type Job } from './jobs';

const HOST = 'host';

/** Turns what one backup server lists of its users into jobs with their runs. */
export function mapAhsay(input: MapInput<AhsayAnswers, AhsaySettings>): Mapped {
  const { settings } = input;
  const answers = readReply(AhsayAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const remembered = new Map(before.jobs.map((job) => [job.key, job]));
  const users = answers.users.map((user) => jobsOf(user, settings.timeZone, remembered));
  const jobs = users.flatMap((user) => user.jobs);
  refuseLostJobs(jobs.length, before.jobs.length);
  const { memory, isWhole } = writeMemory({
    jobs: jobs.map(knownOf),
    storageReadAt: answers.storageReadAt,
  });
  return {
    report: {
      assets: [hostOf(settings), ...jobs.map(assetOf)],
      observations: [reachOf(answers.totalMs), ...jobs.flatMap(observationsOf)],
      complete: isWhole && users.every(({ isReadable }) => isReadable),
    },
    memory,
  };
}

function observationsOf({ key, runs, bytesStored, known }: Job): readonly Observation[] {
  const hasGood = runs.some(({ outcome }) => outcome === 'success' || outcome === 'warning');
  const before = known === null || known.runId === '' || hasGood ? [] : [rememberedRun(known)];
  // Of a run that is listed the listed one is believed.
  return jobObservations({ key, runs: [...runs, ...before], bytesStored });
}

/** What a job did before the days that are listed: otherwise every weekend would look as if there never was a backup. */
function rememberedRun({ runId, outcome, endedAt }: KnownJob): BackupRun {
  const nothing = { bytesProcessed: null, bytesStored: null, files: null, message: null };
  return { id: runId, outcome, startedAt: null, finishedAt: isoOfSeconds(endedAt), ...nothing };
}

function knownOf({ key, runs, bytesStored, known }: Job): KnownJob {
  const last = newestLast(runs).findLast(({ outcome }) => outcome !== 'running');
  const told = last?.finishedAt ?? last?.startedAt ?? null;
  if (last === undefined)
    return known === null
      ? { key: cleanText(key, 200), runId: '', outcome: 'unknown', endedAt: 0, bytesStored }
      : { ...known, bytesStored };
  const endedAt = told === null ? 0 : Math.floor(Date.parse(told) / 1000);
  return { key: cleanText(key, 200), runId: last.id, outcome: last.outcome, endedAt, bytesStored };
}

function reachOf(latencyMs: number): Observation {
  return { asset: HOST, aspect: 'reach', instance: '', reading: { kind: 'reach', fault: null, latencyMs } };
}

function hostOf({ url }: AhsaySettings): SeenAsset {
  const address = new URL(url).hostname;
  return { key: HOST, kind: 'server', name: address, facts: { vendor: 'Ahsay', address } };
}

function assetOf({ key, name }: Job): SeenAsset {
  return { key, kind: 'backup-job', name, facts: { vendor: 'Ahsay' } };
}
