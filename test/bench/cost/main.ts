import { join } from 'node:path';
import { bundleFunctions } from '../../../infra/bundle.ts';
import { WORKSHOP } from '../built.ts';
import { reportRuns } from '../report-run.ts';
import { openBenchStore } from '../store.ts';
import { measure } from './measure.ts';
import { monthOf, sumOf } from './price.ts';
import prices from './prices.json' with { type: 'json' };
import { standing } from './standing.ts';
import { WORKLOADS } from './workload.ts';

const PEOPLE = 40;
const RESPONSES = 20_000;
const FILES_OF_A_RUN = 121 * 7;

const functions = join(WORKSHOP, 'functions');
await bundleFunctions(functions);
const store = await openBenchStore();
const measured = await measure(store, functions, PEOPLE);
const say = (line: string) => console.log(line);
const cells = (values: readonly (string | number)[]) =>
  values.map((value) => (typeof value === 'number' ? value.toFixed(3) : value).padStart(12)).join('');

say(
  `Measured here, a person (${PEOPLE} people)`.padEnd(42) + cells(['read units', 'write units', 'seconds']),
);
for (const [what, { readUnits, writeUnits, seconds }] of [
  ['taken in from a list', measured.taken],
  ['sent a mail', measured.mailed],
  ['a whole interview', measured.answered],
  ['mixed by the shuffle', measured.mixed],
] as const) {
  say(`  ${what}`.padEnd(42) + cells([readUnits, writeUnits, seconds]));
}
say(
  `  An interview is ${measured.answered.requests.toFixed(1)} requests and ${(measured.answered.bytesOut / 1024).toFixed(0)} KB of compressed pages.`,
);
const { figures } = await reportRuns(store, functions);
await store.close();
const figure = (what: string): number => figures.find((each) => each.what === what)?.value ?? Number.NaN;
const run = {
  responses: RESPONSES,
  cpuSeconds: figure('all of it: processor time'),
  readUnits: figure('all of it: read units of DynamoDB'),
  files: FILES_OF_A_RUN,
};

say(
  `  A report run over ${RESPONSES} responses: ${run.readUnits.toFixed(0)} read units, ${run.cpuSeconds.toFixed(1)} s of processor.\n`,
);

const columns = WORKLOADS.map((work) => monthOf(work, measured, run, standing()));
say(`US dollars a month, by list prices of ${prices.region} as at ${prices.asAt}. ${prices.note}\n`);
for (const [index, { name, asked, answering }] of WORKLOADS.entries()) {
  say(`  ${'ABC'[index]}  ${name}: ${asked} asked, ${answering} answer`);
}
say('');
say(''.padEnd(42) + cells(['A', 'B', 'C']));
for (const [row, { what }] of (columns[0] ?? []).entries()) {
  say(`  ${what}`.padEnd(42) + cells(columns.map((lines) => lines[row]?.dollars ?? 0)));
}
say('  All of it'.padEnd(42) + cells(columns.map(sumOf)));
