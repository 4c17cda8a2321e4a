import type { BackupJob } from '@nachtwacht/contracts';
import { matches } from '../../../shared/text/matches';
import type { JobFilter } from '../backups-search';

/** Whether a job is one of those that a filter asks for; what is paused is left in peace by the others. */
export function fitsFilter(job: BackupJob, filter: JobFilter): boolean {
  if (filter === 'paused') return job.pausedAt !== null;
  if (job.pausedAt !== null) return false;
  switch (filter) {
    case 'learned':
      return job.learned !== null;
    case 'no-schedule':
      return job.schedule.kind === 'none';
    case 'no-package':
      return job.packageCode === null;
    case 'never-good':
      return job.lastGoodAt === null;
  }
}

/** The jobs that are asked for, by customer and name. */
export function jobsShown(
  jobs: readonly BackupJob[],
  text: string,
  filter: JobFilter | undefined,
): readonly BackupJob[] {
  return jobs
    .filter(
      (job) =>
        (filter === undefined || fitsFilter(job, filter)) &&
        matches(text, job.name, job.customerName, job.protectsName ?? ''),
    )
    .toSorted((a, b) => a.customerName.localeCompare(b.customerName) || a.name.localeCompare(b.name));
}
