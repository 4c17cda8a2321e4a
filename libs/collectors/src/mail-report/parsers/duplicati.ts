import { ownValue } from '@nachtwacht/collector-kit';
import type { BackupOutcome } from '@nachtwacht/domain';
import { epochTime } from '../read/times';
import type { Parser } from './told';
import { labelled } from './words';
import { worstOf } from './worst';

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
  read({ subject, lines }) {
    const [, ofSubject, operation, job] = SUBJECT.exec(subject) ?? [];
    if (operation === undefined || job === undefined) return null;
    const operations = [operation, ...values(lines, 'MainOperation')].map((each) => each.toLowerCase());
    if (!operations.includes('backup')) return 'not-a-run';
    // What it does besides (compacting, testing) has a result of its own, before that of the whole.
    const words = [...(ofSubject === undefined ? [] : [ofSubject]), ...values(lines, 'ParsedResult')];
    const outcome = worstOf(words.map(outcomeOf)) ?? 'unknown';
    const word = words.find((each) => outcomeOf(each) === outcome) ?? '';
    return {
      job,
      outcome,
      word,
      startedAt: moments(lines, 'BeginTime').at(0) ?? null,
      finishedAt: moments(lines, 'EndTime').at(-1) ?? null,
      files: whole(lines, 'ExaminedFiles'),
      bytesProcessed: whole(lines, 'SizeOfExaminedFiles'),
      bytesStored: whole(lines, 'KnownFileSize'),
      bytesTransferred: whole(lines, 'BytesUploaded'),
      message:
        outcome === 'success'
          ? null
          : (lines.find((line) => /\[(?:Error|Warning)/.test(line)) ?? (word || null)),
    };
  },
};

const label = (name: string) => new RegExp(`^\\s*${name}:\\s*(.{1,100})$`, 'i');
const value = (lines: readonly string[], name: string) => labelled(lines, label(name)) ?? undefined;

const outcomeOf = (word: string): BackupOutcome => ownValue(OUTCOMES, word.toLowerCase()) ?? 'unknown';
const values = (lines: readonly string[], name: string) =>
  lines.flatMap((line) => label(name).exec(line)?.[1]?.trim() ?? []);

/** "12/21/2020 2:57:14 PM (1608580634)": only the seconds are of no country. Oldest first. */
function moments(lines: readonly string[], name: string): readonly string[] {
  return values(lines, name)
    .flatMap((text) => epochTime(/\((\d{9,11})\)/.exec(text)?.[1]) ?? [])
    .toSorted();
}

/** "15399", "5.04 GB (5411658792)" */
function whole(lines: readonly string[], name: string): number | null {
  const [, bare, inBrackets] = /^(?:(\d{1,15})|.*\((\d{1,15})\))$/.exec(value(lines, name) ?? '') ?? [];
  const number = bare ?? inBrackets;
  return number === undefined ? null : Number(number);
}
