import type { AtomCounts } from './columns-of-answers.ts';

/** Respondents that a group of one kind and a group of another share. */
export interface Crossing extends AtomCounts {
  readonly atom: string;
  readonly sides: readonly [Side, Side];
}

export interface Side {
  readonly owner: string;
  /** By column: with which other crossings of the owner its sum is known, as one number; 0 where it is not. */
  readonly sums: Int32Array;
  /**
   * By column: where it is in a count of the owner's that was said to be "so many or fewer", that count and one more;
   * else 0. What was said to be few by then may be in a sum that was told later.
   */
  readonly bounded: Int32Array;
}
