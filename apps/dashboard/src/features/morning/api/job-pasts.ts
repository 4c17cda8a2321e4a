import { ROUTES, type JobPast } from '@nachtwacht/contracts';
import { call } from '../../../shared/api/call';

/** Waits for the rows that come into view in the same moment. */
const GATHER_MS = 60;
const MOST = 200;

type Fetch = (jobIds: readonly string[], before: string) => Promise<readonly JobPast[]>;

export interface JobPasts {
  /** The past of a job as far as it is here; asks for it when it is not. */
  readonly want: (jobId: string) => void;
  readonly get: (jobId: string) => JobPast['nights'] | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Fetches the pasts of jobs for their strips: once each, and those wanted at the same time together. */
export function createJobPasts(before: string, fetch: Fetch = fetchPasts): JobPasts {
  const known = new Map<string, JobPast['nights']>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  const wanted: string[] = [];

  const load = async (jobIds: readonly string[]) => {
    try {
      for (const { jobId, nights } of await fetch(jobIds, before)) known.set(jobId, nights);
      for (const listener of listeners) listener();
    } catch {
      // A strip is an extra: its row is whole without, and asks again when it comes into view once more.
      for (const jobId of jobIds) asked.delete(jobId);
    }
  };
  const loadWanted = () => {
    while (wanted.length > 0) void load(wanted.splice(0, MOST));
  };

  return {
    want: (jobId) => {
      if (asked.has(jobId)) return;
      asked.add(jobId);
      if (wanted.length === 0) setTimeout(loadWanted, GATHER_MS);
      wanted.push(jobId);
    },
    get: (jobId) => known.get(jobId),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function fetchPasts(jobIds: readonly string[], before: string): Promise<readonly JobPast[]> {
  return call(ROUTES.jobPasts, { body: { jobIds: [...jobIds], before } });
}
