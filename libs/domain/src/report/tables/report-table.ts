import { formatDate } from '../../wording/format/format-dates';
import type { Language } from '../../wording/language';
import type { ReportBody } from '../report-body';
import type { ReportHeading, ReportTableName, ReportWords } from '../words/report-words';
import { REPORT_WORDS } from '../words/words';

export type ReportCell = string | number;

/** One table of a section as rows of cells: on paper, on screen, as CSV. `null` rows: not agreed or not measured. */
export interface ReportTable {
  readonly name: ReportTableName;
  readonly heading: string;
  /** null where the heading says it. */
  readonly caption: string | null;
  readonly columns: readonly string[];
  /** Which columns are amounts, for a right edge. */
  readonly amounts: readonly number[];
  readonly rows: readonly (readonly ReportCell[])[] | null;
}

export const MISSING = '–';

/** What every table of one report in one language is written with. */
export interface TableWriter {
  readonly body: ReportBody;
  readonly language: Language;
  readonly words: ReportWords;
  readonly moment: (at: string | null, missing?: string) => string;
  readonly day: (at: string | null, missing?: string) => string;
  readonly table: (
    name: ReportTableName,
    heading: ReportHeading,
    amounts: readonly number[],
    rows: ReportTable['rows'],
  ) => ReportTable;
}

export function tableWriter(body: ReportBody, language: Language): TableWriter {
  const words = REPORT_WORDS[language];
  const { timeZone } = body.cover;
  return {
    body,
    language,
    words,
    moment: (at, missing = MISSING) =>
      at === null ? missing : formatDate(at, 'date-time', language, timeZone),
    day: (at, missing = MISSING) => (at === null ? missing : formatDate(at, 'date', language, timeZone)),
    table: (name, heading, amounts, rows) => ({
      name,
      heading: words.headings[heading],
      caption: words.captions[name] ?? null,
      columns: words.columns[name],
      amounts,
      rows,
    }),
  };
}

/** Parts of 100,000 as a percentage with all its digits. */
export function percentText(per100000: number | null, language: Language): string {
  return per100000 === null ? MISSING : `${decimals(per100000 / 1_000, 3, language)} %`;
}

/** With a comma or a point, as its reader writes it. */
export function decimals(value: number, digits: number, language: Language): string {
  const text = value.toFixed(digits);
  return language === 'nl' ? text.replace('.', ',') : text;
}
