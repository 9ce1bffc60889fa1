import type { WeeksRow } from './rows.ts';

export interface WeeksInStage {
  readonly stage: string;
  readonly people: number;
  readonly median: number;
  /** Quarter and three quarters of the people; null of fewer than 30, where they would tell of single people. */
  readonly quarters: readonly [number, number] | null;
}

const ENOUGH = 30;

/** Whole weeks that people spent in a stage of a round: the least number that this share of them did not exceed. */
export function weeksOf(rows: readonly WeeksRow[], round: string, stage: string): WeeksInStage | undefined {
  const own = rows
    .filter((row) => row.round === round && row.stage === stage)
    .toSorted((a, b) => a.weeks - b.weeks);
  const people = own.reduce((sum, row) => sum + row.people, 0);
  if (people === 0) return undefined;
  const reached = (share: number): number => {
    let counted = 0;
    for (const { weeks, people: here } of own) {
      counted += here;
      if (counted >= share * people) return weeks;
    }
    return own.at(-1)?.weeks ?? 0;
  };
  return {
    stage,
    people,
    median: reached(0.5),
    quarters: people < ENOUGH ? null : [reached(0.25), reached(0.75)],
  };
}
