// A package that brings no types, and fonts, which the bundler turns into bytes.

declare module 'svg-to-pdfkit' {
  interface Options {
    readonly width: number;
    readonly height: number;
    readonly assumePt: boolean;
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string;
  }
  const draw: (doc: PDFKit.PDFDocument, svg: string, x: number, y: number, options: Options) => void;
  export default draw;
}

declare module '*.ttf' {
  const bytes: Uint8Array;
  export default bytes;
}
