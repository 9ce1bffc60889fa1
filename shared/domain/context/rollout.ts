import type { RolloutRow } from './rows.ts';

/** Steps of the human factors roll-out, in the order of the guide. */
export const ROLLOUT_STEPS: readonly (readonly [RolloutRow['step'], string])[] = [
  ['briefing', 'Team briefing'],
  ['sbar', 'SBAR'],
  ['protected-time', 'Protected time'],
  ['feedback', 'Feedback and learning'],
];

/** Dates that were loaded, as at a day. */
export interface Rollout {
  readonly asAt: string;
  /** By units of today. */
  readonly rows: readonly RolloutRow[];
}

type Dates = ReadonlyMap<RolloutRow['step'], string>;

/** When each step began in a unit, or is to begin. */
export const datesIn = (rows: readonly RolloutRow[], unit: string): Dates =>
  new Map(rows.filter((row) => row.unit === unit).map(({ step, date }) => [step, date]));

/** In how many of some units a step has begun by a day. */
export const begunIn = (
  rows: readonly RolloutRow[],
  units: ReadonlySet<string>,
  step: RolloutRow['step'],
  today: string,
): number =>
  new Set(
    rows
      .filter((row) => row.step === step && row.date <= today && units.has(row.unit))
      .map(({ unit }) => unit),
  ).size;
