import type { BackupRun } from '../status/observation';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../time/duration';
import { parseInstant } from '../time/instant';

type RunTimes = Pick<BackupRun, 'startedAt' | 'finishedAt'>;
type RunOutcome = Pick<BackupRun, 'outcome'>;

/** Clocks differ by minutes: a run may seem to start this long before it was due. */
export const EARLY_TOLERANCE_MS = 5 * MS_PER_MINUTE;

/** A moment further ahead than this is a wrong clock or zone, and would keep a dead job fresh for ever. */
export const AHEAD_TOLERANCE_MS = MS_PER_HOUR;

/** Epoch milliseconds, null when the text is no moment or lies in the future. */
export function believable(text: string | null, now: number): number | null {
  const at = text === null ? null : parseInstant(text);
  return at === null || at > now + AHEAD_TOLERANCE_MS ? null : at;
}

/** When the run was: its end, or its start where the end is not told or can't be believed. */
export function runTime(run: RunTimes, now: number): number | null {
  return believable(run.finishedAt, now) ?? believable(run.startedAt, now);
}

/** A run that came to an end. A source's "missed" is no run: it says that none came. */
export function isFinished(run: RunOutcome): boolean {
  return run.outcome !== 'running' && run.outcome !== 'missed';
}

/** A run that ended without anything to restore from. */
export function isBad(run: RunOutcome): boolean {
  return run.outcome === 'failed' || run.outcome === 'blocked';
}

/** A run that left something to restore from. A warning did: what it left out is told by its own status. */
export function isGood(run: RunOutcome): boolean {
  return run.outcome === 'success' || run.outcome === 'warning';
}

/** How long a running run has been at it, milliseconds; null when it is not running or does not say since when. */
export function runningFor(run: BackupRun, now: number): number | null {
  const startedAt = run.outcome === 'running' ? believable(run.startedAt, now) : null;
  return startedAt === null ? null : now - startedAt;
}

/** When the newest good run was, of runs with the newest last; null when none has a believable time. */
export function lastGoodTime(runs: readonly (RunTimes & RunOutcome)[], now: number): number | null {
  const times = runs.filter(isGood).map((run) => runTime(run, now));
  return times.findLast((at) => at !== null) ?? null;
}
