import {
  formatDate,
  monthText,
  REPORT_QUESTIONS,
  REPORT_WORDS,
  type Language,
  type ReportBody,
  type ReportQuestion,
} from '@nachtwacht/domain';
import type { ReportLook } from '@nachtwacht/contracts';
import type { PdfContent } from '@nachtwacht/server-kit';
import { BARE, GREY, INK, LIGHTS, SHADE, WIDTH } from './paper';
import { providerMark } from './provider-mark';
import { safeText } from './safe-text';

/** What the owner reads: four questions, each with a light, its word, and sentences. */
export function firstPage(body: ReportBody, look: ReportLook, language: Language): PdfContent[] {
  const words = REPORT_WORDS[language];
  const { cover } = body;
  return [
    providerMark(look),
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: WIDTH, h: 3, color: look.colour }],
      margin: [0, 4, 0, 16],
    },
    { text: `${words.title} ${monthText(cover.month, language)}`, fontSize: 22, bold: true, color: INK },
    { text: safeText(cover.customer.name, 200), fontSize: 13, color: GREY, margin: [0, 2, 0, 0] },
    ...(cover.correction === null
      ? []
      : [
          {
            text: `${words.cover.revision}: ${String(cover.revision)}. ${words.cover.correction}: ${safeText(cover.correction)}`,
            margin: [0, 4, 0, 0] as const,
          },
        ]),
    { text: '', margin: [0, 0, 0, 16] },
    ...REPORT_QUESTIONS.map((question) => card(body, question, language)),
  ];
}

function card({ firstPage: page }: ReportBody, question: ReportQuestion, language: Language): PdfContent {
  const words = REPORT_WORDS[language];
  const { light, sentences } = page[question];
  return {
    table: {
      headerRows: 0,
      dontBreakRows: false,
      widths: [5, '*'],
      body: [
        [
          { text: '', fillColor: LIGHTS[light] },
          {
            stack: [
              { text: words.questions[question], fontSize: 13, bold: true, color: INK },
              {
                text: words.lights[light],
                fontSize: 11,
                bold: true,
                color: LIGHTS[light],
                margin: [0, 1, 0, 4],
              },
              ...sentences.map((sentence): PdfContent => ({
                text: safeText(sentence[language], 600),
                fontSize: 10.5,
                margin: [0, 0, 0, 2],
              })),
            ],
            fillColor: SHADE,
            margin: [12, 8, 12, 8],
          },
        ],
      ],
    },
    layout: BARE,
    margin: [0, 0, 0, 10],
  };
}

/** By what these numbers can be told from others. */
export function aboutReport({ cover: c }: ReportBody, hash: string, language: Language): PdfContent {
  const words = REPORT_WORDS[language];
  const moment = (at: string) =>
    `${formatDate(at, 'date', language, c.timeZone)}, ${formatDate(at, 'time', language, c.timeZone)}`;
  const lines: (readonly [string, string])[] = [
    [words.cover.period, `${moment(c.from)} – ${moment(c.to)} (${c.timeZone})`],
    [words.cover.agreement, c.agreementVersion === null ? words.noAgreement : String(c.agreementVersion)],
    [words.cover.asOf, moment(c.dataAsOf)],
    [words.cover.revision, `${String(c.revision)} (${c.generator})`],
    ...(c.correction === null ? [] : [[words.cover.correction, safeText(c.correction)] as const]),
    [words.cover.hash, hash],
  ];
  return {
    table: {
      headerRows: 0,
      dontBreakRows: true,
      widths: ['auto', '*'],
      body: lines.map(([name, value]): PdfContent[] => [
        { text: name, color: GREY, fontSize: 8, margin: [0, 0, 8, 1] },
        { text: value, color: GREY, fontSize: 8, margin: [0, 0, 0, 1] },
      ]),
    },
    layout: BARE,
    margin: [0, 6, 0, 0],
  };
}
