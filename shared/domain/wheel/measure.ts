import type { Strand } from './strands.ts';

/** One figure of a place, with all that must stand beside it. */
export interface Measure {
  readonly strand: Strand;
  readonly name: string;
  /** With its unit: `12.3%`. */
  readonly value: string;
  /** The 95% interval. Empty where there is none. */
  readonly interval: string;
  readonly source: string;
  /** The day or months that it is true of, in words. */
  readonly asAt: string;
  /** The report that it is from, where it is from one. */
  readonly href?: string;
}

/** Facts that are counted whole, and bounds, have no interval of sampling. */
export const NO_INTERVAL = '';
