import type { Language } from '@nachtwacht/domain';

/** The words of an exported register besides those of statuses and reasons. */
interface RegisterWords {
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly title: string;
  readonly subtitle: (customer: string, from: string, to: string) => string;
  readonly checkOf: (date: string) => string;
  readonly dutyBy: (name: string) => string;
  readonly entry: (seq: number) => string;
  readonly unsigned: string;
  readonly together: string;
  readonly correction: string;
  readonly byItself: string;
  readonly columns: readonly [string, string, string, string];
  readonly nothing: string;
  readonly howVerified: string;
  readonly counts: (nights: number, signed: number) => string;
  readonly page: (page: number, of: number) => string;
}

export const REGISTER_WORDS: Readonly<Record<Language, RegisterWords>> = {
  nl: {
    fileName: 'back-upregister',
    headings: [
      'Controle van',
      'Nacht',
      'Back-up',
      'Beschermt',
      'Verwacht (UTC)',
      'Uiterlijk (UTC)',
      'Status',
      'Toelichting',
      'Meldingen van de bron',
      'Afgetekend door',
      'Afgetekend op (UTC)',
      'In één keer',
      'Opmerkingen',
      'Bekend probleem tot',
      'Opvolging',
      'Nummer',
      'Hash',
    ],
    title: 'Register van de dagelijkse back-upcontrole',
    subtitle: (customer, from, to) => `${customer}, ${from} tot en met ${to}`,
    checkOf: (date) => `Controle van ${date}`,
    dutyBy: (name) => `dienst: ${name}`,
    entry: (seq) => `nummer ${String(seq)} in de keten`,
    unsigned: 'niet afgetekend',
    together: 'samen met andere',
    correction: 'Correctie',
    byItself: 'Nachtwacht',
    columns: ['Back-up', 'Nacht', 'Status en toelichting', 'Afgetekend'],
    nothing: 'In deze periode is geen controle afgesloten.',
    howVerified:
      'Elke dag bevat de hash (SHA-256) van de dag ervoor. Wie één letter verandert, breekt de keten. Het bestand met de keten is te controleren met het meegeleverde programma: npm run audit:verify.',
    counts: (nights, signed) => `${String(nights)} verwacht, ${String(signed)} afgetekend`,
    page: (page, of) => `Pagina ${String(page)} van ${String(of)}`,
  },
  en: {
    fileName: 'backup-register',
    headings: [
      'Check of',
      'Night',
      'Backup',
      'Protects',
      'Due (UTC)',
      'Deadline (UTC)',
      'Status',
      'Explanation',
      'Told by the source',
      'Signed by',
      'Signed at (UTC)',
      'Together',
      'Notes',
      'Known problem until',
      'Follow-up',
      'Number',
      'Hash',
    ],
    title: 'Register of the daily backup check',
    subtitle: (customer, from, to) => `${customer}, ${from} up to and including ${to}`,
    checkOf: (date) => `Check of ${date}`,
    dutyBy: (name) => `on duty: ${name}`,
    entry: (seq) => `number ${String(seq)} in the chain`,
    unsigned: 'not signed',
    together: 'together with others',
    correction: 'Correction',
    byItself: 'Nachtwacht',
    columns: ['Backup', 'Night', 'Status and explanation', 'Signed'],
    nothing: 'In this period no check was closed.',
    howVerified:
      'Each day bears the hash (SHA-256) of the day before. Whoever changes one letter breaks the chain. The file with the chain can be verified with the program that comes along: npm run audit:verify.',
    counts: (nights, signed) => `${String(nights)} expected, ${String(signed)} signed`,
    page: (page, of) => `Page ${String(page)} of ${String(of)}`,
  },
};
