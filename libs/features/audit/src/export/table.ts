import { actWord, thingWord, type AuditFields, type Language } from '@nachtwacht/domain';
import type { Cell } from '@nachtwacht/server-kit';
import type { AuditRecord } from '../audit-store';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Tijd (UTC)',
    'Klant',
    'Persoon',
    'Handeling',
    'Soort',
    'Naam',
    'Voor',
    'Na',
    'Reden',
    'Kenmerk',
    'Keten',
    'Nummer',
    'Hash',
  ],
  en: [
    'Time (UTC)',
    'Customer',
    'Person',
    'Act',
    'Kind',
    'Name',
    'Before',
    'After',
    'Reason',
    'Reference',
    'Chain',
    'Number',
    'Hash',
  ],
};

export function headings(language: Language): readonly string[] {
  return HEADINGS[language];
}

/** One entry as a row; times are moments, numbers are numbers, all else is text. */
export function cellsOf(entry: AuditRecord, language: Language): Cell[] {
  return [
    new Date(entry.at),
    entry.customerName ?? '',
    entry.actor?.name ?? 'Nachtwacht',
    actWord(entry.act, language),
    thingWord(entry.thing, language),
    entry.name ?? '',
    fieldsText(entry.before),
    fieldsText(entry.after),
    entry.reason ?? '',
    entry.thingId ?? '',
    entry.chain,
    entry.seq,
    entry.hash,
  ];
}

function fieldsText(fields: AuditFields): string {
  return Object.entries(fields)
    .map(([column, value]) => `${column}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}
