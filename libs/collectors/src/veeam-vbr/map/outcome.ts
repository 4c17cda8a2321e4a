import type { BackupOutcome } from '@nachtwacht/domain';
import type { JobState, Session } from '../answers';
import type { VeeamSettings } from '../schema';

const AT_WORK: ReadonlySet<string> = new Set([
  'starting',
  'stopping',
  'working',
  'pausing',
  'resuming',
  'waitingtape',
  'postprocessing',
  'waitingrepository',
  'waitingslot',
]);

const RESULTS: ReadonlyMap<string, BackupOutcome> = new Map([
  ['success', 'success'],
  ['warning', 'warning'],
  ['failed', 'failed'],
]);

/**
 * Whether a session of a job that never stops waits for the next change. That is no run: told as running it would seem
 * stuck within a day.
 */
export function isIdle({ state }: Session): boolean {
  return state?.toLowerCase() === 'idle';
}

export interface Outcome {
  readonly outcome: BackupOutcome;
  /** The source's own word. */
  readonly rawStatus: string;
}

/** Words are compared without case: 1.3 writes with capitals what 1.2 writes without. */
export function sessionOutcome({ state = '', result }: Session, { cancelled }: VeeamSettings): Outcome {
  const word = state.toLowerCase();
  if (AT_WORK.has(word)) return { outcome: 'running', rawStatus: state };
  if (word !== 'stopped') return { outcome: 'unknown', rawStatus: state };
  const told = result?.result ?? '';
  const outcome = RESULTS.get(told.toLowerCase()) ?? 'unknown';
  if (result?.isCanceled === true && outcome !== 'unknown')
    return { outcome: cancelled, rawStatus: `${told}, canceled` };
  // Stopped without a result: it never came to an end.
  return { outcome, rawStatus: told === '' ? state : told };
}

/** What a job's state says of its last run, where its session can't be read; null when it never ran. */
export function stateOutcome({ status = '', lastResult = '' }: JobState): Outcome {
  const word = status.toLowerCase();
  if (word === 'running' || word === 'starting' || word === 'stopping')
    return { outcome: 'running', rawStatus: status };
  return { outcome: RESULTS.get(lastResult.toLowerCase()) ?? 'unknown', rawStatus: lastResult };
}

const ENABLED: ReadonlySet<string> = new Set([
  'running',
  'inactive',
  'enabled',
  'stopping',
  'stopped',
  'starting',
]);

/** Whether the job is switched on; a word that is not known stays as it is, and none is "not-told". */
export function jobStateWord({ status = '' }: JobState): string {
  const word = status.toLowerCase();
  if (word === 'disabled') return 'disabled';
  if (ENABLED.has(word)) return 'enabled';
  return status === '' ? 'not-told' : status;
}
