import { formAndTally } from '../fixtures/report-run.ts';
import { releaseReports } from '../../shared/use-cases/release-reports.ts';
import { monthsFrom, nationalRun } from './utility/national-run.ts';

/** Release after release of one nation, in a process that does nothing else: tells of each what it took. */
const [, , quarters = '25'] = process.argv;
const months = monthsFrom(2020, Number(quarters) * 3);
const run = nationalRun({ months, unitsARegion: 10, answering: 0.6, seed: 1 });
for (const earlier of Array(Number(quarters)).keys()) {
  const clock = `${2020 + Math.floor(earlier / 4)}-Q${(earlier % 4) + 1}`;
  await formAndTally(run, clock);
  const before = process.cpuUsage();
  const began = performance.now();
  const released = await releaseReports(run, { campaign: run.campaign.id, clock });
  if (!released.ok) throw new Error(JSON.stringify(released.problem));
  const { user, system } = process.cpuUsage(before);
  process.send?.({
    earlier,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1_000_000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  });
}
process.disconnect();
