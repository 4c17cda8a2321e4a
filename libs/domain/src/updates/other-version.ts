import type { Reading, UpdateReading } from '../status/observation';

/** True when something is different from what was read before, but for when it was looked for: that moves with every poll. */
export function isOtherVersion(reading: UpdateReading, before: Reading | null): boolean {
  if (before?.kind !== 'update') return true;
  return JSON.stringify(withoutLook(reading)) !== JSON.stringify(withoutLook(before));
}

/** The day of the look stays: an answer that grows old is another one. */
function withoutLook({ checkedAt, ...rest }: UpdateReading): unknown {
  return [checkedAt?.slice(0, 10) ?? null, ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))];
}
