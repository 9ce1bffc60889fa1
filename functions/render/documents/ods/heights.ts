import { filledLines } from '../column-widths.ts';
import { cmOf } from './arial.ts';

/** At the sides of a cell. */
const FREE = 0.3;
const CM_PER_LINE = 0.42;
const ROUND = 0.1;

/**
 * Height of a row whose texts stand on lines in columns of these widths, in centimetres; `size` is of its letters, by ten points. It is given, because what an
 * office program finds by itself for the screen does not always hold on paper.
 */
export function heightOf(texts: readonly string[], widths: readonly number[], size = 1): number {
  const lines = texts.map(
    (text, at) => filledLines(text, (widths[at] ?? 0) - FREE, (part) => cmOf(part) * size).length,
  );
  return Math.round((Math.max(1, ...lines) * CM_PER_LINE * size + ROUND) * 100) / 100;
}

/** A style for each height, named by it. */
export const heightStyle = (height: number): string => `h${Math.round(height * 100)}`;

export const heightStyles = (all: readonly number[]): string =>
  [...new Set(all)]
    .toSorted((a, b) => a - b)
    .map(
      (height) =>
        `<style:style style:name="${heightStyle(height)}" style:family="table-row"><style:table-row-properties style:row-height="${height}cm" style:use-optimal-row-height="false"/></style:style>`,
    )
    .join('');
