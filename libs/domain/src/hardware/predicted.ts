import type { Reason } from '../status/status';

/** Words by which a part says that it works, and will not for long. */
const WORDS: readonly unknown[] = ['predicted-failure', 'replace'];
/** Levels that tell how long a part will last: past a limit they foretell a failure. */
const LEVELS: readonly string[] = ['drive-life', 'drive-bad-sectors'];

/** Does this fault foretell that a part will fail, while it still works? */
export function isPredictedFailure(aspect: string, { code, params }: Reason): boolean {
  if (code === 'state') return WORDS.includes(String(params?.['value']).trim().toLowerCase());
  return LEVELS.includes(aspect) && (code === 'below-limit' || code === 'above-limit');
}
