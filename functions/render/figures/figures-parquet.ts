import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell } from '../../../shared/domain/report/report.ts';
import { TIDY_COLUMNS, tidyType, type TidyType } from '../../../shared/domain/report/tidy/columns.ts';

const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
} as const satisfies Readonly<Record<TidyType, object>>;

/** Figures by column, a row group a release. Where the CSV file has an empty cell there is no value. */
export function figuresParquet() {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'figures', num_children: TIDY_COLUMNS.length },
      ...TIDY_COLUMNS.map((name) => ({
        name,
        ...ELEMENTS[tidyType(name)],
        repetition_type: 'OPTIONAL' as const,
      })),
    ],
    createdBy: 'Holdfast',
  });
  return {
    add(rows: readonly (readonly Cell[])[]): void {
      if (rows.length === 0) return;
      const columnData = TIDY_COLUMNS.map((name, at) => ({
        name,
        data: rows.map((row) => valueOf(row[at] ?? '')),
      }));
      void parquet.write({ columnData, rowGroupSize: rows.length });
    },
    end(): Uint8Array {
      void parquet.finish();
      return new Uint8Array(writer.getBuffer());
    },
  };
}

const valueOf = (cell: Cell): string | number | undefined =>
  cell === '' ? undefined : typeof cell === 'object' ? cell.mark : cell;
