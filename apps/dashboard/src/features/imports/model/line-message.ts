import type { Language } from '@nachtwacht/domain';

/** The server's remarks about a line, which come in English, as they read in Dutch. */
const DUTCH: Readonly<Record<string, string>> = {
  'This column is not known and was left out.': 'Deze kolom is niet bekend en is overgeslagen.',
  'A quotation mark that is opened here is never closed.':
    'Een aanhalingsteken dat hier begint, wordt nergens gesloten.',
  'This line can not be read.': 'Deze regel is niet te lezen.',
  'This line has more columns than the first line.': 'Deze regel heeft meer kolommen dan de eerste regel.',
  'Every line needs the code of its customer.': 'Elke regel heeft een klantcode nodig.',
  'Needs the name of an asset.': 'Hier hoort de naam van een object.',
  'Needs the name of a site.': 'Hier hoort de naam van een vestiging.',
  'This customer is archived. Restore it first.': 'Deze klant is gearchiveerd. Zet de klant eerst terug.',
  'A new customer needs its name.': 'Een nieuwe klant heeft een naam nodig.',
  'This site is archived. Restore it first.': 'Deze vestiging is gearchiveerd. Zet de vestiging eerst terug.',
  'There is no such service.': 'Deze dienst bestaat niet.',
  'Several assets here have this name. Rename them first.':
    'Meer objecten heten hier zo. Geef ze eerst verschillende namen.',
  'This asset is archived. Restore it first.': 'Dit object is gearchiveerd. Zet het eerst terug.',
  'A new asset needs its kind.': 'Een nieuw object heeft een soort nodig.',
  'A new asset needs its service.': 'Een nieuw object heeft een dienst nodig.',
  'letters, digits, point, dash and underscore; at most 40':
    'Letters, cijfers, punt, streepje en laag streepje; hoogstens 40.',
};

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^"(.*)" is not a kind of asset\.$/s, (match) => `‘${match[1] ?? ''}’ is geen soort object.`],
  [/^Too big: expected string to have <=(\d+) characters$/, (match) => `Hoogstens ${match[1] ?? ''} tekens.`],
];

/** A remark in the reader's language; one of a newer server stays as it came. */
export function lineMessage(message: string, language: Language): string {
  if (language === 'en') return message;
  const worded = DUTCH[message];
  if (worded !== undefined) return worded;
  for (const [pattern, say] of PATTERNS) {
    const match = pattern.exec(message);
    if (match) return say(match);
  }
  return message;
}

const DUTCH_COLUMNS: Readonly<Record<string, string>> = {
  customer_code: 'klantcode',
  customer_name: 'klantnaam',
  site: 'vestiging',
  city: 'plaats',
  asset: 'object',
  kind: 'soort',
  service: 'dienst',
};

/** The column as the example file of that language calls it; one that is not ours as it is. */
export function columnName(column: string, language: Language): string {
  return language === 'nl' ? (DUTCH_COLUMNS[column] ?? column) : column;
}
