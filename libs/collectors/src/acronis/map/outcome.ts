import type { BackupOutcome } from '@nachtwacht/domain';
import type { Task } from '../answers';

const AT_WORK: ReadonlySet<string> = new Set(['enqueued', 'assigned', 'started', 'paused']);

/** Only "ok" and "error" are in Acronis' own examples; the others come from a client of it. */
const RESULTS: ReadonlyMap<string, BackupOutcome> = new Map([
  ['ok', 'success'],
  ['warning', 'warning'],
  ['error', 'failed'],
  ['cancelled', 'warning'],
  ['abandoned', 'failed'],
  ['timedout', 'failed'],
]);

export interface Outcome {
  readonly outcome: BackupOutcome;
  /** The source's own word. */
  readonly rawStatus: string;
}

export function taskOutcome({ state = '', result }: Task): Outcome {
  const word = state.toLowerCase();
  if (AT_WORK.has(word)) return { outcome: 'running', rawStatus: state };
  if (word !== 'completed') return { outcome: 'unknown', rawStatus: state };
  const code = result?.code ?? '';
  return { outcome: RESULTS.get(code.toLowerCase()) ?? 'unknown', rawStatus: code === '' ? state : code };
}
