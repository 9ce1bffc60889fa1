import { describe, expect, it } from 'vitest';
import { csvOf } from '../../shared/domain/report/csv-text.ts';
import type { Cell } from '../../shared/domain/report/report.ts';
import { quantile } from '../../shared/domain/statistics/moments.ts';
import { isThere, recordsOf } from './shared-data.ts';

const FILE = 'people-survey/csps2023_table3_organisations.csv';
/** Rows that are sums of other rows, and no organisations of their own. */
const SUMS = new Set(['CS_MEDIAN', 'CS_MEAN', 'MOJ_GROUP', 'UKSA_GROUP']);
const HIDDEN = '[c]';

describe.skipIf(!isThere(FILE))(
  'the Civil Service People Survey 2023 (skipped where ../shared is absent)',
  () => {
    const records = isThere(FILE) ? recordsOf(FILE) : [];
    const measures = Object.keys(records[0] ?? {}).slice(4);
    const published = records.find((row) => row['Organisation'] === 'CS_MEDIAN') ?? {};
    const organisations = records.filter((row) => !SUMS.has(row['Organisation']!));
    const cellsOf = (measure: string) => organisations.map((row) => row[measure]!);
    const open = measures.filter((measure) => !cellsOf(measure).includes(HIDDEN));
    const partly = measures.filter((measure) => cellsOf(measure).includes(HIDDEN));

    it('has the medians that were published wherever nothing is suppressed', () => {
      expect([open.length, partly.length]).toEqual([99, 20]);
      for (const measure of open) {
        expect(quantile(cellsOf(measure).map(Number), 0.5)).toBeCloseTo(Number(published[measure]), 3);
      }
    });

    it('cannot have them where scores are suppressed, and bounds them: the published median lies between', () => {
      for (const measure of partly) {
        const filled = (value: number) =>
          quantile(
            cellsOf(measure).map((cell) => (cell === HIDDEN ? value : Number(cell))),
            0.5,
          );
        expect(Number(published[measure])).toBeGreaterThanOrEqual(filled(0));
        expect(Number(published[measure])).toBeLessThanOrEqual(filled(100));
      }
    });

    it('keeps its suppression marks through a table of ours, each where it was', () => {
      const measure = partly[0]!;
      const rows = organisations.map((row): Cell[] => [
        row['Organisation']!,
        row[measure] === HIDDEN ? { mark: 'c' } : Number(row[measure]),
      ]);
      const columns = [
        { title: 'Organisation', kind: 'text', detail: false },
        { title: 'Score', kind: 'number', detail: false },
      ] as const;
      const printed = csvOf({ id: 'scores', title: 'Scores', note: '', columns: [...columns], rows })
        .split('\r\n')
        .slice(1, -1);
      expect(printed.map((line) => line.endsWith(`,${HIDDEN}`))).toEqual(
        organisations.map((row) => row[measure] === HIDDEN),
      );
    });
  },
);
