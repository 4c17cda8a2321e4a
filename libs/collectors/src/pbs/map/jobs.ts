import { soundOr } from '@nachtwacht/collector-kit';
import { Group, Snapshot, type PbsAnswers, type Task } from '../answers';
import { workerOf } from './worker-id';

/** A datastore, a namespace and what is backed up in it: together they are one job. */
export interface Job {
  readonly key: string;
  readonly store: string;
  readonly ns: string;
  readonly type: string;
  readonly id: string;
  readonly owner: string | null;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
}

/** The jobs of all datastores; `isReadable` is false when something was listed that could not be read. */
export function jobsOf(
  stores: PbsAnswers['stores'],
  tasks: readonly Task[],
): { jobs: readonly Job[]; isReadable: boolean } {
  const jobs = new Map<string, Job>();
  let isReadable = true;
  for (const { store, groups } of stores)
    for (const { ns, group, snapshots } of groups) {
      const read = soundOr(Group, group);
      if (read === undefined) {
        isReadable = false;
        continue;
      }
      const job = jobOf(store, ns, read['backup-type'], read['backup-id']);
      jobs.set(job.key, { ...job, owner: read.owner ?? null, snapshots: readSnapshots(snapshots) });
    }
  for (const job of withoutGroup(stores, tasks)) if (!jobs.has(job.key)) jobs.set(job.key, job);
  return { jobs: [...jobs.values()], isReadable };
}

/** A group is listed from its first backup on: one that never succeeded is known by its tasks alone. */
function withoutGroup(stores: PbsAnswers['stores'], tasks: readonly Task[]): readonly Job[] {
  const open = new Map(
    stores.filter(({ trouble }) => trouble === null).map((store) => [store.store, store.hasNamespaces]),
  );
  return tasks.flatMap((task) => {
    const worker = workerOf(task.worker_id);
    const hasNamespaces = worker === null ? undefined : open.get(worker.store);
    if (worker === null || hasNamespaces === undefined) return [];
    // Where there are namespaces it could be in any of them.
    if (worker.ns === null && hasNamespaces) return [];
    return [jobOf(worker.store, worker.ns ?? '', worker.type, worker.id)];
  });
}

function jobOf(store: string, ns: string, type: string, id: string): Job {
  return { key: `${store}:${ns}:${type}/${id}`, store, ns, type, id, owner: null, snapshots: [] };
}

function readSnapshots(snapshots: readonly unknown[]): readonly Snapshot[] {
  return snapshots
    .flatMap((snapshot) => soundOr(Snapshot, snapshot) ?? [])
    .toSorted((a, b) => a['backup-time'] - b['backup-time']);
}
