import { csvLine } from '../../shared/domain/report/csv-text.ts';
import { TIDY_COLUMNS } from '../../shared/domain/report/tidy/columns.ts';
import { median, type Part } from './figures.ts';

const ROWS = 100_000;
const ROUNDS = 5;

/** The text of a file of everything ever released, once its figures are at hand. */
export async function csvRows(): Promise<Part> {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    TIDY_COLUMNS.map((column, at) => (at % 2 === 0 ? `${column}, "${row}"` : row + at / 10)),
  );
  const seconds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    let bytes = 0;
    for (const row of rows) bytes += csvLine(row).length;
    if (bytes === 0) throw new Error('Nothing was written.');
    return (performance.now() - began) / 1000;
  });
  return {
    title: `A CSV of ${ROWS} rows and ${TIDY_COLUMNS.length} columns`,
    figures: [{ what: 'wall', value: median(seconds), unit: 's', note: 'at most 1' }],
  };
}
