/** What is used of pdfmake. Its published types bring those of a whole browser along. */
declare module 'pdfmake' {
  interface Style {
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly color?: string;
    readonly fontSize?: number;
    readonly alignment?: 'left' | 'center' | 'right';
    /** Points: left, top, right, bottom. */
    readonly margin?: readonly [number, number, number, number];
    /** Of a cell of a table. */
    readonly fillColor?: string;
    /** How many columns a cell goes over; those after it stand there empty. */
    readonly colSpan?: number;
    readonly unbreakable?: boolean;
    readonly noWrap?: boolean;
    readonly pageBreak?: 'before' | 'after';
  }

  export type Content = Style &
    (
      | { readonly text: string }
      /** Base64 in itself; within so many points of width and height. */
      | { readonly image: string; readonly fit: readonly [number, number] }
      | { readonly canvas: readonly Rectangle[] }
      | { readonly stack: readonly Content[] }
      | { readonly table: Table; readonly layout: Layout }
    );

  /** Points, from the upper left corner. */
  interface Rectangle {
    readonly type: 'rect';
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly color: string;
  }

  interface Table {
    readonly headerRows: number;
    /** So many rows stay with the headers. */
    readonly keepWithHeaderRows?: number;
    readonly dontBreakRows: boolean;
    readonly widths: readonly (number | '*' | 'auto')[];
    readonly body: readonly (readonly Content[])[];
  }

  interface TableNode {
    readonly table: Table;
  }

  /** Points; `index` of the line, or of the column that is padded. */
  export interface Layout {
    readonly hLineWidth: (index: number, node: TableNode) => number;
    readonly vLineWidth: () => number;
    readonly hLineColor: () => string;
    readonly paddingLeft?: (index: number, node: TableNode) => number;
    readonly paddingRight?: (index: number, node: TableNode) => number;
    readonly paddingTop?: () => number;
    readonly paddingBottom?: () => number;
  }

  export interface Definition {
    readonly pageSize: 'A4';
    readonly pageMargins: readonly [number, number, number, number];
    readonly info: Readonly<Record<'title' | 'subject', string>> & {
      readonly author?: string;
      /** Without one it is now, and the same document is other bytes each time. */
      readonly creationDate?: Date;
    };
    readonly language: string;
    readonly version?: '1.7';
    readonly subset?: 'PDF/A-2b';
    readonly displayTitle?: boolean;
    readonly defaultStyle: {
      readonly font: string;
      readonly fontSize: number;
      readonly lineHeight: number;
      readonly color?: string;
    };
    readonly footer: (page: number, pages: number) => Content;
    readonly content: readonly Content[];
  }

  type Shapes = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Shapes>>): void;
    setUrlAccessPolicy(may: (url: string) => boolean): void;
    setLocalAccessPolicy(may: (path: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
  };
  // eslint-disable-next-line no-restricted-syntax -- it is the package that has no name for it
  export default pdfmake;
}
