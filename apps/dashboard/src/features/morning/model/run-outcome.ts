import type { BackupOutcome } from '@nachtwacht/domain';

const OUTCOMES: Readonly<Record<BackupOutcome, true>> = {
  success: true,
  warning: true,
  failed: true,
  blocked: true,
  missed: true,
  running: true,
  unknown: true,
};

/** False for a word of another version of the server, which is shown as it came. */
export function isOutcome(word: string): word is BackupOutcome {
  return Object.hasOwn(OUTCOMES, word);
}
