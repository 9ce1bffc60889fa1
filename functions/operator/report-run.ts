import { setTimeout as sleep } from 'node:timers/promises';
import type { ReportRunInput } from '../../shared/use-cases/events.ts';
import { Stop } from './command.ts';
import type { Holdfast, RunProgress } from './holdfast.ts';

const STEPS = [
  ['Form', 'periods and batches formed'],
  ['Tally a region', 'regions counted'],
  ['Release', 'figures decided'],
  ['Render a report', 'reports written'],
  ['Gather figures', 'file of all figures written'],
] as const;

/** Starts a report run and waits for its end, telling each step as it is done. Returns how many reports it wrote. */
export async function runReports(holdfast: Holdfast, input: ReportRunInput): Promise<number> {
  const execution = await holdfast.startReportRun(input);
  let told = '';
  for (;;) {
    const progress = await holdfast.lookAtRun(execution);
    const line = lineOf(progress);
    if (line !== told) process.stderr.write(`${line}\n`);
    told = line;
    if (progress.status === 'SUCCEEDED') return progress.reports;
    if (progress.status !== 'RUNNING')
      throw new Stop(progress.cause ?? `The report run ended as ${progress.status}.`);
    await sleep(holdfast.localControls === undefined ? 2000 : 200);
  }
}

function lineOf({ steps }: RunProgress): string {
  const done = STEPS.flatMap(([state, says]) => {
    const step = steps[state];
    return step === undefined ? [] : [`${says} ${step.left} of ${step.entered}`];
  });
  return done.length === 0 ? 'report run started' : done.join(', ');
}
