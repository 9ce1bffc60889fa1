import type { Chart } from '../../../shared/domain/report/report.ts';
import { EDGE, labelLines, linesBeside, WIDTH } from './picture.ts';

/** Where things stand: on a screen, which may be a phone's, a label is over its line, and on paper beside it. */
export interface Layout {
  readonly width: number;
  /** Between which the scale runs. */
  readonly scale: readonly [number, number];
  readonly linesOf: (row: Chart['rows'][number]) => readonly string[];
  /** The height of a row with a label of one line, and where in it the marks stand. */
  readonly row: number;
  readonly marks: number;
}

export const ON_SCREEN: Layout = {
  width: WIDTH,
  scale: [EDGE, WIDTH - EDGE],
  linesOf: ({ label, text }) => linesBeside(label, text),
  row: 32,
  marks: 24,
};

export const ON_PAPER: Layout = {
  width: 650,
  scale: [310, 535],
  linesOf: ({ label }) => labelLines(label, 48),
  row: 22,
  marks: 9,
};
