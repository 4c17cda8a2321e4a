import { createHash } from 'node:crypto';
import type { Archive } from './answers';
import { jobNameOf, prefixesIn } from './job-name';

export interface Job {
  /** Stable for ever: it follows from what makes the job this job. */
  readonly key: string;
  readonly name: string;
  readonly archives: readonly Archive[];
}

const MAX_JOBS = 400;

/** Archives by their computer and the beginning of their names: two computers may use the same names. */
export function jobsOf(
  archives: readonly Archive[],
  jobPattern: string,
): { readonly jobs: readonly Job[]; readonly isComplete: boolean } {
  const prefixes = prefixesIn(jobPattern);
  const groups = new Map<string, { readonly name: string; readonly archives: Archive[] }>();
  for (const archive of archives) {
    const beginning = jobNameOf(archive.name, prefixes);
    const mark = JSON.stringify([archive.hostname, beginning]);
    const group = groups.get(mark);
    if (group !== undefined) group.archives.push(archive);
    else groups.set(mark, { name: nameOf(archive.hostname, beginning), archives: [archive] });
  }
  const jobs = [...groups].slice(0, MAX_JOBS).map(([mark, group]) => ({
    key: `archives-${createHash('sha256').update(mark).digest('hex').slice(0, 24)}`,
    ...group,
  }));
  return { jobs, isComplete: groups.size <= MAX_JOBS };
}

/** "web (srv-file01)" */
function nameOf(hostname: string, beginning: string): string {
  const name = beginning.replace(/[-_.:@ ]+$/u, '') || 'backup';
  return hostname === '' || name === hostname ? name : `${name} (${hostname})`;
}
