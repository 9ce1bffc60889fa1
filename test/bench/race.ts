import { median } from './figures.ts';

export interface Racer {
  readonly name: string;
  readonly run: () => unknown;
}

const ROUNDS = 25;
const WARM_UP = 5;

/**
 * The middle time of one run of each, in microseconds. They take turns, round by round: whatever else the machine
 * does meanwhile is shared by all of them.
 */
export async function race(racers: readonly Racer[], runsInARound: number): Promise<readonly number[]> {
  const times: number[][] = racers.map(() => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [index, { run }] of racers.entries()) {
      const began = performance.now();
      for (let count = 0; count < runsInARound; count++) await run();
      if (round >= 0) times[index]?.push(((performance.now() - began) * 1000) / runsInARound);
    }
  }
  return times.map(median);
}
