import type { Language } from '../language';
import { STATE_WORDS } from './state-words';

/** A collector's word for a state as a person says it; null for a word that a device chose itself. */
export function stateText(word: string, language: Language): string | null {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(STATE_WORDS, key) ? (STATE_WORDS[key]?.[language] ?? null) : null;
}
