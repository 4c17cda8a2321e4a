import { QUOTED_WORD, quoted } from '../../text/quoted';
import type { ReadingOf } from '../observation';
import type { StatePolicy } from '../policy';
import type { Verdict } from '../status';
import { verdict } from '../verdict';

/** A word of the source against the lists; in several lists the worst counts, in none it is unknown. */
export function judgeState(reading: ReadingOf<'state'>, policy: StatePolicy): Verdict {
  const value = quoted(reading.value, QUOTED_WORD);
  const word = normal(reading.value);
  for (const status of ['critical', 'warning', 'ok'] as const)
    if (policy[status].some((listed) => normal(listed) === word)) return verdict(status, 'state', { value });
  return verdict('unknown', 'unrecognised', { value });
}

function normal(word: string): string {
  return word.trim().toLowerCase();
}
