import { ownValue } from '@nachtwacht/collector-kit';
import type { BackupOutcome } from '@nachtwacht/domain';
import type { Parser } from './told';
import { outcomeInWords } from './words';
import { worstOf } from './worst';

const SUBJECT =
  /^Backup Exec Alert:\s*([^("]{1,80}?)\s*(?:\(Server:\s*"([^"]{0,100})"\)\s*)?(?:\(Job:\s*"([^"]{0,200})"\)\s*)?$/i;
const STATUS = /^Job Completion Status:\s*(.{1,80})$/im;

/** By category. Completed: the body says how. */
const CATEGORIES: Readonly<Record<string, BackupOutcome | 'by-its-body'>> = {
  'job success': 'success',
  'job completed': 'by-its-body',
  'job completed with exceptions': 'warning',
  'job warning': 'warning',
  'job failed': 'failed',
  'job failure': 'failed',
  'job cancellation': 'failed',
  'job cancelled': 'failed',
  'job canceled': 'failed',
  'job start': 'running',
};

export const backupExec: Parser = {
  id: 'backup-exec',
  read({ subject, text, lines }) {
    const [, category, server, job] = SUBJECT.exec(subject) ?? [];
    if (category === undefined) return null;
    // Notices about media, maintenance and the database name no run, with a job or without.
    if (job === undefined || /information|maintenance/i.test(category)) return 'not-a-run';
    const known = ownValue(CATEGORIES, category.toLowerCase()) ?? 'unknown';
    const status = STATUS.exec(text)?.[1];
    const outcome =
      known === 'by-its-body'
        ? outcomeOfStatus(status)
        : (worstOf([known, status === undefined ? null : outcomeOfStatus(status)]) ?? known);
    return {
      job,
      outcome,
      word: known === 'by-its-body' ? `${category}: ${status ?? ''}` : category,
      message: outcome === 'success' ? null : (lines.find((line) => line !== '') ?? null),
      ...(server === undefined || server === '' ? {} : { server }),
    };
  },
};

function outcomeOfStatus(status: string | undefined): BackupOutcome {
  if (status === undefined) return 'unknown';
  return /exceptions/i.test(status) ? 'warning' : (outcomeInWords(status) ?? 'unknown');
}
