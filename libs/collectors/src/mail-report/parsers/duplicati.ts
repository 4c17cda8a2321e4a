import type { BackupOutcome } from '@nachtwacht/domain';
import { epochTime } from '../read/times';
import type { Parser } from './told';
import { labelled } from './words';

/** "Duplicati Backup report for X", "Duplicati Success, Backup report for X" */
const SUBJECT = /^Duplicati (?:(\w{1,20}),? )?(\w{1,20}) report for (.{1,200})$/i;
const OUTCOMES: Readonly<Record<string, BackupOutcome>> = {
  success: 'success',
  warning: 'warning',
  error: 'failed',
  fatal: 'failed',
};

export const duplicati: Parser = {
  id: 'duplicati',
  read({ subject, lines, receivedAt }) {
    const [, ofSubject, operation, job] = SUBJECT.exec(subject) ?? [];
    if (operation === undefined || job === undefined) return null;
    const main = value(lines, 'MainOperation') ?? operation;
    if (main.toLowerCase() !== 'backup') return 'not-a-run';
    const word = ofSubject ?? value(lines, 'ParsedResult');
    if (word === undefined) return { job, outcome: 'unknown', word: '' };
    const outcome = OUTCOMES[word.toLowerCase()] ?? 'unknown';
    return {
      job,
      outcome,
      word,
      startedAt: seconds(lines, 'BeginTime', receivedAt),
      finishedAt: seconds(lines, 'EndTime', receivedAt),
      files: whole(lines, 'ExaminedFiles'),
      bytesProcessed: whole(lines, 'SizeOfExaminedFiles'),
      bytesStored: whole(lines, 'KnownFileSize'),
      bytesTransferred: whole(lines, 'BytesUploaded'),
      message:
        outcome === 'success' ? null : (lines.find((line) => /\[(?:Error|Warning)/.test(line)) ?? word),
    };
  },
};

const label = (name: string) => new RegExp(`^\\s*${name}:\\s*(.{1,100})$`, 'i');
const value = (lines: readonly string[], name: string) => labelled(lines, label(name)) ?? undefined;

/** "12/21/2020 2:57:14 PM (1608580634)": only the seconds are of no country. */
function seconds(lines: readonly string[], name: string, receivedAt: string): string | null {
  return epochTime(/\((\d{9,11})\)/.exec(value(lines, name) ?? '')?.[1], receivedAt);
}

/** "15399", "5.04 GB (5411658792)" */
function whole(lines: readonly string[], name: string): number | null {
  const [, bare, inBrackets] = /^(?:(\d{1,15})|.*\((\d{1,15})\))$/.exec(value(lines, name) ?? '') ?? [];
  const number = bare ?? inBrackets;
  return number === undefined ? null : Number(number);
}
