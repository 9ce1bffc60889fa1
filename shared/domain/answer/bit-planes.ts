import { type SlipPack, WORD, wordsOf } from './slip-pack.ts';

/** The codes of one question, a slip each, and how many bits they have. */
export interface Codes {
  readonly id: string;
  readonly bits: number;
  readonly codes: readonly number[];
}

/**
 * Columns as planes: see `SlipPack`. They are counted a word at a time, 32 slips in one step, and never turned back
 * into objects. Words are little-endian, as is every processor that Node 24 is built for.
 */
export function planesOf(n: number, columns: readonly Codes[]): Pick<SlipPack, 'columns' | 'planes'> {
  const words = wordsOf(n);
  const planes = new Uint32Array(words * columns.reduce((sum, { bits }) => sum + bits, 0));
  let start = 0;
  for (const { bits, codes } of columns.toSorted(byId)) {
    for (let slip = 0; slip < n; slip += 1) {
      for (let bit = 0; bit < bits; bit += 1) {
        const at = start + bit * words + Math.floor(slip / WORD);
        planes[at] = (planes[at] ?? 0) | ((((codes[slip] ?? 0) >>> bit) & 1) << (slip % WORD));
      }
    }
    start += bits * words;
  }
  return {
    columns: Object.fromEntries(columns.map(({ id, bits }) => [id, bits])),
    planes: new Uint8Array(planes.buffer),
  };
}

/** Bits of a word that are set: Warren, Hacker's Delight, figure 5-2. */
export function bitsSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A word with the bits from `from` up to and without `end`, as far as they are of it. */
export const bitsBetween = (from: number, end: number): number =>
  (from <= 0 ? -1 : -1 << from) & (end >= WORD ? -1 : ~(-1 << end));

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;
