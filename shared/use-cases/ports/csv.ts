import type { Result } from '../../domain/kernel/result.ts';

export interface CsvOptions {
  readonly encoding: 'utf-8' | 'cp1252';
  readonly delimiter: string;
}

export interface CsvRow {
  /** The line of the file on which the row begins: the first line is 1. */
  readonly line: number;
  /** As many cells as the header has, as they stand in the file. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Rows that have not as many cells as the header. Blank rows are in neither list. */
  readonly ragged: readonly RefusedRow[];
}

export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** A problem where the file as a whole cannot be read; single bad rows never stop the others. */
export type ReadCsv = (bytes: Uint8Array, options: CsvOptions) => Result<CsvTable>;
