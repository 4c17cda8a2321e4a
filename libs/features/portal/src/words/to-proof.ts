import type { PortalRestoreTest } from '@nachtwacht/contracts';
import { formatDate, type Language } from '@nachtwacht/domain';
import { pdfOf, type PdfContent } from '@nachtwacht/server-kit';
import { PROOF_WORDS } from './proof-words';

const GREY = '#555555';
const RULE = '#cccccc';
type Line = readonly [label: string, text: string];

/** A restore test on paper: what was done, and what the practice says of it. */
export function toProof(
  { customer, test }: { readonly customer: string; readonly test: PortalRestoreTest },
  language: Language,
): Promise<Buffer> {
  const words = PROOF_WORDS[language];
  return pdfOf({
    pageSize: 'A4',
    pageMargins: [48, 56, 48, 56],
    info: { title: `${words.title}: ${customer}`, subject: customer },
    language: language === 'nl' ? 'nl-NL' : 'en-GB',
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.2 },
    footer: (page, pages) => ({
      text: words.page(page, pages),
      alignment: 'center',
      color: GREY,
      fontSize: 8,
      margin: [0, 16, 0, 0],
    }),
    content: [
      { text: words.title, fontSize: 18, bold: true },
      { text: customer, fontSize: 12, margin: [0, 2, 0, 16] },
      { text: words.test, fontSize: 13, bold: true, margin: [0, 8, 0, 4] },
      sheet(linesOfTest(test, language)),
      { text: words.practice, fontSize: 13, bold: true, margin: [0, 20, 0, 4] },
      test.coSign === null ? { text: words.notSigned } : sheet(linesOfJudgement(test.coSign, language)),
      { text: test.id, color: GREY, fontSize: 7, margin: [0, 24, 0, 0] },
    ],
  });
}

function linesOfTest(test: PortalRestoreTest, language: Language): Line[] {
  const words = PROOF_WORDS[language];
  const { backup, doneOn, method, result, durationMinutes } = test;
  return [
    [words.backup, backup ?? '–'],
    // A day of the calendar is the same in every zone.
    [words.doneOn, doneOn === null ? '–' : formatDate(`${doneOn}T12:00:00Z`, 'date', language, 'UTC')],
    [words.method, words.methods[method]],
    [words.technical, result === null ? '–' : words.technicals[result]],
    [words.duration, durationMinutes === null ? '–' : words.minutes(durationMinutes)],
  ];
}

function linesOfJudgement(
  { name, jobRole, result, remarks, at }: NonNullable<PortalRestoreTest['coSign']>,
  language: Language,
): Line[] {
  const words = PROOF_WORDS[language];
  return [
    [words.name, name],
    [words.jobRole, jobRole],
    [words.judgement, words.judgements[result]],
    [words.remarks, remarks === '' ? '–' : remarks],
    [words.signedAt, formatDate(at, 'date-time', language)],
  ];
}

function sheet(lines: readonly Line[]): PdfContent {
  return {
    table: {
      headerRows: 0,
      dontBreakRows: true,
      widths: [140, '*'],
      body: lines.map(([label, text]): PdfContent[] => [{ text: label, color: GREY }, { text }]),
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => RULE },
  };
}
