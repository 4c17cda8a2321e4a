import { Refusal, remark } from '@nachtwacht/domain';
import { readCsvRecords } from '@nachtwacht/server-kit';

const FIELDS = ['customer', 'date', 'from', 'to', 'place', 'travel', 'billable', 'text', 'note'] as const;
type Field = (typeof FIELDS)[number];
export type HoursLine = Readonly<Record<Field, string>> & { readonly line: number };

/** Headers in English and Dutch, without case. */
const COLUMNS: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(FIELDS.map((name) => [name, name])),
  klant: 'customer',
  datum: 'date',
  van: 'from',
  tot: 'to',
  plaats: 'place',
  waar: 'place',
  where: 'place',
  reistijd: 'travel',
  factureerbaar: 'billable',
  declarabel: 'billable',
  tekst: 'text',
  notitie: 'note',
};
const MOST_ROWS = 2_000;

/** @throws Refusal when nothing of the file can be used */
export function readHours(csv: string): HoursLine[] {
  const { records: rows, faults } = readCsvRecords(csv);
  if (faults.length > 0) throw unusable();
  const names = rows[0]?.cells ?? [];
  const header = names.map((name) => COLUMNS[name.toLowerCase()]);
  if (!['customer', 'date', 'from', 'to'].every((name) => header.includes(name as Field))) throw unusable();
  // What is not understood would be lost without a word.
  const unknown = names.find((name, index) => name !== '' && header[index] === undefined);
  if (unknown !== undefined) {
    const message = remark('hours-unknown-column', { name: unknown });
    throw new Refusal('invalid', 'unknown-column', message, { csv: message });
  }
  if (rows.length - 1 > MOST_ROWS)
    throw new Refusal('invalid', 'too-many-rows', remark('too-many-rows', { max: MOST_ROWS }));
  return rows.slice(1).map(({ line, cells }) => {
    const cell = (name: Field) => cells[header.indexOf(name)] ?? '';
    const [customer, date, from, to, place] = [
      cell('customer'),
      cell('date'),
      cell('from'),
      cell('to'),
      cell('place'),
    ];
    const [travel, billable, text, note] = [cell('travel'), cell('billable'), cell('text'), cell('note')];
    return { line, customer, date, from, to, place, travel, billable, text, note };
  });
}

function unusable(): Refusal {
  const message = remark('hours-columns');
  return new Refusal('invalid', 'missing-columns', message, { csv: message });
}
