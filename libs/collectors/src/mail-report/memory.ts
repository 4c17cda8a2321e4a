import { soundOr } from '@nachtwacht/collector-kit';
import { BACKUP_OUTCOMES, MAIL_PARSERS, type BackupRun } from '@nachtwacht/domain';
import { z } from 'zod';
import { momentOf, type Job } from './jobs';

/** Memory holds 16 kB: so many jobs, and fewer where their names are long. */
const MOST_JOBS = 40;
const MOST_BYTES = 14_000;

const Moment = z.iso.datetime({ offset: true }).nullable();
const Run = z.object({
  id: z.string().max(200),
  outcome: z.enum(BACKUP_OUTCOMES),
  startedAt: Moment,
  finishedAt: Moment,
});
const Memory = z.object({
  jobs: z
    .array(
      z.object({
        key: z.string().min(1).max(200),
        name: z.string().max(200),
        vendor: z.enum(MAIL_PARSERS).nullable(),
        runs: z.array(Run).max(2),
      }),
    )
    .max(MOST_JOBS),
});
type Memory = z.infer<typeof Memory>;

/** Jobs of which the mails are gone stay known by their last runs: one that falls silent grows old, and never vanishes. */
export function withRemembered(jobs: readonly Job[], memory: unknown): readonly Job[] {
  const remembered = soundOr(Memory, memory)?.jobs ?? [];
  const before = new Map(remembered.map((job) => [job.key, job.runs.map(whole)]));
  const known = new Set(jobs.map(({ key }) => key));
  return [
    ...jobs.map((job) => ({ ...job, runs: merged(before.get(job.key) ?? [], job.runs) })),
    ...remembered.filter(({ key }) => !known.has(key)).map((job) => ({ ...job, runs: job.runs.map(whole) })),
  ];
}

/** The newest jobs with their last run and their last good one. */
export function toRemember(jobs: readonly Job[]): Memory {
  const newest = jobs.toSorted((a, b) => lastMoment(b) - lastMoment(a)).slice(0, MOST_JOBS);
  const remembered = newest.map(({ key, name, vendor, runs }) => {
    const proven = runs.filter(({ outcome }) => outcome !== 'unknown' && outcome !== 'running');
    const kept = new Set([proven.findLast(({ outcome }) => outcome === 'success'), proven.at(-1)]);
    return { key, name, vendor, runs: [...kept].flatMap((run) => (run === undefined ? [] : [told(run)])) };
  });
  let left = MOST_BYTES;
  return { jobs: remembered.filter((job) => (left -= Buffer.byteLength(JSON.stringify(job))) >= 0) };
}

function merged(before: readonly BackupRun[], runs: readonly BackupRun[]): readonly BackupRun[] {
  const ids = new Set(runs.map(({ id }) => id));
  const first = runs[0] === undefined ? Infinity : momentOf(runs[0]);
  return [...before.filter((run) => !ids.has(run.id) && momentOf(run) < first), ...runs];
}

const told = ({ id, outcome, startedAt, finishedAt }: BackupRun) => ({ id, outcome, startedAt, finishedAt });

function whole(run: z.infer<typeof Run>): BackupRun {
  return { ...run, bytesProcessed: null, bytesStored: null, files: null, message: null };
}

function lastMoment({ runs }: Job): number {
  const last = runs.at(-1);
  return last === undefined ? 0 : momentOf(last);
}
