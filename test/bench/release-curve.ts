import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Figure, Part } from './figures.ts';

/** After how many earlier releases it is measured. */
const POINTS = [1, 6, 12, 24];

interface Step {
  readonly earlier: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** The release step of a national run against ever more earlier releases: decided, verified and entered. */
export async function releaseCurve(): Promise<Part> {
  const steps = new Map<number, Step>();
  const quarters = String(Math.max(...POINTS) + 1);
  const child = fork(fileURLToPath(new URL('release-curve-process.ts', import.meta.url)), [quarters]);
  child.on('message', (step: Step) => steps.set(step.earlier, step));
  await once(child, 'exit');
  return {
    title:
      'The release of 120 units, 12 regions and 16 drivers with sub-reasons, after earlier quarterly releases',
    figures: POINTS.flatMap((earlier) => figuresOf(steps.get(earlier))),
  };
}

function figuresOf(step: Step | undefined): readonly Figure[] {
  if (step === undefined) throw new Error('The releases stopped before the last one.');
  const { earlier, seconds, cpuSeconds, peakMegabytes } = step;
  const what = (of: string): string => `after ${earlier}: ${of}`;
  return [
    { what: what('wall'), value: seconds, unit: 's', note: earlier === 24 ? 'under 60 is the aim' : '' },
    { what: what('processor time'), value: cpuSeconds, unit: 's' },
    { what: what('peak memory'), value: peakMegabytes, unit: 'MB', note: 'of the process, stores included' },
  ];
}
