import type { BackupOutcome } from '@nachtwacht/domain';
import { localTime } from '../read/times';
import type { MailView } from '../read/mail-view';
import type { Parser, Told } from './told';
import { bytesOf, labelled, outcomeInWords } from './words';
import { worstOf } from './worst';

// The NAS writes in the language of its settings. What stays is the structure: the product's name, a word for the task,
// the job, a word for "on", the NAS, and how it ended.
const PRODUCTS =
  'active backup for (?:business|microsoft 365|google workspace)|hyper backup|synology|diskstation|rackstation';
const PRODUCT = new RegExp(PRODUCTS, 'i');
const TASK =
  'backup ?task|back-?up-?taak|sicherungsaufgabe|datensicherungsaufgabe|tâche de sauvegarde|attività di backup|backupopgaven?|säkerhetskopieringsuppgiften?|tarea de copia de seguridad';
const ON = 'on|op|auf|sur|su|på|en';
// Nothing but the product stands before it: whoever writes about a task, or checks one, reports no backup.
const SENTENCE = new RegExp(
  `^(?:.{0,100}?(?:${PRODUCTS})[^\\p{L}]{1,9})?(?:(?:the|your|de|uw|die|ihre|la|votre|il|den|din|tu) )?(?:${TASK})\\s+\\[?(.{1,200}?)\\]?\\s+(?:${ON})\\s+\\[?([^\\s\\]]{1,100})\\]?[\\s:,-]+(.{2,200})$`,
  'iu',
);
const TASK_LABEL = new RegExp(`^(?:${TASK})\\s*:\\s*(.{1,200})$`, 'iu');
/** What a NAS does with backups besides making them. */
const OTHER_WORK =
  /integrit|verif|controle|prüf|restor|herstel|wiederherst|ripristin|gendan|rotation|relink|delet|verwijder/iu;
const SIZE_LABEL =
  /^(?:data size transferred|transferred size|dimensioni trasferite|overgedragen (?:grootte|gegevens)|übertragene (?:größe|datenmenge)|taille transférée)\s*:?\s*(.{1,60})$/iu;
const START_LABEL =
  /^(?:start time|begintijd|starttijd|startzeit|heure de début|ora d['’]inizio|starttidspunkt)\s*:?\s*(.{1,60})$/iu;
const END_LABEL = /^(?:end time|eindtijd|endzeit|heure de fin|ora di fine|sluttidspunkt)\s*:?\s*(.{1,60})$/iu;

export const synology: Parser = {
  id: 'synology',
  read(mail) {
    const { subject, lines, text, from } = mail;
    const sentences = [subject, ...lines].filter((line) => SENTENCE.test(line));
    if (sentences.length > 0) return fromSentences(sentences, mail);
    if (!PRODUCT.test(`${from}\n${subject}\n${text}`)) return null;
    const job = labelled(lines, TASK_LABEL);
    if (job === null) return null;
    const told = [subject, ...lines].filter((line) => !OTHER_WORK.test(line)).map(outcomeInWords);
    const outcome = worstOf(told);
    return outcome === null
      ? null
      : { ...numbersOf(mail), job, outcome, word: subject, message: said(outcome, subject) };
  },
};

/** Where several are told the worst counts, under the first name. */
function fromSentences(sentences: readonly string[], mail: MailView): Told {
  const told = sentences.map((sentence) => {
    const [, job = '', server = '', ending = ''] = SENTENCE.exec(sentence) ?? [];
    return { job, server, ending, outcome: ending.includes('?') ? null : outcomeInWords(ending) };
  });
  const outcome = worstOf(told.map((each) => each.outcome ?? 'unknown')) ?? 'unknown';
  const [{ job, server } = { job: '', server: '' }] = told;
  const ending = told.find((each) => (each.outcome ?? 'unknown') === outcome)?.ending ?? '';
  return { ...numbersOf(mail), job, server, outcome, word: ending, message: said(outcome, ending) };
}

const said = (outcome: BackupOutcome, words: string) => (outcome === 'success' ? null : words);

function numbersOf({ lines, zone }: MailView): Partial<Told> {
  const moment = (label: RegExp) => localTime(labelled(lines, label) ?? '', zone);
  return {
    startedAt: moment(START_LABEL),
    finishedAt: moment(END_LABEL),
    bytesTransferred: bytesOf(labelled(lines, SIZE_LABEL)),
  };
}
