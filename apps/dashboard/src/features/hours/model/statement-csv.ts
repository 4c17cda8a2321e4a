import type { HoursStatement } from '@nachtwacht/contracts';
import { inertCell, type Language } from '@nachtwacht/domain';
import { stepsOf, targetsOf } from './statement-rows';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'datum',
    'van',
    'tot',
    'wie',
    'waaraan',
    'tekst',
    'declarabel',
    'gewerkt (min)',
    'opbouw',
    'reistijd (min)',
    'afgeboekt (min)',
    'waarvan',
  ],
  en: [
    'date',
    'from',
    'to',
    'who',
    'on',
    'text',
    'billable',
    'worked (min)',
    'steps',
    'travel (min)',
    'charged (min)',
    'paid from',
  ],
};
const YES_NO: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ['ja', 'nee'],
  en: ['yes', 'no'],
};
const DELIMITERS: Readonly<Record<Language, string>> = { nl: ';', en: ',' };

/** A statement line by line for a spreadsheet, in whole minutes; no cell is taken for a formula (RFC 4180, with a mark that says UTF-8). */
export function statementCsv({ lines }: HoursStatement, language: Language): string {
  const rows = lines.map((line) => [
    line.date,
    line.startedAt,
    line.endedAt,
    line.personName,
    line.workOn ?? '',
    line.text,
    YES_NO[language][line.billable ? 0 : 1],
    line.rawMinutes,
    stepsOf(line)
      .map((step) => `${step.band} ${step.rawMinutes}/${step.roundedMinutes} x ${step.factorPercent}%`)
      .join(' + '),
    line.travel?.minutes ?? 0,
    line.minutes,
    targetsOf(line)
      .map(({ target, minutes }) => `${target} ${minutes}`)
      .join(' + '),
  ]);
  return `\uFEFF${[HEADS[language], ...rows].map((row) => row.map(cellOf).join(DELIMITERS[language])).join('\r\n')}\r\n`;
}

function cellOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : inertCell(value);
  return /[\r\n;,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
