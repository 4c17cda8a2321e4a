import type { BackupRun, MailParser } from '@nachtwacht/domain';
import { isWorse } from './parsers/worst';
import type { JobRun } from './read/read-mail';

export interface Job {
  readonly key: string;
  readonly name: string;
  readonly vendor: MailParser | null;
  /** Oldest first. */
  readonly runs: readonly BackupRun[];
}

/** Runs by job, each run once, a start joined with the end that followed it. */
export function jobsOf(told: readonly JobRun[]): readonly Job[] {
  const byKey = new Map<string, JobRun[]>();
  for (const run of told) byKey.set(run.key, [...(byKey.get(run.key) ?? []), run]);
  return [...byKey.entries()].flatMap(([key, runs]) => {
    const [first] = runs;
    return first === undefined
      ? []
      : [
          {
            key,
            name: nameOf(first),
            vendor: first.vendor,
            runs: joined(distinct(runs.map(({ run }) => run))),
          },
        ];
  });
}

function nameOf({ job, server }: JobRun): string {
  return (server === null ? job : `${job} (${server})`).slice(0, 200).toWellFormed();
}

function distinct(runs: readonly BackupRun[]): readonly BackupRun[] {
  const byId = new Map<string, BackupRun>();
  for (const run of runs) {
    const known = byId.get(run.id);
    byId.set(run.id, known === undefined ? run : worse(known, run));
  }
  return [...byId.values()].toSorted((a, b) => momentOf(a) - momentOf(b));
}

const worse = (a: BackupRun, b: BackupRun) => (isWorse(b.outcome, a.outcome) ? b : a);

/** A run that was told to have begun and then told to have ended is one. */
function joined(runs: readonly BackupRun[]): readonly BackupRun[] {
  return runs.flatMap((run, index) => {
    const before = runs[index - 1];
    const after = runs[index + 1];
    if (run.outcome === 'running' && after !== undefined && after.outcome !== 'running') return [];
    return before?.outcome === 'running' && run.startedAt === null && run.outcome !== 'running'
      ? [{ ...run, startedAt: before.startedAt }]
      : [run];
  });
}

export function momentOf({ startedAt, finishedAt }: BackupRun): number {
  return Date.parse(finishedAt ?? startedAt ?? '') || 0;
}
