import { remark, type BackupRun } from '@nachtwacht/domain';
import type { Snapshot, Task } from '../answers';
import type { Job } from './jobs';
import { taskRun } from './task-run';
import { workerOf, type WorkerOf } from './worker-id';

/** A client names its snapshot by its own clock, just before it connects. */
const SAME_BACKUP_SECONDS = 600;

/**
 * Which runs each job had, by key. The task list leaves the namespace out: where several namespaces hold a guest of the
 * same number, a task is told apart by the owner of the group and else by the snapshot that it left. A bad one leaves
 * none: it is an unknown run of each of them, which neither hides a failure nor accuses the wrong practice.
 */
export function runsByJob(
  jobs: readonly Job[],
  tasks: readonly Task[],
): ReadonlyMap<string, readonly BackupRun[]> {
  const byGuest = Map.groupBy(jobs, guestOf);
  const runs = new Map<string, BackupRun[]>();
  const taken = new Set<Snapshot>();
  for (const task of tasks) {
    const worker = workerOf(task.worker_id);
    if (worker === null) continue;
    const named = byGuest.get(guestOf(worker)) ?? [];
    const candidates = owned(
      named.filter(({ ns }) => worker.ns === null || worker.ns === ns),
      task,
    );
    for (const [job, run] of attributed(candidates, task, taken))
      runs.set(job.key, [...(runs.get(job.key) ?? []), run]);
  }
  return runs;
}

const guestOf = ({ store, type, id }: Pick<WorkerOf, 'store' | 'type' | 'id'>) => `${store}:${type}/${id}`;

/** Who backs up must own the group, or be the user of the token that does. */
function owned(jobs: readonly Job[], { user }: Task): readonly Job[] {
  const owning = jobs.filter(
    ({ owner }) => owner !== null && (owner === user || owner.split('!')[0] === user),
  );
  return owning.length === 0 ? jobs : owning;
}

function attributed(
  candidates: readonly Job[],
  task: Task,
  taken: Set<Snapshot>,
): readonly (readonly [Job, BackupRun])[] {
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return [[only, taskRun(task, snapshotOf(only, task))]];

  const run = taskRun(task, null);
  if (run.outcome !== 'success' && run.outcome !== 'warning')
    return candidates.map((job) => [job, anybodys(run, candidates.length)]);
  const [nearest] = candidates
    .flatMap((job) => {
      const snapshot = snapshotOf(job, task);
      return snapshot === null || taken.has(snapshot) ? [] : [{ job, snapshot }];
    })
    .toSorted((a, b) => distance(a.snapshot, task) - distance(b.snapshot, task));
  // What it left was pruned: whose it was can no longer be told, and was told while it was there.
  if (nearest === undefined) return [];
  taken.add(nearest.snapshot);
  return [[nearest.job, taskRun(task, nearest.snapshot)]];
}

function snapshotOf({ snapshots }: Job, task: Task): Snapshot | null {
  const [nearest] = snapshots.toSorted((a, b) => distance(a, task) - distance(b, task));
  return nearest !== undefined && distance(nearest, task) <= SAME_BACKUP_SECONDS ? nearest : null;
}

function distance(snapshot: Snapshot, { starttime }: Task): number {
  return Math.abs(snapshot['backup-time'] - starttime);
}

function anybodys(run: BackupRun, count: number): BackupRun {
  const message = run.message ?? run.rawStatus ?? run.outcome;
  return {
    ...run,
    outcome: run.outcome === 'running' ? 'running' : 'unknown',
    message: remark('run-of-some-namespace', { count, message }),
  };
}
