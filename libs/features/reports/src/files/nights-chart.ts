import { nightStatusText, type Language, type NightStatus, type ReportBody } from '@nachtwacht/domain';
import type { PdfContent } from '@nachtwacht/server-kit';

const SIDE = 11;
const STEP = 14;
const FILL: Readonly<Partial<Record<NightStatus, string>>> = {
  success: '#2e7d46',
  'success-after-retry': '#7fb08d',
  warning: '#d99000',
  failed: '#b3261e',
  missed: '#7a1510',
  blocked: '#b3261e',
};
const UNKNOWN = '#9aa0a6';

/** A square for each night of each job, drawn as vectors; the words of what was not good stand below. */
export function nightsChart({ details }: ReportBody, language: Language): PdfContent[] {
  return details.backups
    .filter(({ nights }) => nights.length > 0)
    .flatMap(({ name, nights }): PdfContent[] => [
      { text: name, bold: true, margin: [0, 6, 0, 2] },
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
          .filter(({ status }) => status !== 'success')
          .map(
            ({ date, status, hidden }) => `${date.slice(8)}: ${nightStatusText(hidden ?? status, language)}`,
          )
          .join(' · '),
        color: '#555555',
        fontSize: 8,
        margin: [0, 2, 0, 0],
      },
    ]);
}
