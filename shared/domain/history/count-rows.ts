import { type Instrument, questionsOf } from '../instrument/instrument.ts';
import type { CellRead } from './answer-reader.ts';
import type { Cohort, Refusal, UnitRows, ValueCount } from './cohort.ts';
import type { Mapping } from './mapping.ts';
import type { RowRead } from './row-reader.ts';

export interface RowSeen extends RowRead {
  readonly line: number;
}

export function countRefusals(
  seen: readonly RowSeen[],
  ragged: readonly { line: number; reason: string }[],
): readonly Refusal[] {
  const reasons = seen.flatMap(({ line, cells, problems }) =>
    [
      ...new Set(
        cells
          .filter(({ cell }) => cell.is === 'unmapped')
          .map(({ column, text }) => `${column}: ${JSON.stringify(cut(text))} is not in the mapping`),
      ),
      ...problems,
    ].map((reason) => ({ line, reason })),
  );
  return [...Map.groupBy([...ragged, ...reasons], ({ reason }) => reason)]
    .map(([reason, found]) => ({ reason, count: found.length, lines: found.map(({ line }) => line) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

export function countValues(
  seen: readonly RowSeen[],
  wanted: (cell: CellRead['cell']) => boolean,
): readonly ValueCount[] {
  const found = seen.flatMap(({ cells }) => cells.filter(({ cell }) => wanted(cell)));
  return [...Map.groupBy(found, ({ column, text }) => JSON.stringify([column, text])).values()]
    .flatMap((cells) =>
      cells.slice(0, 1).map(({ column, text }) => ({ column, value: cut(text), count: cells.length })),
    )
    .sort((a, b) => compare(a.column, b.column) || b.count - a.count || compare(a.value, b.value));
}

export function countDates(taken: readonly RowSeen[]): Cohort['dates'] {
  const count = (wanted: string) => taken.filter(({ date }) => date.precision === wanted).length;
  const years = new Set(taken.flatMap(({ date }) => date.year ?? []));
  return { month: count('month'), year: count('year'), none: count('none'), years: [...years].sort() };
}

/** Units in the order of their codes, those without a row too. */
export function countUnits({ unit }: Mapping, taken: readonly RowSeen[]): readonly UnitRows[] {
  const named = new Map(
    Object.entries(unit?.units ?? {}).map(([value, { code, name }]) => [code, name ?? value]),
  );
  return [...named]
    .map(([code, name]) => ({ code, name, rows: taken.filter((row) => row.unit === code).length }))
    .sort((a, b) => compare(a.code, b.code));
}

export const countChoices = (instrument: Instrument, taken: readonly RowSeen[]): Cohort['choices'] =>
  questionsOf(instrument)
    .filter((question) => question.type === 'multi')
    .map(({ id }) => {
      const chosen = taken.map(({ answers }) => [answers[id] ?? []].flat().length);
      return {
        question: id,
        none: chosen.filter((count) => count === 0).length,
        one: chosen.filter((count) => count === 1).length,
        several: chosen.filter((count) => count > 1).length,
      };
    });

const LONGEST_SHOWN = 60;

/** A cell may be a page long. */
const cut = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
