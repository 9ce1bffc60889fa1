import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { probationEstate } from '../../shared/domain/organisation/probation-estate.ts';
import { openCampaign } from './campaign.ts';
import type { Figure, Part } from './figures.ts';
import { BENCH_CAMPAIGN, keepSlips } from './slips.ts';
import type { BenchStore } from './store.ts';

const RESPONSES = 20_000;
const FIRST_QUARTER = ['2026-01', '2026-02', '2026-03'];

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly reports: number;
}

/** A report run over everything, and the one after it, when one region has had one more shuffle. */
export async function reportRuns(store: BenchStore, functions: string): Promise<Part> {
  const { regions, units } = probationEstate;
  await openCampaign(BENCH_CAMPAIGN);
  for (const { code } of regions) {
    for (const month of FIRST_QUARTER) {
      await keepSlips(code, month, Math.ceil(RESPONSES / regions.length / FIRST_QUARTER.length));
    }
  }
  await store.usage();
  const first = await runOnce(functions, '2026-Q1');
  const usedFirst = await store.usage();
  const [one] = regions;
  await keepSlips(one?.code ?? '', '2026-04', 30);
  await store.usage();
  const second = await runOnce(functions, '2026-Q2');
  const usedSecond = await store.usage();
  return {
    title: `A report run over ${units.length} units and ${RESPONSES} responses (${first.reports} reports of four files)`,
    figures: [
      ...figuresOf('all of it', first, usedFirst.readUnits),
      ...figuresOf('again with one new batch', second, usedSecond.readUnits),
    ],
  };
}

const figuresOf = (what: string, run: Run, readUnits: number): readonly Figure[] => [
  { what: `${what}: wall`, value: run.seconds, unit: 's', note: `${run.reports} reports` },
  { what: `${what}: processor time`, value: run.cpuSeconds, unit: 's' },
  { what: `${what}: peak memory`, value: run.peakMegabytes, unit: 'MB' },
  { what: `${what}: read units of DynamoDB`, value: readUnits, unit: '' },
];

async function runOnce(functions: string, clock: string): Promise<Run> {
  const child = fork(fileURLToPath(new URL('report-run-process.ts', import.meta.url)), [functions, clock]);
  const gone = once(child, 'exit');
  const [run] = (await once(child, 'message')) as [Run];
  await gone;
  return run;
}
