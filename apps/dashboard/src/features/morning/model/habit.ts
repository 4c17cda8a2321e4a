import type { NightDetail } from '@nachtwacht/contracts';
import type { NightReasonCode } from '@nachtwacht/domain';

export const MEASURES = ['bytes', 'files', 'seconds'] as const;
export type NightMeasure = (typeof MEASURES)[number];
type PastNight = NightDetail['past'][number];

/** As many nights make a habit, as the rule that doubts a run has it. */
const ENOUGH = 5;
const ROLLING = 20;

const GOOD: readonly PastNight['status'][] = ['success', 'success-after-retry', 'warning'];

/** The middle of the latest good nights before `date`; null where they are too few. */
export function usualOf(past: readonly PastNight[], date: string, measure: NightMeasure): number | null {
  const values = past
    .filter((night) => night.date < date && GOOD.includes(night.status))
    .map((night) => night[measure])
    .filter((value) => value !== null)
    .slice(-ROLLING)
    .toSorted((a, b) => a - b);
  if (values.length < ENOUGH) return null;
  const middle = Math.floor(values.length / 2);
  const [low = 0, high = 0] = [values[values.length % 2 === 0 ? middle - 1 : middle], values[middle]];
  return (low + high) / 2;
}

const DOUBTS: Partial<Record<NightReasonCode, NightMeasure>> = {
  empty: 'bytes',
  'size-dropped': 'bytes',
  'files-dropped': 'files',
  'too-long': 'seconds',
  'too-short': 'seconds',
};

/** What to look at first: what the night is doubted for, else the first that has values. */
export function tellingMeasure(
  reasons: readonly { readonly code: NightReasonCode }[],
  past: readonly PastNight[],
): NightMeasure {
  const doubted = reasons.map(({ code }) => DOUBTS[code]).find((measure) => measure !== undefined);
  return doubted ?? MEASURES.find((measure) => past.some((night) => night[measure] !== null)) ?? 'bytes';
}
