import type { Language } from '../wording/language';
import type { ReportVerdict } from './availability-lines';
import type { ReportLight, ReportQuestion } from './report-body';

export interface ReportWords {
  readonly title: string;
  readonly fileName: string;
  readonly questions: Readonly<Record<ReportQuestion, string>>;
  readonly lights: Readonly<Record<ReportLight, string>>;
  readonly verdicts: Readonly<Record<ReportVerdict, string>>;
  readonly none: string;
  readonly notMeasured: string;
  readonly page: (page: number, pages: number) => string;
  readonly cover: Readonly<
    Record<'period' | 'agreement' | 'zone' | 'asOf' | 'revision' | 'correction' | 'hash', string>
  >;
  readonly noAgreement: string;
  readonly headings: Readonly<
    Record<
      | 'backups'
      | 'restore'
      | 'availability'
      | 'outages'
      | 'incidents'
      | 'work'
      | 'updates'
      | 'devices'
      | 'hours'
      | 'sold'
      | 'appendix',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'backups'
      | 'availability'
      | 'outages'
      | 'incidents'
      | 'work'
      | 'updates'
      | 'devices'
      | 'lots'
      | 'entries'
      | 'sold',
      readonly string[]
    >
  >;
  readonly monitored: Readonly<Record<'yes' | 'no', string>>;
  readonly open: string;
  readonly formulas: readonly string[];
  readonly chains: (name: 'register' | 'audit', seq: number, hash: string) => string;
}

const NL: ReportWords = {
  title: 'Maandrapport',
  fileName: 'maandrapport',
  questions: {
    safe: 'Was alles veilig?',
    agreements: 'Zijn de afspraken nagekomen?',
    decisions: 'Waarover moet u beslissen?',
    hours: 'Hoeveel uren zijn er over?',
  },
  lights: { red: 'Niet in orde', orange: 'Aandacht nodig', grey: 'Niet bekend', green: 'In orde' },
  verdicts: {
    met: 'gehaald',
    breached: 'niet gehaald',
    'not-provable': 'niet aan te tonen',
    'not-agreed': 'niet afgesproken',
    'no-time': 'geen servicevenster',
  },
  none: 'Geen.',
  notMeasured: 'Niet afgesproken of niet gemeten.',
  page: (page, pages) => `Pagina ${String(page)} van ${String(pages)}`,
  cover: {
    period: 'Periode',
    agreement: 'Overeenkomst, versie',
    zone: 'Tijdzone',
    asOf: 'Gegevens van',
    revision: 'Versie van dit rapport',
    correction: 'Reden van de correctie',
    hash: 'SHA-256 van de JSON-versie',
  },
  noAgreement: 'niet vastgelegd',
  headings: {
    backups: 'Back-ups',
    restore: 'Hersteltest',
    availability: 'Beschikbaarheid',
    outages: 'Uitval',
    incidents: 'Storingen',
    work: 'Meldingen en hun tijden',
    updates: 'Updates',
    devices: 'Apparaten aan het eind van de maand',
    hours: 'Uren',
    sold: 'Wat u afneemt, en wat daarvan bewaakt wordt',
    appendix: 'Bijlage: hoe de cijfers zijn berekend',
  },
  columns: {
    backups: [
      'Taak',
      'Verwacht',
      'Gelukt',
      'Na herhaling',
      'Waarsch.',
      'Mislukt',
      'Gemist',
      'Onbekend',
      'Langste gat',
      'Grootte',
    ],
    availability: ['Dienst', 'Afgesproken', 'Ten minste', 'Ten hoogste', 'Gemeten', 'Oordeel'],
    outages: ['Object', 'Van', 'Tot', 'Duur', 'Telt niet mee omdat'],
    incidents: ['Object', 'Begin', 'Opgepakt', 'Einde'],
    work: ['Melding', 'Prioriteit', 'Reactie', 'Oplossing'],
    updates: ['Object', 'Van', 'Naar', 'Gezien', 'Uiterlijk', 'Gedaan'],
    devices: ['Object', 'Toestand', 'Schijf vol op'],
    lots: ['Bundel', 'Geldig van', 'Vervalt', 'Begin', 'Erbij', 'Vervallen'],
    entries: ['Datum', 'Werk', 'Wie', 'Gewerkt', 'Afgerond', 'Factor', 'Afgeschreven'],
    sold: ['Dienst', 'Aantal', 'Bewaakt', ''],
  },
  monitored: { yes: 'bewaakt', no: 'niet bewaakt' },
  open: 'nog open',
  formulas: [
    'Back-ups: het percentage is gelukt plus gelukt na herhaling, gedeeld door verwacht, afgekapt. Een bekend probleem telt als wat het verbergt.',
    'Langste gat: de langste tijd tussen twee goede back-ups, tot het eind van de maand.',
    'Beschikbaarheid: ten minste = 1 − (uitval + onbekend) / servicevenster; ten hoogste = 1 − uitval / servicevenster. Gehaald als ten minste de norm haalt, niet gehaald als ten hoogste er onder blijft, anders niet aan te tonen.',
    'Uren: begin + erbij = afgeschreven uit bundels + vervallen + over. Afronding gaat voor de factor.',
  ],
  chains: (name, seq, hash) =>
    `${name === 'register' ? 'Back-upregister' : 'Controlelogboek'}, regel ${String(seq)}: ${hash}`,
};

const EN: ReportWords = {
  title: 'Monthly report',
  fileName: 'monthly-report',
  questions: {
    safe: 'Was everything safe?',
    agreements: 'Were agreements kept?',
    decisions: 'What needs your decision?',
    hours: 'How many hours are left?',
  },
  lights: { red: 'Not in order', orange: 'Needs attention', grey: 'Not known', green: 'In order' },
  verdicts: {
    met: 'met',
    breached: 'breached',
    'not-provable': 'not provable',
    'not-agreed': 'not agreed',
    'no-time': 'no agreed hours',
  },
  none: 'None.',
  notMeasured: 'Not agreed or not measured.',
  page: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
  cover: {
    period: 'Period',
    agreement: 'Agreement, version',
    zone: 'Time zone',
    asOf: 'Data as of',
    revision: 'Version of this report',
    correction: 'Reason of the correction',
    hash: 'SHA-256 of the JSON twin',
  },
  noAgreement: 'not written down',
  headings: {
    backups: 'Backups',
    restore: 'Restore test',
    availability: 'Availability',
    outages: 'Outages',
    incidents: 'Incidents',
    work: 'Requests and their times',
    updates: 'Updates',
    devices: 'Devices at the end of the month',
    hours: 'Hours',
    sold: 'What is sold to you, and what of it is monitored',
    appendix: 'Appendix: how the numbers were made',
  },
  columns: {
    backups: [
      'Job',
      'Expected',
      'Success',
      'After retry',
      'Warning',
      'Failed',
      'Missed',
      'Unknown',
      'Longest gap',
      'Size',
    ],
    availability: ['Service', 'Agreed', 'At least', 'At most', 'Measured', 'Verdict'],
    outages: ['Asset', 'From', 'To', 'Lasted', 'Does not count because'],
    incidents: ['Asset', 'Began', 'Taken', 'Ended'],
    work: ['Request', 'Priority', 'Response', 'Resolution'],
    updates: ['Asset', 'From', 'To', 'Seen', 'Due', 'Done'],
    devices: ['Asset', 'State', 'Disk full on'],
    lots: ['Lot', 'Valid from', 'Expires', 'Opening', 'Added', 'Expired'],
    entries: ['Date', 'Work', 'Who', 'Raw', 'Rounded', 'Factor', 'Charged'],
    sold: ['Service', 'Quantity', 'Watched', ''],
  },
  monitored: { yes: 'monitored', no: 'not monitored' },
  open: 'still open',
  formulas: [
    'Backups: the percentage is success plus success after retry, divided by expected, cut off. A known problem counts as what it hides.',
    'Longest gap: the longest time between two good backups, to the end of the month.',
    'Availability: at least = 1 − (down + unknown) / agreed hours; at most = 1 − down / agreed hours. Met if at least reaches the target, breached if at most stays below it, else not provable.',
    'Hours: opening + added = charged to lots + expired + left. Rounding goes before the factor.',
  ],
  chains: (name, seq, hash) =>
    `${name === 'register' ? 'Backup register' : 'Audit log'}, entry ${String(seq)}: ${hash}`,
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { nl: NL, en: EN };
