import type { BackupOutcome } from '@nachtwacht/domain';
import type { Parser } from './told';
import { jobOfSubject } from './subject-job';
import { labelled } from './words';

// Only the sentence of a run that went well has been seen; the others are read as the product's log words them.
const ENDING =
  /\bBackup (finished|completed) (successfully|with (?:warnings?|errors?)(?:\(s\))?)|\bBackup (missed|interrupted)/i;
const JOB = /^(?:backup ?set|back-?upset)(?: name)?\s*:\s*(.{1,200})$/i;

export const ahsay: Parser = {
  id: 'ahsay',
  read({ subject, text, lines }) {
    const line = [subject, ...lines].find((candidate) => ENDING.test(candidate));
    const job = labelled(lines, JOB);
    if (line === undefined || (job === null && !/ahsay|\bOBM\b|\bACB\b/i.test(`${subject}\n${text}`)))
      return null;
    const [word = ''] = ENDING.exec(line) ?? [];
    const outcome = outcomeOf(word);
    return { job: job ?? jobOfSubject(subject), outcome, word, message: outcome === 'success' ? null : line };
  },
};

function outcomeOf(word: string): BackupOutcome {
  if (/error|interrupted/i.test(word)) return 'failed';
  if (/missed/i.test(word)) return 'missed';
  return /warning/i.test(word) ? 'warning' : 'success';
}
