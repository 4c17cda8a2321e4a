import { ownValue } from '@nachtwacht/collector-kit';
import type { BackupOutcome } from '@nachtwacht/domain';
import type { Parser } from './told';

const SUBJECT =
  /^\[The job ([a-z ]{1,40})\.\]\s*SQL Server Job System:\s*'(.{1,200})' completed on \\{0,2}(.{1,100}?)\.?$/i;
const OUTCOMES: Readonly<Record<string, BackupOutcome>> = {
  succeeded: 'success',
  failed: 'failed',
  'was cancelled': 'failed',
  'was canceled': 'failed',
};

export const sqlServerAgent: Parser = {
  id: 'sql-server-agent',
  read({ subject, lines }) {
    const [, word, job, server] = SUBJECT.exec(subject) ?? [];
    if (word === undefined || job === undefined || server === undefined) return null;
    const outcome = ownValue(OUTCOMES, word.toLowerCase()) ?? 'unknown';
    const message = lines.find((line) => /^(?:MESSAGES|STATUS):/i.test(line)) ?? null;
    return { job, server, outcome, word, message: outcome === 'success' ? null : message };
  },
};
