import { MS_PER_DAY } from '../time/duration';

/** Whole days that something was behind, begun ones not counted: from when an update was seen until it was done. */
export function daysBehind(seenAt: number, doneAt: number | null, now: number): number {
  return Math.max(0, Math.floor(((doneAt ?? now) - seenAt) / MS_PER_DAY));
}
