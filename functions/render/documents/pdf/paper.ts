import PDFDocument from 'pdfkit';
import { filled } from '../../../../shared/domain/kernel/filled.ts';
import { langOf } from '../../../../shared/domain/report/language.ts';
import type { Report } from '../../../../shared/domain/report/report.ts';

/** TrueType files. They must hold the letters of Welsh: ŵ and ŷ are in few standard fonts. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Fonts as pdfkit holds them: opened once, for opening takes as long as drawing a report. */
export type Fonts = Record<keyof FontFiles, string>;

export function openFonts({ regular, bold }: FontFiles): Fonts {
  const open = (file: Uint8Array): string => {
    const doc = new PDFDocument(NO_FONT);
    doc.font(file);
    // pdfkit takes an opened font wherever it takes a file, and its types know of neither.
    return (doc as unknown as { readonly _font: { readonly font: string } })._font.font;
  };
  return { regular: open(regular), bold: open(bold) };
}

/** To begin with: Helvetica would not be embedded. */
const NO_FONT = { font: null } as object;

export type Struct = PDFKit.PDFStructureElement;

/** The document while it is drawn, and the tag that holds everything a reader is to hear. */
export interface Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Struct;
  readonly report: Report;
}

export const MARGIN = { top: 64, bottom: 64, left: 44, right: 44 } as const;
export const INK = '#0B0C0C';
export const FAINT = '#505A5F';
export const RULE = '#B1B4B6';

export const widthOf = ({ doc }: Paper): number => doc.page.width - MARGIN.left - MARGIN.right;
export const bottomOf = ({ doc }: Paper): number => doc.page.height - MARGIN.bottom;

const LANGUAGES = { en: 'en-GB', cy: 'cy' } as const;

/** A tagged PDF/UA document on A4. Its one date is that of its data, so that the same report gives the same bytes. */
export function newPaper(report: Report, fonts: Fonts): Paper {
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    pdfVersion: '1.7',
    // The types of pdfkit lag behind it: they know of PDF/A alone.
    ...({ subset: 'PDF/UA' } as object),
    tagged: true,
    displayTitle: true,
    lang: LANGUAGES[report.language.code],
    bufferPages: true,
    ...NO_FONT,
    info: {
      Title: `${report.title} (${report.marking})`,
      Subject: report.subtitle,
      CreationDate: new Date(`${report.dataAsAt}T00:00:00Z`),
    },
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  doc.font('regular').fontSize(10).fillColor(INK);
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root, report };
}

/** Draws what a tag holds. Children are drawn as they are added to a tag that is in the document. */
export const tagged = ({ doc }: Paper, type: string, draw: () => unknown, options: object = {}): Struct =>
  doc.struct(type, options, () => void draw());

/** The same for a text, marked where it is not in the language of the document. */
export function taggedText(
  paper: Paper,
  type: string,
  text: string,
  draw: () => unknown,
  options = {},
): Struct {
  const lang = langOf(paper.report, text);
  return tagged(paper, type, draw, lang === undefined ? options : { ...options, lang: LANGUAGES[lang] });
}

/** Begins a new page where less than this height is left. */
export function keepTogether(paper: Paper, height: number): void {
  if (paper.doc.y + height > bottomOf(paper)) paper.doc.addPage();
}

/** The marking, the handling line and the page's number on each page: outside what is read as content. */
export function markPages({ doc, report: { marking, handling, words } }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Inside the margins pdfkit would begin another page.
    doc.page.margins = { top: 0, bottom: 0, left: MARGIN.left, right: MARGIN.right };
    const line = { lineBreak: false, width: doc.page.width - MARGIN.left - MARGIN.right } as const;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('bold')
      .fontSize(10)
      .fillColor(INK)
      .text(marking, MARGIN.left, 28, { ...line, align: 'center' });
    doc
      .font('regular')
      .fontSize(8)
      .text(handling, MARGIN.left, 42, { ...line, align: 'center' });
    const foot = doc.page.height - 40;
    doc
      .font('bold')
      .fontSize(10)
      .text(marking, MARGIN.left, foot, { ...line, align: 'center' });
    doc
      .font('regular')
      .fontSize(8)
      .text(filled(words.page, { page: page + 1, pages: count }), MARGIN.left, foot + 2, {
        ...line,
        align: 'right',
      });
    doc.endMarkedContent();
  }
}
