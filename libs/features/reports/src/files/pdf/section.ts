import { REPORT_WORDS, type Language, type ReportTable } from '@nachtwacht/domain';
import type { PdfContent } from '@nachtwacht/server-kit';
import { GREY, INK, ROWS } from './paper';
import { safeText } from './safe-text';

/** Columns of sentences: they share what is left of the width. Of other tables the names in the first column do. */
const PROSE: Readonly<Partial<Record<ReportTable['name'], readonly number[]>>> = {
  work: [0],
  entries: [1],
  exclusions: [3],
  devices: [2],
};
const LONGEST_NAME = 120;
/** Moments and amounts stay on one line. */
const SHORT = 14;
/** So little stays on one page; a row that is longer than this may go over to the next. */
const FEW_ROWS = 10;
const FEW_CHARACTERS = 1_500;
const LONG_CELL = 600;

/**
 * A table with its headings as rows that stay with what follows them, and come again on the next page: no heading is
 * left alone at the end of a page.
 *
 * @param opensSection this is the first table under its heading
 */
export function section(table: ReportTable, opensSection: boolean, language: Language): PdfContent[] {
  const { rows, columns } = table;
  const words = REPORT_WORDS[language];
  const headings = headingsOf(table, opensSection);
  if (rows === null || rows.length === 0) {
    const text = rows === null ? words.notMeasured : words.none;
    return [{ unbreakable: true, stack: [...headings, { text, color: GREY, margin: [0, 2, 0, 0] }] }];
  }
  const texts = rows.map((row) => row.map((cell, index) => textOf(table, cell, index)));
  const headerRows = headings.length + 1;
  const mayBreak = texts.flat().some(({ length }) => length > LONG_CELL);
  return [
    {
      unbreakable: !mayBreak && texts.length <= FEW_ROWS && texts.flat().join('').length <= FEW_CHARACTERS,
      table: {
        headerRows,
        keepWithHeaderRows: mayBreak ? 0 : 1,
        dontBreakRows: !mayBreak,
        widths: columns.map((_, index) => (takesRest(table, index) ? '*' : 'auto')),
        body: [
          ...headings.map((cell) => spanning(cell, columns.length)),
          columns.map((text, index) => ({ ...cellOf(table, text, index), bold: true, color: GREY })),
          ...texts.map((row) => row.map((text, index) => cellOf(table, text, index))),
        ],
      },
      layout: {
        ...ROWS,
        hLineWidth: (index, node) =>
          index < headerRows || texts[index - headerRows]?.[0] === '' ? 0 : ROWS.hLineWidth(index, node),
      },
    },
  ];
}

function headingsOf({ heading, caption }: ReportTable, opensSection: boolean): PdfContent[] {
  const title: PdfContent = { text: heading, fontSize: 14, bold: true, color: INK, margin: [0, 14, 0, 2] };
  const over: PdfContent = {
    text: caption ?? '',
    fontSize: 10,
    bold: true,
    margin: [0, opensSection ? 0 : 8, 0, 0],
  };
  return [...(opensSection ? [title] : []), ...(caption === null ? [] : [over])];
}

function takesRest({ name }: ReportTable, index: number): boolean {
  return (PROSE[name] ?? [0]).includes(index);
}

function textOf({ name }: ReportTable, cell: string | number, index: number): string {
  return safeText(String(cell), PROSE[name]?.includes(index) ? undefined : LONGEST_NAME);
}

function cellOf(table: ReportTable, text: string, index: number): PdfContent {
  return {
    text,
    fontSize: 8,
    alignment: table.amounts.includes(index) ? 'right' : 'left',
    noWrap: !takesRest(table, index) && text.length <= SHORT,
  };
}

function spanning(cell: PdfContent, columns: number): PdfContent[] {
  return [
    { ...cell, colSpan: columns },
    ...Array.from({ length: columns - 1 }, (): PdfContent => ({ text: '' })),
  ];
}
