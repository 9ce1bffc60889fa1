import { strToU8, Zip, ZipDeflate } from 'fflate';
import { csvLine } from '../../shared/domain/report/csv-text.ts';
import type { Cell } from '../../shared/domain/report/report.ts';
import {
  CODEBOOK_COLUMNS,
  codebookRows,
  columnMeanings,
  TIDY_COLUMNS,
  tidyRows,
} from '../../shared/domain/report/tidy.ts';
import { openReleased, type Released, type ReleasedDesk } from '../../shared/use-cases/read-released.ts';

/** A zip keeps local time without a zone: the same releases give the same bytes anywhere. */
const EARLIEST = new Date(1980, 0, 1);
/** Rows pressed at a time. */
const ROWS = 2000;

/**
 * Everything that was released, one figure a row, with its code book. It is pressed release by release, so that a
 * long history is never held as text. Undefined where it is larger than `most` bytes.
 */
export async function releasedZip(
  desk: Pick<ReleasedDesk, 'workings' | 'sha256'>,
  listed: readonly Released[],
  most: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
    size += chunk.byteLength;
  });
  const figures = fileIn(zip, 'released-figures.csv');
  figures.rows([TIDY_COLUMNS]);
  const meanings = new Map<string, readonly (readonly Cell[])[]>();
  for await (const { release, hash } of openReleased(desk, listed)) {
    meanings.set(`${release.instrument.id} ${release.instrument.version}`, codebookRows(release));
    figures.rows(tidyRows(release, hash));
    if (size > most) return undefined;
  }
  figures.end();
  const codebook = fileIn(zip, 'codebook.csv');
  codebook.rows([CODEBOOK_COLUMNS, ...columnMeanings(), ...[...meanings.values()].flat()]);
  codebook.end();
  zip.end();
  return size > most ? undefined : Buffer.concat(chunks);
}

function fileIn(zip: Zip, name: string) {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = EARLIEST;
  zip.add(file);
  return {
    rows(rows: Iterable<readonly Cell[]>) {
      let text = '';
      let held = 0;
      for (const row of rows) {
        text += csvLine(row);
        held += 1;
        if (held < ROWS) continue;
        file.push(strToU8(text));
        [text, held] = ['', 0];
      }
      file.push(strToU8(text));
    },
    end: () => file.push(new Uint8Array(), true),
  };
}
