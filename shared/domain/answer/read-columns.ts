import type { SlipPack } from './slip-pack.ts';

/**
 * Columns are counted as columns: typed arrays, never turned back into objects.
 * Packs are little-endian, as is every processor that Node 24 is built for, so a copy is a view.
 */

/** For each slip the position of its unit in `pack.units`. */
export const unitColumn = (pack: SlipPack): Uint16Array => new Uint16Array(pack.unit.slice().buffer);

/** A single choice or scale: for each slip 0, or 1 + the position of the value in `answerValues`. */
export const choiceColumn = (pack: SlipPack, question: string): Uint8Array =>
  pack.columns[question] ?? new Uint8Array(pack.n);

/** Several choices: for each slip a mask, bit i the value at position i in `answerValues`; 0 is no answer. */
export function masksColumn(pack: SlipPack, question: string): Uint32Array {
  const column = pack.columns[question];
  return column === undefined ? new Uint32Array(pack.n) : new Uint32Array(column.slice().buffer);
}

/** Slips of each unit, in the order of `pack.units`. */
export const countUnits = (pack: SlipPack): Uint32Array =>
  countCodes(unitColumn(pack), new Uint8Array(pack.n), pack.units.length, 1);

/**
 * Counts of one question by unit, `width` = 1 + number of values, at `unit * width + code`.
 * Code 0 is "no answer", so that the base of every count can be all respondents.
 */
export function countColumn(
  pack: SlipPack,
  question: { readonly id: string; readonly type: string },
  values: number,
): Uint32Array {
  return question.type === 'multi'
    ? countMasks(unitColumn(pack), masksColumn(pack, question.id), pack.units.length, values + 1)
    : countCodes(unitColumn(pack), choiceColumn(pack, question.id), pack.units.length, values + 1);
}

function countCodes(unit: Uint16Array, codes: Uint8Array, units: number, width: number): Uint32Array {
  const counts = new Uint32Array(units * width);
  for (let slip = 0; slip < codes.length; slip += 1) {
    addOne(counts, (unit[slip] ?? 0) * width + (codes[slip] ?? 0));
  }
  return counts;
}

function countMasks(unit: Uint16Array, masks: Uint32Array, units: number, width: number): Uint32Array {
  const counts = new Uint32Array(units * width);
  for (let slip = 0; slip < masks.length; slip += 1) {
    const start = (unit[slip] ?? 0) * width;
    let mask = masks[slip] ?? 0;
    if (mask === 0) addOne(counts, start);
    while (mask !== 0) {
      // The lowest bit that is set, counted from 1.
      addOne(counts, start + 32 - Math.clz32(mask & -mask));
      mask &= mask - 1;
    }
  }
  return counts;
}

function addOne(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
