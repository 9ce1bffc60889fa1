import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHistory } from '../../../functions/operator/commands/import.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import { ImportEvent } from '../../../shared/use-cases/import-event.ts';
import type { ImportReport } from '../../../shared/use-cases/import-report.ts';

const REPORT: ImportReport = {
  campaign: 'old-survey',
  outcome: 'imported',
  rows: { read: 20, leftOut: 4, taken: 14, refused: 2 },
  refusals: [{ reason: 'Fair: "=1+1" is not in the mapping', count: 2, lines: [3, 9] }],
  unmapped: [{ column: 'Fair', value: '=1+1', count: 2 }],
  declaredMissing: [{ column: 'Office', value: '?', count: 3 }],
  dates: { month: 9, year: 4, none: 1, years: ['2019', '2020'] },
  units: [
    { code: 'N', name: 'North', rows: 8 },
    { code: 'S', name: 'South', rows: 3 },
  ],
  withoutUnit: 3,
  choices: [{ question: 'reasons', none: 1, one: 9, several: 4 }],
  pools: [{ code: 'pool-N', name: 'North and South', units: ['N', 'S'] }],
  source: 'Leavers’ survey 2020.',
};

let folder: string;
const fileIn = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdfast-import-'));
  writeFileSync(fileIn('mapping.json'), '{"campaign":{"id":"old-survey"}}');
  writeFileSync(fileIn('answers.csv'), 'Type,Office\r\nResigned,Caf\u00e9\r\n', 'latin1');
  writeFileSync(fileIn('huge.csv'), Buffer.alloc(4_000_001));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: readonly string[]) {
  return runWith('SUCCEEDED', args);
}

async function runWith(status: string, args: readonly string[]) {
  const events: unknown[] = [];
  const holdfast: Holdfast = {
    invoke: <T>(id: string, event: unknown) => {
      events.push([id, event]);
      return Promise.resolve({ ok: true, value: REPORT as T });
    },
    startReportRun: (input) => {
      events.push(input);
      return Promise.resolve('run');
    },
    redrive: () => Promise.reject(new Error('Nothing was put aside.')),
    lookAtRun: () => Promise.resolve({ status, steps: {}, reports: 4 }),
    localControls: undefined,
    close: () => Promise.resolve(),
  };
  const said = await importHistory.run(readInput(importHistory, args), () => Promise.resolve(holdfast));
  return { said, events };
}

describe('the import command', () => {
  it('sends the mapping and the file’s own bytes, whatever their encoding', async () => {
    const { events } = await run(fileIn('mapping.json'), fileIn('answers.csv'), '--dry-run');
    const [id, event] = events[0] as [string, unknown];
    expect(id).toBe('import');
    expect(ImportEvent.parse(event)).toEqual({
      action: 'import-history',
      dryRun: true,
      mapping: { campaign: { id: 'old-survey' } },
      csv: Buffer.from('Type,Office\r\nResigned,Caf\u00e9\r\n', 'latin1').toString('base64'),
    });
  });

  it('says what was read, taken, refused and why, and what the mapping does not know', async () => {
    const { said } = await run(fileIn('mapping.json'), fileIn('answers.csv'));
    expect(said.lines).toEqual([
      'old-survey: Imported.',
      'Rows read: 20. Not of this import: 4. Taken: 14. Refused: 2.',
      'Refused, and why:',
      '  2  Fair: "=1+1" is not in the mapping (line 3, 9)',
      'Values that are not in the mapping:',
      '  2  Fair: "=1+1"',
      'Values that the mapping calls missing, in rows taken:',
      '  3  Office: "?"',
      'Of the rows taken, dated by month: 9, by year only: 4, not at all: 1.',
      'Rows by unit:',
      '  8  North',
      '  3  South',
      '  3  no unit given',
      'Counted together:',
      '  North and South',
      'reasons: no answer 1, one 9, two or more 4.',
      'Source: Leavers’ survey 2020.',
    ]);
  });

  it('runs the reports of the closed cohort where that is asked, and not after a dry run', async () => {
    const { events, said } = await run(fileIn('mapping.json'), fileIn('answers.csv'), '--report');
    expect(events[1]).toEqual({ campaign: 'old-survey', clock: 'close' });
    expect(said.lines.at(-1)).toBe('old-survey close: 4 reports stand.');
    expect(
      (await run(fileIn('mapping.json'), fileIn('answers.csv'), '--report', '--dry-run')).events,
    ).toHaveLength(1);
  });

  it('tells what was imported where the reports fail after it', async () => {
    const failing = runWith('FAILED', [fileIn('mapping.json'), fileIn('answers.csv'), '--report']);
    await expect(failing).rejects.toThrow(
      /^old-survey: Imported[^]*The import stands, and its reports do not: /,
    );
  });

  it('prints the schema without reaching for a stack', async () => {
    const { said, events } = await run('--schema');
    expect(events).toEqual([]);
    expect(JSON.parse(said.lines.join('\n'))).toMatchObject({
      title: 'Holdfast: mapping of an earlier exit survey',
    });
  });

  it.each([
    [['one-word'], 'import takes MAPPING FILE, or --schema'],
    [['nowhere.json', 'answers.csv'], 'There is no file'],
    [['mapping.json', 'huge.csv'], 'is larger than 4 MB'],
    [['answers.csv', 'answers.csv'], 'is not UTF-8'],
  ])('stops in one sentence at %j', async (files, sentence) => {
    await expect(run(...files.map(fileIn))).rejects.toThrow(sentence);
  });
});
