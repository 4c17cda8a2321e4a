import type { BackupOutcome } from '@nachtwacht/domain';
import type { Parser } from './told';
import { jobOfSubject } from './subject-job';
import { labelled } from './words';
import { worstOf } from './worst';

// Only the sentence of a run that went well has been seen; the others are read as the product's log words them.
const ENDING =
  /^(?:.{0,100}[:\])-]\s*)?Backup (finished|completed) (successfully|with (?:warnings?|errors?)(?:\(s\))?)|^(?:.{0,100}[:\])-]\s*)?Backup (missed|interrupted)/i;
const JOB = /^(?:backup ?set|back-?upset)(?: name)?\s*:\s*(.{1,200})$/i;

export const ahsay: Parser = {
  id: 'ahsay',
  read({ subject, text, lines }) {
    // One mail may tell of several backup sets.
    const endings = [subject, ...lines].filter((candidate) => ENDING.test(candidate));
    const outcome = worstOf(endings.map(outcomeOf));
    const job = labelled(lines, JOB);
    if (outcome === null || (job === null && !/ahsay|\bOBM\b|\bACB\b/i.test(`${subject}\n${text}`)))
      return null;
    const line = endings.find((ending) => outcomeOf(ending) === outcome) ?? '';
    const [word = ''] = ENDING.exec(line) ?? [];
    return { job: job ?? jobOfSubject(subject), outcome, word, message: outcome === 'success' ? null : line };
  },
};

function outcomeOf(line: string): BackupOutcome {
  const [word = ''] = ENDING.exec(line) ?? [];
  if (/error|interrupted/i.test(word)) return 'failed';
  if (/missed/i.test(word)) return 'missed';
  return /warning/i.test(word) ? 'warning' : 'success';
}
