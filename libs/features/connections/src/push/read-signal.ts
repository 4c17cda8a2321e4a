import type { Pushed } from './push-receiver';

const WORDS = ['start', 'fail', 'log'] as const;
const HIGHEST_EXIT_CODE = 255;
const RUN_ID_LENGTH = 100;

/** What the path after the secret says: nothing is success, a number is an exit code. null: no such address. */
export function readSignal(word: string | undefined): Pick<Pushed, 'signal' | 'exitCode'> | null {
  if (word === undefined || word === '') return { signal: 'success', exitCode: null };
  const known = WORDS.find((signal) => signal === word);
  if (known) return { signal: known, exitCode: null };
  if (!/^\d{1,3}$/.test(word) || Number(word) > HIGHEST_EXIT_CODE) return null;
  return { signal: 'exit', exitCode: Number(word) };
}

/** The `rid` that ties the start of a run to its end: printable ASCII, cut. Anything else is no id. */
export function readRunId(rid: unknown): string | null {
  if (typeof rid !== 'string' || rid === '') return null;
  return /^[\x21-\x7e]+$/.test(rid) ? rid.slice(0, RUN_ID_LENGTH) : null;
}
