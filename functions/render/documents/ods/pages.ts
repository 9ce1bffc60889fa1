/** Of a landscape page between its margins, in centimetres. */
const PAPER = 26.7;
/** Smaller than this, ten-point type is not read on paper. */
const SMALLEST = 0.8;

/** What fits on a page's width where it is made as small as may be: a wider table stands on several, side by side. */
export const PAGE_ROOM = PAPER / SMALLEST;

/** Whether a sheet is printed on several pages side by side, its first column on each of them. */
export const isInParts = (widths: readonly number[]): boolean =>
  widths.reduce((sum, width) => sum + width, 0) > PAGE_ROOM;

/** How both kinds of sheets are printed, by the name of their page. */
export const PAGES = {
  Default: 'style:scale-to-X="1"',
  Parts: `style:scale-to="${100 * SMALLEST}%" style:print-page-order="ltr"`,
} as const;
