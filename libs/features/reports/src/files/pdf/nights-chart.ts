import {
  nightStatusText,
  REPORT_WORDS,
  type Language,
  type NightStatus,
  type ReportBody,
} from '@nachtwacht/domain';
import type { PdfContent } from '@nachtwacht/server-kit';
import { GREY, ROWS } from './paper';
import { safeText } from './safe-text';

const SIDE = 9;
const STEP = 11.5;
const FILL: Readonly<Partial<Record<NightStatus, string>>> = {
  success: '#2e7d46',
  'success-after-retry': '#7fb08d',
  warning: '#d99000',
  failed: '#b3261e',
  missed: '#7a1510',
  blocked: '#b3261e',
  'not-expected': '#e3e5e8',
};
const UNKNOWN = '#9aa0a6';

/** A square for each night of each job, drawn as vectors; the words of what was not good stand below. */
export function nightsChart({ details }: ReportBody, language: Language): PdfContent[] {
  const jobs = details.backups.filter(({ nights }) => nights.length > 0);
  if (jobs.length === 0) return [];
  return [
    { text: REPORT_WORDS[language].nights, color: GREY, fontSize: 8, margin: [0, 10, 0, 0] },
    {
      table: {
        headerRows: 0,
        dontBreakRows: true,
        widths: [140, '*'],
        body: jobs.map(({ name, nights }): PdfContent[] => [
          { text: safeText(name, 60), fontSize: 8 },
          {
            stack: [
              {
                canvas: nights.map(({ date, status, hidden }) => ({
                  type: 'rect' as const,
                  x: (Number(date.slice(8)) - 1) * STEP,
                  y: 0,
                  w: SIDE,
                  h: SIDE,
                  color: FILL[hidden ?? status] ?? UNKNOWN,
                })),
              },
              {
                text: nights
                  .filter(({ status }) => status !== 'success' && status !== 'not-expected')
                  .map(
                    ({ date, status, hidden }) =>
                      `${String(Number(date.slice(8)))}: ${nightStatusText(hidden ?? status, language)}`,
                  )
                  .join(' · '),
                color: GREY,
                fontSize: 7,
                margin: [0, 1, 0, 0],
              },
            ],
          },
        ]),
      },
      layout: ROWS,
      margin: [0, 2, 0, 0],
    },
  ];
}
