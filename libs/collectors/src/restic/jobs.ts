import { createHash } from 'node:crypto';
import type { Snapshot } from './answers';
import type { ResticSettings } from './schema';

export interface Job {
  /** Stable for ever: it follows from what makes the job this job. */
  readonly key: string;
  readonly name: string;
  readonly snapshots: readonly Snapshot[];
}

const MAX_JOBS = 400;

/** Snapshots by the computer, the folders and the tags they are of; the order of folders and tags does not matter. */
export function jobsOf(
  snapshots: readonly Snapshot[],
  grouping: ResticSettings['grouping'],
): { readonly jobs: readonly Job[]; readonly isComplete: boolean } {
  const groups = new Map<string, Snapshot[]>();
  for (const snapshot of snapshots) {
    const { hostname, paths, tags } = snapshot;
    const mark = JSON.stringify([hostname, ordered(paths), grouping === 'tags' ? ordered(tags) : []]);
    const group = groups.get(mark);
    if (group === undefined) groups.set(mark, [snapshot]);
    else group.push(snapshot);
  }
  const jobs = [...groups].slice(0, MAX_JOBS).map(([mark, group]) => {
    const key = `snapshots-${createHash('sha256').update(mark).digest('hex').slice(0, 24)}`;
    return { key, name: nameOf(group[0], grouping), snapshots: group };
  });
  return { jobs, isComplete: groups.size <= MAX_JOBS };
}

/** "srv-file01: /srv, /etc (daily)" */
function nameOf(snapshot: Snapshot | undefined, grouping: ResticSettings['grouping']): string {
  const { hostname = '', paths, tags } = snapshot ?? {};
  const labels = grouping === 'tags' ? ordered(tags).join(', ') : '';
  return `${hostname || '?'}: ${ordered(paths).join(', ')}${labels === '' ? '' : ` (${labels})`}`;
}

function ordered(list: readonly string[] | null | undefined): readonly string[] {
  return (list ?? []).toSorted();
}
