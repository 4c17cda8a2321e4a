import type { NightKey } from '@nachtwacht/contracts';

/** One word for a night: key of rows, and its place in the address. */
export function keyOf({ jobId, date }: NightKey): string {
  return `${jobId}_${date}`;
}
