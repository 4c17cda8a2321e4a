// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- projects that import this one compile it, too, and look for the declaration elsewhere
/// <reference path="./pdfmake.d.ts" />
import { createRequire } from 'node:module';
import pdfmake, { type Content, type Definition, type Layout } from 'pdfmake';

export type PdfContent = Content;
export type PdfLayout = Layout;
export type PdfDefinition = Definition;

const shape = (name: string): string =>
  createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`);
const ROBOTO = {
  normal: shape('Regular'),
  bold: shape('Medium'),
  italics: shape('Italic'),
  bolditalics: shape('MediumItalic'),
};

// A document is made of what is given here: no text in it fetches or opens anything but the letters' shapes.
pdfmake.setFonts({ Roboto: ROBOTO });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(ROBOTO).includes(path));

/** A document on paper. Its font is `Roboto`; whatever a text says, it stays text. */
export function pdfOf(definition: PdfDefinition): Promise<Buffer> {
  return pdfmake.createPdf(definition).getBuffer();
}
