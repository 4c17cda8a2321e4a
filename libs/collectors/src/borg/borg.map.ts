import {
  bytesInWords,
  jobObservations,
  pollFault,
  readReply,
  soundOr,
  refuseLostJobs,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { Archive, BorgAnswers } from './answers';
import { jobsOf, type Job } from './jobs';
import { markOf, readMemory, shortId, withMeasured, type ArchiveSize, type BorgMemory } from './poll-memory';
import { pointOf, runOf } from './runs';
import type { BorgSettings } from './schema';

const HOST = 'host';

/** One repository: itself, and a job for each computer and beginning of names. */
export function mapBorg({ answers, settings, now, memory }: MapInput<BorgAnswers, BorgSettings>): Mapped {
  const { archives, repository, measured, complaint } = readReply(
    BorgAnswers,
    answers,
    remark('the-answers'),
  );
  const before = readMemory(memory);
  if (before.repository !== '' && before.repository !== repository.id)
    throw pollFault('misconfigured', remark('repository-replaced'));
  const read = archives.flatMap((each) => soundOr(Archive, each) ?? []);
  const { jobs, isComplete } = jobsOf(read, settings.jobPattern);
  refuseLostJobs(jobs.length, before.jobs);

  const kept = keptOf(measured, before, archives, now);
  const sizes = withMeasured(before.sizes, measured === 'too-slow' ? null : measured);
  const sizeOf = new Map(sizes);
  return {
    report: {
      assets: [hostOf(settings, repository.id), ...jobs.map(assetOf)],
      observations: [
        reachOf(measured === 'too-slow' ? remark('size-too-slow') : complaint),
        ...storedOf(kept),
        ...jobs.flatMap((job) => observationsOf(job, sizeOf, now)),
      ],
      complete: isComplete && complaint === null && read.length === archives.length,
    },
    memory: { repository: repository.id, jobs: jobs.length, measured: kept, sizes },
  };
}

function hostOf({ repository }: BorgSettings, id: string): SeenAsset {
  return {
    key: HOST,
    kind: 'server',
    name: repository,
    facts: { vendor: 'BorgBackup', serial: id.slice(0, 10) },
  };
}

function assetOf({ key, name }: Job): SeenAsset {
  return { key, kind: 'backup-job', name, facts: { vendor: 'BorgBackup' } };
}

function observationsOf(
  { key, archives }: Job,
  sizeOf: ReadonlyMap<string, ArchiveSize>,
  now: number,
): readonly Observation[] {
  return jobObservations({
    key,
    runs: archives.map((archive) => runOf(archive, sizeOf.get(shortId(archive.id)), now)),
    points: archives.flatMap((archive) => pointOf(archive, now)),
  });
}

function keptOf(
  measured: BorgAnswers['measured'],
  before: BorgMemory,
  archives: readonly unknown[],
  now: number,
): BorgMemory['measured'] {
  if (measured === null) return before.measured;
  const bytes =
    measured === 'too-slow' ? (before.measured?.bytes ?? null) : measured.cache.stats.unique_csize;
  return { bytes, at: now, of: markOf(archives) };
}

function reachOf(detail: string | null): Observation {
  const reach: Observation = {
    asset: HOST,
    aspect: 'reach',
    instance: '',
    reading: { kind: 'reach', fault: null },
  };
  return detail === null ? reach : { ...reach, detail };
}

/** Bytes of the repository in all; none while they were never measured. */
function storedOf(kept: BorgMemory['measured']): readonly Observation[] {
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
