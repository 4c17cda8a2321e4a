import {
  formatDate,
  REPORT_QUESTIONS,
  REPORT_WORDS,
  reportTables,
  type Language,
  type ReportBody,
  type ReportLight,
  type ReportTable,
} from '@nachtwacht/domain';
import type { ReportLook } from '@nachtwacht/contracts';
import { pdfOf, type PdfContent } from '@nachtwacht/server-kit';
import { nightsChart } from './nights-chart';

const GREY = '#555555';
const LIGHTS: Readonly<Record<ReportLight, string>> = {
  red: '#b3261e',
  orange: '#9a5b00',
  grey: '#5f6368',
  green: '#1e6b34',
};

export interface ReportDocument {
  readonly body: ReportBody;
  readonly hash: string;
  readonly look: ReportLook;
}

/** A report on paper: the first page for the owner, then what it follows from. The same body gives the same bytes. */
export function toPdf({ body, hash, look }: ReportDocument, language: Language): Promise<Buffer> {
  const words = REPORT_WORDS[language];
  const { customer, month, dataAsOf } = body.cover;
  const title = `${words.title} ${month}`;
  return pdfOf({
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    info: {
      title: `${title}: ${customer.name}`,
      subject: title,
      author: look.provider,
      creationDate: new Date(dataAsOf),
    },
    language: language === 'nl' ? 'nl-NL' : 'en-GB',
    version: '1.7',
    tagged: true,
    displayTitle: true,
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
    footer: (page, pages) => ({
      text: `${look.provider} · ${customer.name} · ${words.page(page, pages)}`,
      alignment: 'center',
      color: GREY,
      fontSize: 8,
      margin: [0, 16, 0, 0],
    }),
    content: [
      ...firstPage(body, look, language),
      ...cover(body, hash, language),
      { text: '', pageBreak: 'after' },
      ...nightsChart(body, language),
      ...reportTables(body, language).flatMap((table, index, all) =>
        section(table, all[index - 1]?.heading !== table.heading, language),
      ),
      ...appendix(body, language),
    ],
  });
}

function firstPage(
  { cover, firstPage: page }: ReportBody,
  look: ReportLook,
  language: Language,
): PdfContent[] {
  const words = REPORT_WORDS[language];
  return [
    { text: look.provider, color: look.colour, bold: true, fontSize: 11 },
    { text: `${words.title} ${cover.month}`, fontSize: 20, bold: true, color: look.colour },
    { text: cover.customer.name, fontSize: 13, margin: [0, 2, 0, 14] },
    ...REPORT_QUESTIONS.flatMap((question): PdfContent[] => {
      const { light, sentences } = page[question];
      return [
        { text: words.questions[question], fontSize: 13, bold: true, margin: [0, 10, 0, 0] },
        { canvas: [{ type: 'rect', x: 0, y: 4, w: 515, h: 4, color: LIGHTS[light] }] },
        { text: words.lights[light], color: LIGHTS[light], bold: true, fontSize: 11, margin: [0, 4, 0, 2] },
        ...sentences.map((sentence) => ({
          text: sentence[language],
          fontSize: 11,
          margin: [0, 0, 0, 2] as const,
        })),
      ];
    }),
  ];
}

function cover({ cover: c }: ReportBody, hash: string, language: Language): PdfContent[] {
  const words = REPORT_WORDS[language];
  const moment = (at: string) => formatDate(at, 'date-time', language, c.timeZone);
  const lines: [string, string][] = [
    [words.cover.period, `${moment(c.from)} – ${moment(c.to)}`],
    [words.cover.agreement, c.agreementVersion === null ? words.noAgreement : String(c.agreementVersion)],
    [words.cover.zone, c.timeZone],
    [words.cover.asOf, moment(c.dataAsOf)],
    [words.cover.revision, `${String(c.revision)} (${c.generator})`],
    ...(c.correction === null ? [] : ([[words.cover.correction, c.correction]] as [string, string][])),
    [words.cover.hash, hash],
  ];
  return lines.map(([name, value], index) => ({
    text: `${name}: ${value}`,
    color: GREY,
    fontSize: 8,
    margin: [0, index === 0 ? 18 : 0, 0, 0],
  }));
}

function section(
  { heading, columns, rows }: ReportTable,
  isFirst: boolean,
  language: Language,
): PdfContent[] {
  const words = REPORT_WORDS[language];
  const title: PdfContent[] = isFirst
    ? [{ text: heading, fontSize: 12, bold: true, margin: [0, 12, 0, 4] }]
    : [{ text: '', margin: [0, 4, 0, 0] }];
  if (rows === null) return [...title, { text: words.notMeasured }];
  if (rows.length === 0) return [...title, { text: words.none }];
  return [
    ...title,
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: columns.map((_, index) => (index === 0 ? '*' : 'auto')),
        body: [
          columns.map((text): PdfContent => ({ text, bold: true, color: GREY, fontSize: 8 })),
          ...rows.map((row) =>
            row.map((cell): PdfContent => ({
              text: String(cell),
              fontSize: 8,
              alignment: typeof cell === 'number' ? 'right' : 'left',
            })),
          ),
        ],
      },
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => '#cccccc' },
    },
  ];
}

function appendix({ details }: ReportBody, language: Language): PdfContent[] {
  const words = REPORT_WORDS[language];
  const { register, audit } = details.chains;
  const heads = [
    ...(register === null ? [] : [words.chains('register', register.seq, register.hash)]),
    ...(audit === null ? [] : [words.chains('audit', audit.seq, audit.hash)]),
  ];
  return [
    { text: words.headings.appendix, fontSize: 12, bold: true, margin: [0, 14, 0, 4] },
    ...words.formulas.map((text): PdfContent => ({ text, margin: [0, 0, 0, 3] })),
    ...heads.map((text): PdfContent => ({ text, color: GREY, fontSize: 7 })),
  ];
}
