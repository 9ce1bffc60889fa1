import { builtFunctions } from '../../infra/local/aws/functions.ts';
import { runReports } from '../../infra/local/aws/report-run.ts';
import { BENCH_CAMPAIGN } from './slips.ts';

/** One run, from periods to reports, in a process that did nothing before. */
const [, , functions = '', clock = ''] = process.argv;
const before = process.cpuUsage();
const began = performance.now();
const output = await runReports(builtFunctions(functions), { campaign: BENCH_CAMPAIGN, clock });
const { user, system } = process.cpuUsage(before);
process.send?.({
  seconds: (performance.now() - began) / 1000,
  cpuSeconds: (user + system) / 1_000_000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  reports: (output as { reports: readonly unknown[] }).reports.length,
});
process.disconnect();
