import { PART_POLICY, ownValue } from '@nachtwacht/collector-kit';
import { textAt, valueAt } from '../json';

/** Not there: an empty slot. It is not reported at all. */
export const ABSENT = 'absent';

const HEALTH: Readonly<Record<string, string>> = { ok: 'ok', warning: 'warning', critical: 'critical' };

/** In use or waiting to be; in any other state nobody says that the part does its work. */
const WORKING = new Set([
  '',
  'enabled',
  'standbyspare',
  'standbyoffline',
  'updating',
  'intest',
  'starting',
  'deferring',
  'quiesced',
  'qualified',
]);

/**
 * How a part is by its `Status`. Health that is null or not there is unknown, and so is the health of a part that is
 * switched off; what a part that is away said last of itself counts only where that was bad.
 */
export function wordOf(body: unknown): string {
  const state = textAt(body, 'Status', 'State').toLowerCase();
  if (state === 'absent') return ABSENT;
  const health = healthWord(valueAt(body, 'Status'));
  if (state === 'degraded') return worst(health, 'degraded');
  return WORKING.has(state) || severity(health) > severity('unknown') ? health : 'unknown';
}

/** The word of a `Status`; of its rollup only where it has no health of its own. */
export function healthWord(status: unknown): string {
  const said = textAt(status, 'Health') || textAt(status, 'HealthRollup');
  return said === '' ? 'unknown' : (ownValue(HEALTH, said.toLowerCase()) ?? said);
}

/** 0 good, 1 unknown, 2 worth a look, 3 bad; a word that nobody knows is unknown. */
export function severity(word: string): number {
  const lower = word.toLowerCase();
  if (PART_POLICY.critical.some((known) => known === lower)) return 3;
  if (PART_POLICY.warning.some((known) => known === lower)) return 2;
  return PART_POLICY.ok.some((known) => known === lower) ? 0 : 1;
}

/** The worse of the words; the first of them where they are as bad. A word '' says nothing. */
export function worst(first: string, ...others: readonly string[]): string {
  return others.reduce(
    (word, other) => (other !== '' && severity(other) > severity(word) ? other : word),
    first,
  );
}

/** The state as the device names it, where it is not plainly in use. */
export function rawState(body: unknown): string {
  const state = textAt(body, 'Status', 'State');
  return state === 'Enabled' ? '' : state;
}
