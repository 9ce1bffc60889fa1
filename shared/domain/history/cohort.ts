import type { Slip } from '../answer/pack-slips.ts';
import type { Precision } from './date-formats.ts';

/** A file as it stands: every row in it has as many cells as the header. */
export interface HistoryTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly ragged: readonly { readonly line: number; readonly reason: string }[];
}

/** A value in a column, and in how many cells it stands. */
export interface ValueCount {
  readonly column: string;
  readonly value: string;
  readonly count: number;
}

/** Why rows were refused, with the lines they begin on. A row may be refused for several reasons. */
export interface Refusal {
  readonly reason: string;
  readonly count: number;
  readonly lines: readonly number[];
}

export interface UnitRows {
  readonly code: string;
  readonly name: string;
  readonly rows: number;
}

/** What an import is made of, and what is told about it. Counts below `rows` are of rows taken. */
export interface Cohort {
  readonly slips: readonly Slip[];
  readonly rows: {
    readonly read: number;
    /** Rows that do not belong to the import, by the mapping's own rules. */
    readonly leftOut: number;
    readonly taken: number;
    readonly refused: number;
  };
  readonly refusals: readonly Refusal[];
  /** Of all rows that belong to the import. */
  readonly unmapped: readonly ValueCount[];
  /** Values that the mapping declares to be no answer, unit or date. */
  readonly declaredMissing: readonly ValueCount[];
  readonly dates: Readonly<Record<Precision, number>> & { readonly years: readonly string[] };
  readonly units: readonly UnitRows[];
  readonly withoutUnit: number;
  /** Of each question of several answers: how many chose none, one, or more. */
  readonly choices: readonly {
    readonly question: string;
    readonly none: number;
    readonly one: number;
    readonly several: number;
  }[];
}
