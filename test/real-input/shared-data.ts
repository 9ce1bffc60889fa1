import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '../../shared/adapters/csv/read-csv.ts';
import { valueOf } from '../domain/statistics/result-of.ts';

export const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data');

/** Real files, written by others, stand beside the repository where they stand at all. */
export const isThere = (file: string): boolean => existsSync(path.join(FOLDER, file));

/** Rows of a file as records of its columns, read by the product's own reader. */
export function recordsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const bytes = readFileSync(path.join(FOLDER, file));
  const { header, rows } = valueOf(readCsv(bytes, { encoding: 'utf-8', delimiter: ',' }));
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}
