import type { ReportLight } from '@nachtwacht/domain';
import type { PdfLayout } from '@nachtwacht/server-kit';

/** Inside the margins of an A4. */
export const WIDTH = 515;
export const INK = '#1b1f24';
export const GREY = '#555555';
const LINE = '#cccccc';
export const SHADE = '#f3f4f6';

/** Dark enough for words on white; the word says it, too. */
export const LIGHTS: Readonly<Record<ReportLight, string>> = {
  red: '#b3261e',
  orange: '#9a5b00',
  grey: '#5f6368',
  green: '#1e6b34',
};

/** Thin lines between rows, none around them. */
export const ROWS: PdfLayout = {
  hLineWidth: (index, { table }) => (index === 0 || index === table.body.length ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (index) => (index === 0 ? 0 : 4),
  paddingRight: (index, { table }) => (index === (table.body[0]?.length ?? 0) - 1 ? 0 : 4),
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

export const BARE: PdfLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};
