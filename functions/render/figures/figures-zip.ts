import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { csvLine } from '../../../shared/domain/report/csv-text.ts';
import type { Cell } from '../../../shared/domain/report/report.ts';
import { CODEBOOK_COLUMNS } from '../../../shared/domain/report/tidy/codebook.ts';
import { columnMeanings, TIDY_COLUMNS } from '../../../shared/domain/report/tidy/columns.ts';
import type { FiguresPart } from '../../../shared/use-cases/ports/figures-file.ts';
import { figuresParquet } from './figures-parquet.ts';

/** A zip keeps local time without a zone: the same figures give the same bytes anywhere. */
const EARLIEST = new Date(1980, 0, 1);
/** Rows pressed at a time. */
const ROWS = 2000;

/**
 * Figures, one a row, as CSV and as Parquet, and their code book. They are pressed release by release, so that a long
 * history is never held as text.
 */
export async function figuresZip(parts: AsyncIterable<FiguresPart>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const parquet = figuresParquet();
  const figures = csvIn(zip, 'released-figures.csv');
  figures.add([TIDY_COLUMNS]);
  const meanings = new Map<string, readonly Cell[]>();
  for await (const { rows, codes } of parts) {
    // Most releases have the same codes; what a survey asks of some alone stands in theirs.
    for (const row of codes) meanings.set(JSON.stringify(row), row);
    const held = [...rows];
    figures.add(held);
    parquet.add(held);
  }
  figures.end();
  add(zip, new ZipPassThrough('released-figures.parquet')).push(parquet.end(), true);
  const codebook = csvIn(zip, 'codebook.csv');
  codebook.add([CODEBOOK_COLUMNS, ...columnMeanings(), ...meanings.values()]);
  codebook.end();
  zip.end();
  return Buffer.concat(chunks);
}

function add<F extends ZipDeflate | ZipPassThrough>(zip: Zip, file: F): F {
  file.mtime = EARLIEST;
  zip.add(file);
  return file;
}

function csvIn(zip: Zip, name: string) {
  const file = add(zip, new ZipDeflate(name, { level: 6 }));
  return {
    add(rows: readonly (readonly Cell[])[]) {
      for (let at = 0; at < rows.length; at += ROWS) {
        file.push(
          strToU8(
            rows
              .slice(at, at + ROWS)
              .map(csvLine)
              .join(''),
          ),
        );
      }
    },
    end: () => file.push(new Uint8Array(), true),
  };
}
