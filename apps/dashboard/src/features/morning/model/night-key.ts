import type { NightKey } from '@nachtwacht/contracts';

/** One word for a night: key of rows, and its place in the address. */
export function keyOf({ jobId, date }: NightKey): string {
  return `${jobId}_${date}`;
}

/** null for what is no key. */
export function nightOf(key: string | undefined): NightKey | null {
  const [jobId, date] = key?.split('_') ?? [];
  return jobId === undefined || date === undefined ? null : { jobId, date };
}
