import type { DemoClock } from './clock.ts';
import { dueBetween } from './due.ts';
import { type Hands, runDue } from './run-due.ts';

export interface Ran {
  readonly at: number;
  readonly said: string;
}

/** Moves the clock forward, stopping at each schedule on the way to run what is due there; one move at a time. */
export function advancing(clock: DemoClock, hands: Hands) {
  let last: Promise<unknown> = Promise.resolve();
  const advance = async (to: number): Promise<readonly Ran[]> => {
    const ran: Ran[] = [];
    for (const due of dueBetween(clock.handled(), to)) {
      if (due.at > clock.now()) clock.set(due.at);
      const said = await attempt(runDue(due, hands));
      if (said !== undefined) ran.push({ at: due.at, said });
      clock.markHandled(due.at);
    }
    if (to > clock.now()) clock.set(to);
    return ran;
  };
  return (to: number): Promise<readonly Ran[]> => {
    const mine = last.then(() => advance(to));
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** One schedule that fails holds up none of the later ones: they run again at their next time, as in AWS. */
async function attempt(work: Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work;
  } catch (error) {
    return `A schedule failed. ${(error as Error).message}`;
  }
}
