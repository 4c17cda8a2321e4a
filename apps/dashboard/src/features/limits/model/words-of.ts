import type { LimitPolicy } from '@nachtwacht/contracts';

export type StateLimits = Extract<LimitPolicy, { kind: 'state' }>;
export type Meaning = 'ok' | 'warning' | 'critical';
export const MEANINGS: readonly Meaning[] = ['ok', 'warning', 'critical'];

/** Each word with what it means, in the order of the lists. */
export function wordsOf(policy: StateLimits): { readonly word: string; readonly meaning: Meaning }[] {
  return MEANINGS.flatMap((meaning) => policy[meaning].map((word) => ({ word, meaning })));
}

/** The word means this from now on, and nothing else; a new one is added. */
export function withMeaning(policy: StateLimits, word: string, meaning: Meaning): StateLimits {
  const others = (words: readonly string[]) =>
    words.filter((one) => one.toLowerCase() !== word.trim().toLowerCase());
  const without = {
    ...policy,
    ok: others(policy.ok),
    warning: others(policy.warning),
    critical: others(policy.critical),
  };
  return { ...without, [meaning]: [...without[meaning], word.trim()] };
}
