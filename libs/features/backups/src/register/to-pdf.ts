import { formatDate, nightStatusText, type Language, type RegisterLine } from '@nachtwacht/domain';
import { pdfOf, type PdfContent as Content, type PdfDefinition as Definition } from '@nachtwacht/server-kit';
import type { ReadCorrection, ReadDay } from './read-entry';
import { REGISTER_WORDS } from './register-words';
import { reasonsText } from './to-rows';

export interface RegisterDocument {
  readonly customer: string;
  readonly from: string;
  readonly to: string;
  readonly entries: readonly (ReadDay | ReadCorrection)[];
}

const GREY = '#555555';
const RULE = '#cccccc';

/** The register on paper: a table for each day, corrections where they were made, hashes below each. */
export function toPdf(document: RegisterDocument, language: Language): Promise<Buffer> {
  return pdfOf(definitionOf(document, language));
}

function definitionOf({ customer, from, to, entries }: RegisterDocument, language: Language): Definition {
  const words = REGISTER_WORDS[language];
  return {
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    info: { title: `${words.title}: ${customer}`, subject: words.subtitle(customer, from, to) },
    language: language === 'nl' ? 'nl-NL' : 'en-GB',
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
    footer: (page, pages) => ({
      text: words.page(page, pages),
      alignment: 'center',
      color: GREY,
      fontSize: 8,
      margin: [0, 16, 0, 0],
    }),
    content: [
      { text: words.title, fontSize: 16, bold: true },
      { text: words.subtitle(customer, day(from, language), day(to, language)), margin: [0, 2, 0, 12] },
      ...(entries.length === 0 ? [{ text: words.nothing }] : []),
      ...entries.flatMap((entry) =>
        entry.kind === 'day' ? dayContent(entry, language) : correctionContent(entry, language),
      ),
      { text: words.howVerified, color: GREY, fontSize: 8, margin: [0, 16, 0, 0] },
    ],
  };
}

function dayContent({ date, duty, seq, hash, nights }: ReadDay, language: Language): Content[] {
  const words = REGISTER_WORDS[language];
  const about = [
    words.counts(nights.length, nights.filter(({ signed }) => signed !== null).length),
    ...(duty === null ? [] : [words.dutyBy(duty)]),
    words.entry(seq),
  ];
  return [
    { text: words.checkOf(day(date, language)), fontSize: 11, bold: true, margin: [0, 10, 0, 0] },
    { text: about.join(' · '), color: GREY, margin: [0, 0, 0, 4] },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [130, 55, '*', 120],
        body: [
          words.columns.map((text): Content => ({ text, bold: true, color: GREY })),
          ...nights.map((night) => nightCells(night, language)),
        ],
      },
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => RULE },
    },
    { text: hash, color: GREY, fontSize: 6.5, margin: [0, 2, 0, 0] },
  ];
}

function nightCells(night: RegisterLine, language: Language): Content[] {
  const words = REGISTER_WORDS[language];
  const { signed, notes } = night;
  return [
    {
      stack: [
        { text: night.name },
        ...(night.protects === null ? [] : [{ text: night.protects, color: GREY }]),
      ],
    },
    { text: night.night },
    {
      stack: [
        { text: nightStatusText(night.status, language), bold: true },
        { text: reasonsText(night, language) },
        ...notes.map(({ by, text }) => ({ text: `${by}: ${text}`, italics: true })),
      ],
    },
    signed === null
      ? { text: words.unsigned, bold: true }
      : {
          stack: [
            { text: signed.by },
            { text: moment(signed.at, language), color: GREY },
            ...(signed.bulk ? [{ text: words.together, color: GREY }] : []),
          ],
        },
  ];
}

function correctionContent(entry: ReadCorrection, language: Language): Content[] {
  const words = REGISTER_WORDS[language];
  const said = entry.text ?? (entry.status === null ? '' : nightStatusText(entry.status, language));
  return [
    {
      text: `${words.correction} · ${entry.night} · ${words.entry(entry.seq)}`,
      bold: true,
      margin: [0, 10, 0, 0],
    },
    { text: `${entry.by ?? words.byItself}, ${moment(entry.at, language)}: ${said}` },
    { text: entry.hash, color: GREY, fontSize: 6.5 },
  ];
}

/** A day of the calendar is the same in every zone. */
function day(date: string, language: Language): string {
  return formatDate(`${date}T12:00:00Z`, 'date', language, 'UTC');
}

function moment(at: string, language: Language): string {
  return formatDate(at, 'date-time', language);
}
