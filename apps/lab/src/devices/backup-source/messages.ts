import { pick, type Random } from '../../values/random';
import type { SourceOutcome } from './backup-source';

/** As sources say it: with paths that name what nobody but the practice should read. The names are of nobody. */
const FAILURES = [
  String.raw`Failed to read D:\Praktijk\Dossiers\Voorbeeld-0417\roentgen-2026.dcm: the file is in use by another process`,
  String.raw`Cannot open \\srv-beelden\archief\Voorbeeld-0931\opname-3.dcm: the network path was not found`,
] as const;
const OVER_QUOTA = 'The quota of the storage is exceeded; the run was not allowed to begin';

export function messageOf(outcome: SourceOutcome, random: Random): string {
  if (outcome === 'failed') return pick(random, FAILURES) ?? FAILURES[0];
  if (outcome === 'warning')
    return String.raw`${2 + Math.floor(random() * 7)} files were skipped, such as C:\Users\balie\Documents\Voorbeeld-0265.docx: locked`;
  return outcome === 'blocked' ? OVER_QUOTA : '';
}
