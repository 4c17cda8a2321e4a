import type { VersionRow } from '@nachtwacht/contracts';
import { UPDATE_WORDS, type Language } from '@nachtwacht/domain';

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Klant',
    'Object',
    'Onderdeel',
    'Merk',
    'Model',
    'Geïnstalleerd',
    'Beschikbaar',
    'Afgesproken',
    'Toestand',
    'Beveiliging',
    'Bekend door',
    'Gecontroleerd op',
    'Achter sinds',
    'Dagen achter',
    'Einde ondersteuning',
  ],
  en: [
    'Customer',
    'Asset',
    'Part',
    'Maker',
    'Model',
    'Installed',
    'Available',
    'Agreed',
    'State',
    'Security',
    'Known by',
    'Checked at',
    'Behind since',
    'Days behind',
    'End of support',
  ],
};

/** What counts as behind: an update waits, or nobody knows that none does. */
export function isBehind({ state, status, doubt, endOfLife }: VersionRow, today: string): boolean {
  return (
    state !== 'up-to-date' ||
    status === 'unknown' ||
    doubt !== null ||
    (endOfLife !== null && endOfLife <= today)
  );
}

/** A sheet with its header. What is not known stays empty; it is never called up to date. */
export function toRows(rows: readonly VersionRow[], language: Language): (string | number)[][] {
  const words = UPDATE_WORDS[language];
  return [
    [...HEADERS[language]],
    ...rows.map((row) => [
      row.customerName,
      row.assetName,
      row.instance,
      row.vendor ?? '',
      row.model ?? '',
      row.installed ?? '',
      row.available ?? '',
      row.desired ?? '',
      words.state[row.state],
      row.security === null ? words.notSaid : row.security ? words.yes : words.no,
      words.knownBy[row.knownBy],
      row.checkedAt ?? '',
      row.behindSince ?? '',
      row.behindSince === null ? '' : row.daysBehind,
      row.endOfLife ?? '',
    ]),
  ];
}
