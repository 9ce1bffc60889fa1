import { type Instrument, optionsOf, type Question } from '../instrument/instrument.ts';
import type { From, ValueMap } from './mapped-question.ts';
import type { Mapping } from './mapping.ts';

type Value = string | number;

export type Cell =
  | { readonly is: 'value'; readonly value: Value }
  /** No answer. `declared`: because the mapping says so, not because the cell is blank. */
  | { readonly is: 'missing'; readonly declared: boolean }
  | { readonly is: 'unmapped' };

export const BLANK_CELL: Cell = { is: 'missing', declared: false };

export type CellReader = (cell: string) => Cell;

/** Reads cells that hold one value (or label) each. */
export function valueReader({ values, missing }: ValueMap): CellReader {
  const known = new Map(Object.entries(values));
  const none = new Set(missing);
  return (cell) => {
    if (cell === '') return BLANK_CELL;
    const value = known.get(cell);
    if (value !== undefined) return { is: 'value', value };
    return none.has(cell) ? { is: 'missing', declared: true } : { is: 'unmapped' };
  };
}

/** What a question's cells stand for: its own values, a shared map, or the labels of its options. */
export function valueMapOf(
  mapping: Mapping,
  instrument: Instrument,
  question: Question,
  from: Exclude<From, { read: 'true-false-columns' }>,
): ValueMap {
  const shared = from.map === undefined ? undefined : mapping.instrument.value_maps[from.map];
  if (shared !== undefined) {
    return { values: { ...shared.values, ...from.values }, missing: [...shared.missing, ...from.missing] };
  }
  if (from.values !== undefined) return { values: from.values, missing: from.missing };
  const options = optionsOf(instrument, question);
  return {
    values: Object.fromEntries(
      options.flatMap((option) => [
        [String(option.value), option.value],
        [option.label, option.value],
      ]),
    ),
    missing: from.missing,
  };
}
