import type { BackupOutcome } from '@nachtwacht/domain';
import { localTime } from '../read/times';
import type { MailView } from '../read/mail-view';
import type { Parser, Told } from './told';
import { bytesOf, labelled, outcomeInWords } from './words';

// The NAS writes in the language of its settings. What stays is the structure: the product's name, a word for the task,
// the job, a word for "on", the NAS, and how it ended.
const PRODUCT =
  /active backup for (?:business|microsoft 365|google workspace)|hyper backup|synology|diskstation|rackstation/i;
const TASK =
  'backup ?task|back-?up-?taak|sicherungsaufgabe|datensicherungsaufgabe|tâche de sauvegarde|attività di backup|backupopgaven?|säkerhetskopieringsuppgiften?|tarea de copia de seguridad';
const ON = 'on|op|auf|sur|su|på|en';
const SENTENCE = new RegExp(
  `(?:${TASK})\\s+\\[?(.{1,200}?)\\]?\\s+(?:${ON})\\s+\\[?([^\\s\\]]{1,100})\\]?[\\s:,-]+(.{2,200})$`,
  'iu',
);
const TASK_LABEL = new RegExp(`^(?:${TASK})\\s*:\\s*(.{1,200})$`, 'iu');
const SIZE_LABEL =
  /^(?:data size transferred|transferred size|dimensioni trasferite|overgedragen (?:grootte|gegevens)|übertragene (?:größe|datenmenge)|taille transférée)\s*:?\s*(.{1,60})$/iu;
const START_LABEL =
  /^(?:start time|begintijd|starttijd|startzeit|heure de début|ora d['’]inizio|starttidspunkt)\s*:?\s*(.{1,60})$/iu;
const END_LABEL = /^(?:end time|eindtijd|endzeit|heure de fin|ora di fine|sluttidspunkt)\s*:?\s*(.{1,60})$/iu;

export const synology: Parser = {
  id: 'synology',
  read(mail) {
    const { subject, lines, text, from } = mail;
    const sentence = [subject, ...lines].find((line) => SENTENCE.test(line));
    if (sentence !== undefined) return fromSentence(sentence, mail);
    if (!PRODUCT.test(`${from}\n${subject}\n${text}`)) return null;
    const job = labelled(lines, TASK_LABEL);
    if (job === null) return null;
    const told = [subject, ...lines].map(outcomeInWords).find((outcome) => outcome !== null);
    return told === undefined
      ? null
      : { ...numbersOf(mail), job, outcome: told, word: subject, message: said(told, subject) };
  },
};

function fromSentence(sentence: string, mail: MailView): Told {
  const [, job = '', server = '', ending = ''] = SENTENCE.exec(sentence) ?? [];
  const outcome = outcomeInWords(ending) ?? 'unknown';
  return { ...numbersOf(mail), job, server, outcome, word: ending, message: said(outcome, ending) };
}

const said = (outcome: BackupOutcome, words: string) => (outcome === 'success' ? null : words);

function numbersOf({ lines, zone, receivedAt }: MailView): Partial<Told> {
  const moment = (label: RegExp) => localTime(labelled(lines, label) ?? '', zone, receivedAt);
  return {
    startedAt: moment(START_LABEL),
    finishedAt: moment(END_LABEL),
    bytesTransferred: bytesOf(labelled(lines, SIZE_LABEL)),
  };
}
