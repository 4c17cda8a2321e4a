import {
  bytesInWords,
  jobObservations,
  pollFault,
  readReply,
  refuseLostJobs,
  soundOr,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { ResticAnswers, Snapshot } from './answers';
import { jobsOf, type Job } from './jobs';
import { markOf, readMemory, type ResticMemory } from './poll-memory';
import { pointOf, runOf } from './runs';
import type { ResticSettings } from './schema';

const HOST = 'host';
/** A program that works writes its lock anew every five minutes, under another id. */
const ABANDONED_AFTER_MS = 30 * 60_000;
const MAX_LOCKS = 50;

/** One repository: itself, and a job for each computer and set of folders that is backed up into it. */
export function mapRestic({
  answers,
  settings,
  now,
  memory,
}: MapInput<ResticAnswers, ResticSettings>): Mapped {
  const { snapshots, config, locks, stored, isPartial } = readReply(
    ResticAnswers,
    answers,
    remark('the-answers'),
  );
  const before = readMemory(memory);
  if (before.repository !== '' && before.repository !== config.id)
    throw pollFault('misconfigured', remark('repository-replaced'));
  const read = snapshots.flatMap((each) => soundOr(Snapshot, each) ?? []);
  const { jobs, isComplete } = jobsOf(read, settings.grouping);
  refuseLostJobs(jobs.length, before.jobs);

  const kept = keptOf(stored, before, snapshots, now);
  const seen = lockedSince(locks, before, now);
  const version = read.findLast(({ program_version }) => program_version !== undefined)?.program_version;
  return {
    report: {
      assets: [hostOf(settings, config.id, version), ...jobs.map(assetOf)],
      observations: [
        reachOf(stored === 'too-slow'),
        ...sizeOf(kept),
        lockOf(seen, now),
        ...jobs.flatMap((job) => observationsOf(job, now)),
      ],
      complete: isComplete && !isPartial && read.length === snapshots.length,
    },
    memory: { repository: config.id, jobs: jobs.length, stored: kept, locks: seen } satisfies ResticMemory,
  };
}

function hostOf({ repository }: ResticSettings, id: string, version: string | undefined): SeenAsset {
  return {
    key: HOST,
    kind: 'server',
    name: repository,
    facts: {
      vendor: 'restic',
      serial: id.slice(0, 10),
      ...(version === undefined ? {} : { version: version.replace(/^restic /, '') }),
    },
  };
}

function assetOf({ key, name }: Job): SeenAsset {
  return { key, kind: 'backup-job', name, facts: { vendor: 'restic' } };
}

function observationsOf({ key, snapshots }: Job, now: number): readonly Observation[] {
  return jobObservations({
    key,
    runs: snapshots.map((snapshot) => runOf(snapshot, now)),
    points: snapshots.flatMap((snapshot) => pointOf(snapshot, now)),
  });
}

function keptOf(
  stored: ResticAnswers['stored'],
  before: ResticMemory,
  snapshots: readonly unknown[],
  now: number,
): ResticMemory['stored'] {
  if (stored === null) return before.stored;
  const bytes = stored === 'too-slow' ? (before.stored?.bytes ?? null) : stored.total_size;
  return { bytes, at: now, of: markOf(snapshots) };
}

/** Bytes of the repository in all; none while they were never counted. */
function sizeOf(kept: ResticMemory['stored']): readonly Observation[] {
  const value = kept?.bytes ?? null;
  if (value === null) return [];
  return [
    {
      asset: HOST,
      aspect: 'size',
      instance: '',
      reading: { kind: 'level', value, unit: 'bytes' },
      metrics: { bytes_stored: value },
      detail: bytesInWords(value),
    },
  ];
}

function reachOf(isTooSlow: boolean): Observation {
  const reach: Observation = {
    asset: HOST,
    aspect: 'reach',
    instance: '',
    reading: { kind: 'reach', fault: null },
  };
  return isTooSlow ? { ...reach, detail: remark('size-too-slow') } : reach;
}

function lockedSince(locks: readonly string[], before: ResticMemory, now: number): ResticMemory['locks'] {
  const known = new Map(before.locks);
  return locks.slice(0, MAX_LOCKS).map((id) => [id.slice(0, 64), known.get(id.slice(0, 64)) ?? now]);
}

/** A lock of a run that was killed keeps `prune` and `forget` from working until somebody runs `restic unlock`. */
function lockOf(locks: ResticMemory['locks'], now: number): Observation {
  const isAbandoned = locks.some(([, since]) => now - since > ABANDONED_AFTER_MS);
  const value = locks.length === 0 ? 'not-locked' : isAbandoned ? 'locked-by-nobody' : 'in-use';
  return { asset: HOST, aspect: 'lock', instance: '', reading: { kind: 'state', value } };
}
