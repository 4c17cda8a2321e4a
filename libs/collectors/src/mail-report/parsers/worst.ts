import type { BackupOutcome } from '@nachtwacht/domain';

/** From good to bad: of two that are told about one run the worse is believed. */
const BADNESS: readonly BackupOutcome[] = [
  'running',
  'success',
  'warning',
  'unknown',
  'missed',
  'blocked',
  'failed',
];

export function isWorse(outcome: BackupOutcome, than: BackupOutcome): boolean {
  return BADNESS.indexOf(outcome) > BADNESS.indexOf(than);
}

/** The worst that is told; null where nothing is. */
export function worstOf(outcomes: readonly (BackupOutcome | null)[]): BackupOutcome | null {
  return outcomes.reduce(
    (worst, each) => (each !== null && (worst === null || isWorse(each, worst)) ? each : worst),
    null,
  );
}
