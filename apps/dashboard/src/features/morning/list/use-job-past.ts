import type { JobPast } from '@nachtwacht/contracts';
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { JobPasts } from '../api/job-pasts';

export const JobPastsContext = createContext<JobPasts | null>(null);
const NEVER = () => () => undefined;

/** The past of a job that is in view; undefined until it is here. */
export function useJobPast(jobId: string): JobPast['nights'] | undefined {
  const pasts = useContext(JobPastsContext);
  useEffect(() => pasts?.want(jobId), [pasts, jobId]);
  return useSyncExternalStore(pasts?.subscribe ?? NEVER, () => pasts?.get(jobId));
}
