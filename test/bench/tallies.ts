import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BUILD_OPTIONS } from '../../infra/build-options.ts';
import { built, WORKSHOP } from './built.ts';
import { type Figure, median, type Part } from './figures.ts';
import { fetchDuckDb } from './tally/duckdb.ts';
import { makePiles } from './tally/make.ts';
import { QUERIES } from './tally/queries.ts';
import { MONTHS, SLIPS, UNITS } from './tally/survey.ts';

const start = promisify(execFile);
const ROUNDS = 7;
const DUCKDB = fileURLToPath(new URL('tally/duckdb-process.ts', import.meta.url));

interface Counted {
  readonly sums: Readonly<Record<string, number>>;
  readonly peakMegabytes: number;
  readonly seconds: number;
}

/** Every unit × driver, unit × item × score and unit × month × driver table, by whole processes taking turns. */
export async function tallies(): Promise<Part> {
  const [piles, home] = [join(WORKSHOP, 'piles'), join(WORKSHOP, 'duckdb')];
  mkdirSync(home, { recursive: true });
  const { readUnits } = await makePiles(piles);
  const own = await built('tallies', BUILD_OPTIONS);
  const duckdb = await fetchDuckDb(home, piles);
  const rivals = duckdb === undefined ? [] : Object.keys(QUERIES);
  const runs = new Map<string, Counted[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    keep(runs, 'Holdfast', await count([own, piles]));
    for (const query of rivals) keep(runs, query, await count([DUCKDB, home, piles, `${query}.sql`]));
  }
  return {
    title: `Tables of ${SLIPS} answers of ${UNITS} units and ${MONTHS} months, from the stored piles`,
    figures: [
      ...[...runs].flatMap(([who, all]) => figuresOf(who, all)),
      ...ratio(runs, rivals),
      { what: 'read units of DynamoDB', value: readUnits, unit: '', note: 'at most 3,000' },
    ],
  };
}

function keep(runs: Map<string, Counted[]>, who: string, counted: Counted): void {
  runs.set(who, [...(runs.get(who) ?? []), counted]);
}

async function count(of: readonly string[]): Promise<Counted> {
  const began = performance.now();
  const { stdout } = await start(process.execPath, [...of]);
  return { ...(JSON.parse(stdout) as Counted), seconds: (performance.now() - began) / 1000 };
}

const secondsOf = (runs: readonly Counted[] = []): number => median(runs.map(({ seconds }) => seconds));

const figuresOf = (who: string, runs: readonly Counted[]): readonly Figure[] => [
  { what: `${who}: whole process`, value: secondsOf(runs), unit: 's' },
  { what: `${who}: peak memory`, value: median(runs.map((run) => run.peakMegabytes)), unit: 'MB' },
];

function ratio(runs: ReadonlyMap<string, Counted[]>, rivals: readonly string[]): readonly Figure[] {
  if (rivals.length === 0) return [];
  const sums = [...runs.values()]
    .flat()
    .map((one) => JSON.stringify(Object.entries(one.sums).toSorted(([a], [b]) => (a < b ? -1 : 1))));
  if (new Set(sums).size !== 1) throw new Error('The engines count differently.');
  const fastest = Math.min(...rivals.map((query) => secondsOf(runs.get(query))));
  const note = 'aim 0.5; the same checksums';
  return [
    { what: 'ratio to the faster query', value: secondsOf(runs.get('Holdfast')) / fastest, unit: '×', note },
  ];
}
