import type { Answer } from '../answer/answers.ts';
import { type Instrument, optionsOf, type Question } from '../instrument/instrument.ts';
import { BLANK_CELL, type Cell, type CellReader, valueMapOf, valueReader } from './cell-reader.ts';
import type { From } from './mapped-question.ts';
import type { Mapping } from './mapping.ts';

/** A cell as it was read, to be counted where it was left out or not known. */
export interface CellRead {
  readonly column: string;
  readonly text: string;
  readonly cell: Cell;
}

export interface AnswerRead {
  readonly cells: readonly CellRead[];
  readonly answer?: Answer;
}

/** The row's cell in a column, without the spaces around it. */
export type Row = (column: string) => string;

export type AnswerReader = (row: Row) => AnswerRead;

export function answerReader(
  mapping: Mapping,
  instrument: Instrument,
  question: Question,
  from: From,
): AnswerReader {
  const inOrder = (chosen: ReadonlySet<string>): string[] =>
    optionsOf(instrument, question)
      .map((option) => String(option.value))
      .filter((value) => chosen.has(value));
  const several = (chosen: ReadonlySet<string>): { answer?: Answer } =>
    chosen.size === 0 ? {} : { answer: inOrder(chosen) };

  if (from.read === 'true-false-columns') {
    const read = tickReader(from.yes, from.no);
    const columns = Object.entries(from.columns);
    return (row) => {
      const cells = columns.map(([, column]) => cellRead(column, row(column), read));
      const ticked = columns.filter((_, at) => cells[at]?.cell.is === 'value').map(([value]) => value);
      return { cells, ...several(new Set(ticked)) };
    };
  }
  const read = valueReader(valueMapOf(mapping, instrument, question, from));
  if (from.read === 'value') {
    return (row) => {
      const found = cellRead(from.column, row(from.column), read);
      if (found.cell.is !== 'value') return { cells: [found] };
      const { value } = found.cell;
      return { cells: [found], answer: question.type === 'multi' ? [String(value)] : value };
    };
  }
  return (row) => {
    const labels = row(from.column).split(from.separator);
    const cells = labels.map((label) => cellRead(from.column, label.trim(), read));
    const chosen = cells.flatMap(({ cell }) => (cell.is === 'value' ? [String(cell.value)] : []));
    return { cells, ...several(new Set(chosen)) };
  };
}

const cellRead = (column: string, text: string, read: CellReader): CellRead => ({
  column,
  text,
  cell: read(text),
});

/** What is not ticked is no value; a blank is not ticked. */
function tickReader(yes: readonly string[], no: readonly string[]): CellReader {
  return (cell) => {
    if (yes.includes(cell)) return { is: 'value', value: cell };
    return cell === '' || no.includes(cell) ? BLANK_CELL : { is: 'unmapped' };
  };
}
