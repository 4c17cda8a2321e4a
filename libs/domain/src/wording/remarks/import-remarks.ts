import type { InEveryLanguage } from '../language';

/** What is wrong with a file that is imported, or a line of it. */
export const IMPORT_REMARKS = {
  'empty-file': {
    en: 'The file is empty. Its first line must name the columns.',
    nl: 'Het bestand is leeg. De eerste regel moet de kolommen noemen.',
  },
  'too-many-rows': {
    en: 'The file has more than {max} lines. Cut it in parts.',
    nl: 'Het bestand heeft meer dan {max} regels. Verdeel het in delen.',
  },
  'not-utf-8': {
    en: 'The file is not UTF-8 text. Save it again as "CSV UTF-8" and import that.',
    nl: 'Het bestand is geen UTF-8-tekst. Bewaar het opnieuw als ‘CSV UTF-8’ en importeer dat.',
  },
  'column-twice': {
    en: 'The column {column} is in the file twice.',
    nl: 'De kolom {column} staat twee keer in het bestand.',
  },
  'missing-columns': {
    en: 'The first line must name the columns, customer_code (or klantcode) among them: customer_code, customer_name, site, city, asset, kind, service.',
    nl: 'De eerste regel moet de kolommen noemen, waaronder klantcode: klantcode, klantnaam, vestiging, plaats, object, soort, dienst.',
  },
  'unknown-column': {
    en: 'This column is not known and was left out.',
    nl: 'Deze kolom is niet bekend en is overgeslagen.',
  },
  'open-quote': {
    en: 'A quotation mark that is opened here is never closed.',
    nl: 'Een aanhalingsteken dat hier begint, wordt nergens gesloten.',
  },
  'unreadable-line': { en: 'This line can not be read.', nl: 'Deze regel is niet te lezen.' },
  'more-columns': {
    en: 'This line has more columns than the first line.',
    nl: 'Deze regel heeft meer kolommen dan de eerste regel.',
  },
  'needs-customer-code': {
    en: 'Every line needs the code of its customer.',
    nl: 'Elke regel heeft een klantcode nodig.',
  },
  'no-such-asset-kind': {
    en: '"{entered}" is not a kind of asset.',
    nl: '‘{entered}’ is geen soort object.',
  },
  'needs-asset-name': { en: 'Needs the name of an asset.', nl: 'Hier hoort de naam van een object.' },
  'needs-site-name': { en: 'Needs the name of a site.', nl: 'Hier hoort de naam van een vestiging.' },
  'restore-customer': {
    en: 'This customer is archived. Restore it first.',
    nl: 'Deze klant is gearchiveerd. Zet de klant eerst terug.',
  },
  'new-customer-name': {
    en: 'A new customer needs its name.',
    nl: 'Een nieuwe klant heeft een naam nodig.',
  },
  'restore-site': {
    en: 'This site is archived. Restore it first.',
    nl: 'Deze vestiging is gearchiveerd. Zet de vestiging eerst terug.',
  },
  'several-assets': {
    en: 'Several assets here have this name. Rename them first.',
    nl: 'Meer objecten heten hier zo. Geef ze eerst verschillende namen.',
  },
  'restore-asset': {
    en: 'This asset is archived. Restore it first.',
    nl: 'Dit object is gearchiveerd. Zet het eerst terug.',
  },
  'new-asset-kind': { en: 'A new asset needs its kind.', nl: 'Een nieuw object heeft een soort nodig.' },
  'new-asset-service': {
    en: 'A new asset needs its service.',
    nl: 'Een nieuw object heeft een dienst nodig.',
  },
  'import-stopped': {
    en: 'The import stopped: {cause} What was done is kept. Start it again with the same file: nothing is imported twice.',
    nl: 'De import is gestopt: {cause} Wat gedaan is, blijft. Start opnieuw met hetzelfde bestand: niets wordt twee keer geïmporteerd.',
  },
  'program-stopped': { en: 'the program was stopped.', nl: 'het programma werd gestopt.' },
} as const satisfies Record<string, InEveryLanguage>;
