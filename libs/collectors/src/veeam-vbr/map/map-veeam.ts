import {
  jobObservations,
  readReply,
  refuseLostJobs,
  soundOr,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import {
  remark,
  type BackupPoint,
  type BackupRun,
  type Observation,
  type SeenAsset,
} from '@nachtwacht/domain';
import { ServerInfo, VeeamAnswers } from '../answers';
import { HOUR_MS, readMemory, writeMemory, type VeeamMemory } from '../memory';
import type { VeeamSettings } from '../schema';
import { jobsIn, type Job } from './jobs';
import { jobStateWord } from './outcome';
import { repositoryObservations } from './repositories';
import { storedByJob } from './stored';

const HOST = 'host';
/** So long a job that only its sessions tell of is expected back: longest are those that run once a month. */
const HIDDEN_FOR_MS = 40 * 24 * HOUR_MS;

/** Turns what one backup server says into the runs of each of its jobs. */
export function mapVeeam(input: MapInput<VeeamAnswers, VeeamSettings>): Mapped {
  const { settings, now } = input;
  const answers = readReply(VeeamAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const jobs = jobsIn(answers, settings);
  refuseLostJobs(jobs.filter(({ state }) => state !== null).length, before.jobs);

  const stored = keptOf(answers, before);
  const hidden = hiddenOf(jobs, before, now);
  const present = new Set(jobs.map(({ key }) => key));
  const detail = answers.missing.join(', ');
  const reach: Observation = {
    asset: HOST,
    aspect: 'reach',
    instance: '',
    reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs },
    ...(detail === '' ? {} : { detail }),
  };
  return {
    report: {
      assets: [hostAsset(answers, settings), ...jobs.map(jobAsset)],
      observations: [
        reach,
        ...repositoryObservations(answers.repositories),
        ...jobs.flatMap((job) => observationsOf(job, stored)),
      ],
      complete: answers.missing.length === 0 && hidden.every(([key]) => present.has(key)),
    },
    memory: writeMemory({
      jobs: jobs.filter(({ state }) => state !== null).length,
      revision: answers.revision,
      storedAt: answers.stored === null ? before.storedAt : now,
      stored: [...stored.bytes],
      hidden,
    }),
  };
}

interface Kept {
  readonly bytes: ReadonlyMap<string, number>;
  /** Null in polls that did not ask. */
  readonly points: ReadonlyMap<string, readonly BackupPoint[]> | null;
}

/** What is stored, read now or remembered. A job that kept something and keeps nothing now has lost it: that is told as none. */
function keptOf({ stored }: VeeamAnswers, before: VeeamMemory): Kept {
  const remembered = new Map(before.stored);
  if (stored === null) return { bytes: remembered, points: null };
  const found = storedByJob(stored);
  const lost = [...remembered.keys()].filter((key) => !found.has(key));
  const bytes = [...found].flatMap(([key, { bytes: told }]): [string, number][] => {
    const known = told ?? remembered.get(key);
    return known === undefined ? [] : [[key, known]];
  });
  return {
    bytes: new Map([...bytes, ...lost.map((key): [string, number] => [key, 0])]),
    points: new Map([
      ...[...found].map(([key, { points }]) => [key, points] as const),
      ...lost.map((key) => [key, []] as const),
    ]),
  };
}

function hiddenOf(jobs: readonly Job[], before: VeeamMemory, now: number): VeeamMemory['hidden'] {
  const seen = jobs.flatMap(({ key, name, state }): VeeamMemory['hidden'] =>
    state === null ? [[key, name, now]] : [],
  );
  const keys = new Set(seen.map(([key]) => key));
  const away = before.hidden.filter(([key, , at]) => !keys.has(key) && now - at < HIDDEN_FOR_MS);
  return [...seen, ...away];
}

function observationsOf(job: Job, { bytes, points }: Kept): readonly Observation[] {
  const kept = bytes.get(job.key) ?? null;
  const listed = points?.get(job.key);
  const observations = jobObservations({
    key: job.key,
    runs: withStored(job.runs, kept),
    bytesStored: kept,
    ...(listed === undefined ? {} : { points: listed }),
  });
  if (job.state === null) return observations;
  const value = jobStateWord(job.state);
  return [
    ...observations,
    { asset: job.key, aspect: 'state', instance: '', reading: { kind: 'state', value } },
  ];
}

/** What is kept is told with the newest run that left something. */
function withStored(runs: readonly BackupRun[], kept: number | null): readonly BackupRun[] {
  const newest = runs.findLast(({ outcome }) => outcome === 'success' || outcome === 'warning');
  return kept === null ? runs : runs.map((run) => (run === newest ? { ...run, bytesStored: kept } : run));
}

function jobAsset({ key, name, type }: Job): SeenAsset {
  return {
    key,
    kind: 'backup-job',
    name,
    facts: { vendor: 'Veeam', ...(type === '' ? {} : { model: type }) },
  };
}

function hostAsset({ server }: VeeamAnswers, { url }: VeeamSettings): SeenAsset {
  const { name, buildVersion } = soundOr(ServerInfo, server) ?? {};
  const address = new URL(url).hostname;
  return {
    key: HOST,
    kind: 'server',
    name: name === undefined || name === '' ? address : name,
    facts: {
      vendor: 'Veeam',
      model: 'Backup & Replication',
      address,
      ...(buildVersion === undefined ? {} : { version: buildVersion }),
    },
  };
}
