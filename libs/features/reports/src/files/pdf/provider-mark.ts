import type { ReportLook } from '@nachtwacht/contracts';
import { pdfOf, type PdfContent } from '@nachtwacht/server-kit';
import { INK } from './paper';
import { safeText } from './safe-text';

/** Whose report it is: the logo, or the name in letters. */
export function providerMark({ provider, logo }: ReportLook): PdfContent {
  return logo === null
    ? { text: safeText(provider, 80), bold: true, fontSize: 11, color: INK }
    : { image: logo, fit: [180, 44] };
}

/** A picture that can't be read would keep every report from being a file. */
export async function isDrawable(look: ReportLook): Promise<boolean> {
  try {
    await pdfOf({
      pageSize: 'A4',
      pageMargins: [40, 40, 40, 40],
      info: { title: '', subject: '' },
      language: 'nl-NL',
      defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1 },
      footer: () => ({ text: '' }),
      content: [providerMark(look)],
    });
    return true;
  } catch {
    return false;
  }
}
