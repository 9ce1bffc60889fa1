import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { openRelease } from '../../shared/domain/disclosure/open-release.ts';
import { buildReport } from '../../shared/domain/report/build-report.ts';
import { tablesOf } from '../../shared/domain/report/report.ts';
import { importHistory } from '../../shared/use-cases/import-history.ts';
import { memoryRun, runTo } from '../fixtures/report-run.ts';
import { openDesk } from '../use-cases/import-history/desk.ts';
import { FOLDER, isThere } from './shared-data.ts';

const FILE = 'exit-dete/dete-exit-survey-january-2014.csv';
const EXAMPLE = path.resolve(import.meta.dirname, '../../docs/examples/dete-exit-survey.mapping.json');
const CAMPAIGN = 'dete-exit-survey-2014';

type Row = Readonly<Record<string, string>>;

/** Rows that belong to the import, read without the product. */
const leavers = (): readonly Row[] =>
  parse<Row>(readFileSync(path.join(FOLDER, FILE), 'latin1'), { columns: true }).filter((row) =>
    row['SeparationType']?.startsWith('Resignation'),
  );

const cellOf = (row: Row, column: unknown): string => (typeof column === 'string' ? (row[column] ?? '') : '');

/** None of the file's columns of true and false is true. */
const isSilent = (row: Row): boolean => !Object.values(row).includes('TRUE');

/** Number, share and Wilson's interval in whole per cent, by its textbook formula. */
function figures(x: number, n: number): readonly number[] {
  const z = 1.959963984540054;
  const p = x / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const over = 1 + (z * z) / n;
  return [x, ...[p, (middle - half) / over, (middle + half) / over].map((share) => Math.round(100 * share))];
}

it.skipIf(!isThere(FILE))(
  'the report of Queensland’s leavers has every share and interval that the file gives by itself (skipped where ../shared is absent)',
  async () => {
    const desk = await openDesk();
    try {
      const mapping: unknown = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
      const csv = readFileSync(path.join(FOLDER, FILE));
      const imported = await importHistory(desk, { mapping, csv, dryRun: false });
      expect(imported.ok).toBe(true);
      const campaign = (await desk.campaigns.get(CAMPAIGN))!;
      const run = memoryRun({ queensland: await desk.packs(CAMPAIGN, 'queensland') }, [], {
        campaign,
        instrument: (await desk.campaigns.instrument(campaign.instrument.id, campaign.instrument.version))!,
        estate: (await desk.campaigns.estate(CAMPAIGN))!,
      });
      const { release: hash } = await runTo(
        {
          ...run,
          campaigns: {
            ...run.campaigns,
            pools: (id: string, year: string) => desk.campaigns.pools(id, year),
          },
        },
        'close',
      );
      const release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
      const tables = tablesOf(buildReport(release, hash, 'nation')!);

      const rows = leavers();
      const n = rows.length;
      const count = (keeps: (row: Row) => boolean) => rows.filter(keeps).length;
      expect(n).toBe(311);
      const named = tables.find(({ id }) => id === 'reasons')!.rows;
      expect(named).toHaveLength(19);
      for (const [, column, number, base, ...shown] of named) {
        const x = count((row) => (column === 'No answer' ? isSilent(row) : cellOf(row, column) === 'TRUE'));
        expect([column, base, number, ...shown]).toEqual([column, n, ...figures(x, n)]);
      }
      const statements = tables.find(({ title }) => title.startsWith('What they said of the job'))!.rows;
      expect(statements).toHaveLength(21);
      for (const [column, , ...shown] of statements) {
        const x = count((row) => ['A', 'SA'].includes(cellOf(row, column)));
        expect([column, ...shown]).toEqual([column, ...figures(x, n)]);
      }
    } finally {
      desk.close();
    }
  },
);
