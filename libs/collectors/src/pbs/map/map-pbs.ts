import {
  jobObservations,
  readReply,
  refuseLostJobs,
  soundOr,
  storageObservation,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type BackupRun, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { PbsAnswers, Task } from '../answers';
import { readMemory } from '../memory';
import type { PbsSettings } from '../schema';
import { runsByJob } from './attribute';
import { jobsOf, type Job } from './jobs';
import { isWhole, pointsOf, verificationOf } from './points';
import { pointRun } from './task-run';

const HOST = 'host';

/** Turns what one backup server lists into jobs with their runs and points, and levels of its datastores. */
export function mapPbs(input: MapInput<PbsAnswers, PbsSettings>): Mapped {
  const {
    totalMs,
    version,
    stores,
    tasks: listed,
  } = readReply(PbsAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const tasks = backupTasks(listed);
  const { jobs, isReadable } = jobsOf(stores, tasks);
  const inTrouble = stores.some(({ trouble }) => trouble !== null);
  // Where a datastore can't be opened that is why there are no jobs, and it is told of the datastore.
  if (!inTrouble) refuseLostJobs(jobs.length, before.jobs);

  const runs = runsByJob(jobs, tasks);
  const names = stores.map(({ store }) => store);
  const complete = isReadable && !inTrouble && before.stores.every((store) => names.includes(store));
  return {
    report: {
      assets: [hostOf(version, input.settings), ...jobs.map(jobAsset)],
      observations: [
        {
          asset: HOST,
          aspect: 'reach',
          instance: '',
          reading: { kind: 'reach', fault: null, latencyMs: totalMs },
        },
        ...stores.map(({ store, ...about }) => storageObservation({ instance: store, ...about })),
        ...jobs.flatMap((job) => observationsOf(job, runs.get(job.key) ?? [])),
      ],
      complete,
    },
    memory: {
      jobs: jobs.length === 0 ? before.jobs : jobs.length,
      // A datastore that is no longer shown is not gone for that: it stays expected.
      stores: [...new Set([...before.stores, ...names])].slice(0, 100),
    },
  };
}

/** The filter of the server takes every type that contains the word, such as that of tapes. */
function backupTasks(listed: readonly unknown[]): readonly Task[] {
  return listed
    .flatMap((task) => soundOr(Task, task) ?? [])
    .filter(({ worker_type }) => worker_type === 'backup');
}

function observationsOf(job: Job, told: readonly BackupRun[]): readonly Observation[] {
  const verification = verificationOf(job);
  return [
    ...jobObservations({ key: job.key, runs: [...told, ...untold(job, told)], points: pointsOf(job) }),
    ...(verification === null ? [] : [verification]),
  ];
}

/** The newest point counts as a run of its own where no good run is told: then no task of it is listed. */
function untold({ snapshots }: Job, told: readonly BackupRun[]): readonly BackupRun[] {
  if (told.some(({ outcome }) => outcome === 'success' || outcome === 'warning')) return [];
  const newest = snapshots.findLast(isWhole) ?? snapshots.findLast(({ size }) => size !== undefined);
  return newest === undefined ? [] : [pointRun(newest)];
}

function hostOf(version: string | null, { url }: PbsSettings): SeenAsset {
  const address = new URL(url).hostname;
  const facts = { vendor: 'Proxmox', model: 'Proxmox Backup Server', address };
  return {
    key: HOST,
    kind: 'server',
    name: address,
    facts: version === null ? facts : { ...facts, version },
  };
}

/** "vm/903 web01 (main, praktijk)": Proxmox VE writes the name of a guest in the note of its snapshots. */
function jobAsset({ key, store, ns, type, id, snapshots }: Job): SeenAsset {
  const note =
    snapshots
      .findLast(({ comment }) => comment)
      ?.comment?.split('\n')[0]
      ?.trim() ?? '';
  const where = ns === '' ? store : `${store}, ${ns}`;
  const name = note === '' ? `${type}/${id}` : `${type}/${id} ${note}`;
  return { key, kind: 'backup-job', name: `${name} (${where})`, facts: { vendor: 'Proxmox' } };
}
