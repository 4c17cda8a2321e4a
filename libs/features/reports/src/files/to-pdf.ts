import {
  monthText,
  REPORT_WORDS,
  reportTables,
  type Language,
  type ReportBody,
  type ReportTable,
} from '@nachtwacht/domain';
import type { ReportLook } from '@nachtwacht/contracts';
import { pdfOf, type PdfContent } from '@nachtwacht/server-kit';
import { aboutReport, firstPage } from './pdf/first-page';
import { nightsChart } from './pdf/nights-chart';
import { GREY, INK } from './pdf/paper';
import { safeText } from './pdf/safe-text';
import { section } from './pdf/section';

export interface ReportDocument {
  readonly body: ReportBody;
  readonly hash: string;
  readonly look: ReportLook;
}

/** A report on paper: the first page for the owner, then what it follows from. The same body gives the same bytes. */
export function toPdf({ body, hash, look }: ReportDocument, language: Language): Promise<Buffer> {
  const words = REPORT_WORDS[language];
  const { customer, month, dataAsOf } = body.cover;
  const title = `${words.title} ${monthText(month, language)}`;
  const foot = `${safeText(look.provider, 80)} · ${safeText(customer.name, 60)} · ${title}`;
  return pdfOf({
    pageSize: 'A4',
    pageMargins: [40, 44, 40, 48],
    info: {
      title: `${title}: ${safeText(customer.name, 200)}`,
      subject: title,
      author: safeText(look.provider),
      creationDate: new Date(dataAsOf),
    },
    language: language === 'nl' ? 'nl-NL' : 'en-GB',
    version: '1.7',
    // Its letters and colours are in the file itself: it looks the same in thirty years.
    subset: 'PDF/A-2b',
    displayTitle: true,
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15, color: INK },
    footer: (page, pages) => ({
      text: `${foot} · ${words.page(page, pages)}`,
      alignment: 'center',
      color: GREY,
      fontSize: 8,
      margin: [40, 16, 40, 0],
    }),
    content: [
      ...firstPage(body, look, language),
      { stack: sections(body, language), pageBreak: 'before' },
      ...appendix(body, hash, language),
    ],
  });
}

function sections(body: ReportBody, language: Language): PdfContent[] {
  const tables = reportTables(body, language);
  return tables.flatMap((table, index) => [
    ...section(table, opensSection(tables, index), language),
    ...(table.name === 'backups' ? nightsChart(body, language) : []),
  ]);
}

function opensSection(tables: readonly ReportTable[], index: number): boolean {
  return tables[index - 1]?.heading !== tables[index]?.heading;
}

function appendix(body: ReportBody, hash: string, language: Language): PdfContent[] {
  const words = REPORT_WORDS[language];
  const { register, audit } = body.details.chains;
  const heads = [
    ...(register === null ? [] : [words.chains('register', register.seq, register.hash)]),
    ...(audit === null ? [] : [words.chains('audit', audit.seq, audit.hash)]),
  ];
  const heading = (text: string): PdfContent => ({
    text,
    fontSize: 14,
    bold: true,
    margin: [0, 16, 0, 4],
  });
  const [first, ...rest] = words.formulas.map((text): PdfContent => ({ text, margin: [0, 0, 0, 4] }));
  return [
    { unbreakable: true, stack: [heading(words.headings.appendix), ...(first ? [first] : [])] },
    ...rest,
    {
      unbreakable: true,
      stack: [
        heading(words.headings.about),
        aboutReport(body, hash, language),
        ...heads.map((text): PdfContent => ({ text, color: GREY, fontSize: 7, margin: [0, 4, 0, 0] })),
      ],
    },
  ];
}
