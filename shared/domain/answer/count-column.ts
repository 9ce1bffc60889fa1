import { bitsBetween, bitsSet } from './bit-planes.ts';
import { type SlipPack, WORD, wordsOf } from './slip-pack.ts';

export interface Column {
  readonly planes: Uint32Array;
  /** Words of one plane. */
  readonly words: number;
}

/** Of a question that no slip of the pack was asked: nobody answered it. */
export const NO_COLUMN: Column = { planes: new Uint32Array(), words: 0 };

/** The columns of a pack by question. */
export function columnsOf(pack: SlipPack): ReadonlyMap<string, Column> {
  // A copy lies as words must lie, wherever the store's client put the bytes.
  const planes = new Uint32Array(pack.planes.slice().buffer);
  const words = wordsOf(pack.n);
  let end = 0;
  // The store gives a map back in any order.
  return new Map(
    Object.entries(pack.columns)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, bits]) => [id, { planes: planes.subarray(end, (end += bits * words)), words }]),
  );
}

/**
 * Adds what the slips from `from` up to `end` answered to `counts`: [no answer, …one a value]. "No answer" is counted
 * so that the base of every share can be all respondents.
 */
export type CountColumn = (column: Column, from: number, end: number, counts: Uint32Array) => void;

/** Of a single choice or scale. */
export const countCodes: CountColumn = ({ planes, words }, from, end, counts) => {
  const bits = WORD - Math.clz32(counts.length - 1);
  for (let word = Math.floor(from / WORD); word * WORD < end; word += 1) {
    const slips = bitsBetween(from - word * WORD, end - word * WORD);
    for (let code = 0; code < counts.length; code += 1) {
      let hits = slips;
      for (let bit = 0; bit < bits; bit += 1) {
        // A plane is turned over where the code lacks its bit; one that is not there is all zeros.
        hits &= ~((planes[bit * words + word] ?? 0) ^ -((code >>> bit) & 1));
      }
      add(counts, code, hits);
    }
  }
};

/** Of several choices. */
export const countMasks: CountColumn = ({ planes, words }, from, end, counts) => {
  for (let word = Math.floor(from / WORD); word * WORD < end; word += 1) {
    const slips = bitsBetween(from - word * WORD, end - word * WORD);
    let answered = 0;
    for (let at = word, value = 1; at < planes.length; at += words, value += 1) {
      const hits = slips & (planes[at] ?? 0);
      answered |= hits;
      add(counts, value, hits);
    }
    add(counts, 0, slips & ~answered);
  }
};

function add(counts: Uint32Array, code: number, hits: number): void {
  counts[code] = (counts[code] ?? 0) + bitsSet(hits);
}
