import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, expect, it } from 'vitest';
import { figuresZip } from '../../../../functions/render/figures/figures-zip.ts';
import { passThemes } from '../../../../shared/domain/disclosure/themes/theme-gate.ts';
import { themeReleaseKey } from '../../../../shared/domain/disclosure/themes/theme-release.ts';
import { TIDY_COLUMNS, tidyType } from '../../../../shared/domain/report/tidy/columns.ts';
import { canonicalJson } from '../../../../shared/domain/kernel/canonical-json.ts';
import { gatherFigures } from '../../../../shared/use-cases/gather-figures.ts';
import { type MemoryRun, runTo, sampleYear } from '../../../fixtures/report-run.ts';

type Row = Record<string, string>;

let run: MemoryRun;
let csv: readonly Row[];
let codes: readonly Row[];
let parquet: ArrayBuffer;

const gathered = async () => {
  const made = await gatherFigures({ ...run, press: figuresZip }, {});
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
};

beforeAll(async () => {
  run = sampleYear();
  await runTo(run, '2026-Q1');
  await runTo(run, '2026-Q2');
  await releaseThemes();
  const { key } = await gathered();
  const files = unzipSync((await run.reports.get(key))!);
  csv = parse(strFromU8(files['released-figures.csv']!), { columns: true }) as unknown as Row[];
  codes = parse(strFromU8(files['codebook.csv']!), { columns: true }) as unknown as Row[];
  parquet = Uint8Array.from(files['released-figures.parquet']!).buffer;
});

/** 40 texts of a region, of which 12 are about pay, released before themes stood in the ledger with all else. */
async function releaseThemes(): Promise<void> {
  const codebook = {
    id: 'leaving',
    version: '1.0.0',
    themes: [{ id: 'pay', name: 'Pay', sensitive: false }],
  };
  const released = passThemes(
    {
      campaign: run.campaign.id,
      k: 10,
      tallies: [
        {
          schema: 'themes/1',
          campaign: run.campaign.id,
          region: 'N03',
          number: 1,
          periods: ['2026-Q1'],
          codebook,
          questions: { best: { n: 40, themes: { pay: 12 } } },
          agreement: { pay: { both: 3, first: 0, second: 1, neither: 6 } },
        },
      ],
      inputs: [],
      questions: [{ id: 'best', text: 'What was best?' }],
      nation: 'England and Wales',
      regions: [{ code: 'N03', name: 'Wales' }],
    },
    [],
    null,
    run.solver,
  );
  const content = new TextEncoder().encode(canonicalJson(released.ok && released.value?.release));
  const hash = run.sha256(content);
  await run.workings.keep(themeReleaseKey(hash), content, 'application/json');
  await run.ledger.advance(`themes#${run.campaign.id}`, [], hash);
}

it('holds each value of the CSV file again as Parquet, with its type', async () => {
  const rows = await parquetReadObjects({ file: parquet });
  expect(rows).toHaveLength(csv.length);
  const asText = rows.map((row) =>
    Object.fromEntries(TIDY_COLUMNS.map((name) => [name, String(row[name] ?? '')])),
  );
  expect(asText).toEqual(csv);
  const types = { text: ['string'], whole: ['number'], decimal: ['number'] };
  for (const row of rows) {
    for (const name of TIDY_COLUMNS) {
      const value: unknown = row[name];
      expect(value === null || value === undefined || types[tidyType(name)].includes(typeof value)).toBe(
        true,
      );
    }
  }
});

it('has a row group for each release, and columns of text, whole numbers and decimals', () => {
  const { schema, row_groups: groups, num_rows: count } = parquetMetadata(parquet);
  expect(groups).toHaveLength(3);
  expect(Number(count)).toBe(csv.length);
  const stored = { text: 'BYTE_ARRAY', whole: 'INT32', decimal: 'DOUBLE' };
  expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual(
    TIDY_COLUMNS.map((name) => [name, stored[tidyType(name)]]),
  );
});

it('has what people wrote about beside what they ticked, and says in the code book what it is called', () => {
  const themes = csv.filter(({ kind }) => kind === 'theme');
  expect(themes.map(({ group_id: group, x }) => [group, x])).toEqual([
    ['nation', '12'],
    ['region-N03', '12'],
  ]);
  expect(themes[0]).toMatchObject({
    codebook: 'leaving 1.0.0',
    clock: '2026-Q1',
    n: '40',
    question: 'best',
    answer: 'pay',
    status: 'count',
    share_percent: '30',
    mean: '',
  });
  expect(codes.find(({ kind }) => kind === 'theme')).toMatchObject({ answer: 'pay', answer_text: 'Pay' });
  expect(codes.find(({ kind }) => kind === 'written')).toMatchObject({
    name: 'best',
    text: 'What was best?',
  });
  expect(new Set(csv.map(({ kind }) => kind))).toEqual(new Set(['answer', 'mean', 'theme']));
});

it('is the same bytes each time, and another file once something is added', async () => {
  const { key } = await gathered();
  const before = run.reports.held.get(key);
  run.reports.held.delete(key);
  expect((await gathered()).key).toBe(key);
  expect(run.reports.held.get(key)).toEqual(before);
  await runTo(run, '2026-Q3');
  expect((await gathered()).key).not.toBe(key);
});

it('explains what a survey asked of some alone beside what it asked of all, each code once', async () => {
  const code = (name: string) => [
    'answer',
    'check',
    '1.0.0',
    name,
    'item',
    '',
    'A question',
    'high',
    'More',
    '',
  ];
  async function* parts() {
    yield { rows: [], codes: [code('everybody'), code('at-3-months')] };
    yield { rows: [], codes: [code('everybody'), code('at-12-months')] };
  }
  const files = unzipSync(await figuresZip(parts()));
  const book = parse(strFromU8(files['codebook.csv']!), { columns: true }) as unknown as Row[];
  expect(book.filter(({ kind }) => kind === 'answer').map(({ name }) => name)).toEqual([
    'everybody',
    'at-3-months',
    'at-12-months',
  ]);
});

it('has a row of its code book for each question and answer that it has a figure of', () => {
  const known = new Set(
    codes.map((row) => [row['instrument'], row['version'], row['name'], row['answer']].join(' ')),
  );
  const unexplained = csv
    .filter(({ kind }) => kind === 'answer')
    .map((row) => [row['instrument'], row['version'], row['question'], row['answer']].join(' '))
    .filter((key) => !known.has(key));
  expect(unexplained).toEqual([]);
});
