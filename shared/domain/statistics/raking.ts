import type { Result } from '../kernel/result.ts';
import { sum } from './moments.ts';
import { finite, isCount, nonsense } from './sense.ts';

export interface RakingCell {
  /** The category of each margin, by margin name. */
  readonly categories: Readonly<Record<string, string>>;
  readonly respondents: number;
}

/** Population counts of each category, by margin name. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Raked {
  /** Weight of one respondent of each cell, in the order given. */
  readonly weights: readonly number[];
  readonly kish_neff: number;
  readonly deff: number;
  readonly max_over_min: number;
}

const MOST_ROUNDS = 10_000;
const CLOSE_ENOUGH = 1e-13;

/** Weights that make the sample's margins the population's: iterative proportional fitting (Deming and Stephan 1940). */
export function rake(cells: readonly RakingCell[], margins: Margins): Result<Raked> {
  if (!cells.every((cell) => isCount(cell.respondents)))
    return nonsense('cells', 'must have whole numbers of 0 or more');
  const present = cells.filter((cell) => cell.respondents > 0);
  if (present.length === 0) return nonsense('cells', 'nobody answered');
  for (const [margin, targets] of Object.entries(margins))
    for (const [category, target] of Object.entries(targets))
      if (target > 0 && !present.some((cell) => cell.categories[margin] === category))
        return nonsense(margin, `nobody of “${category}” answered, so it cannot be weighted`);
  for (const [margin, targets] of Object.entries(margins)) {
    if (!Object.values(targets).every((target) => target >= 0 && Number.isFinite(target)))
      return nonsense(margin, 'must be numbers of 0 or more');
    if (present.some((cell) => !((targets[cell.categories[margin] ?? ''] ?? 0) > 0)))
      return nonsense(margin, 'somebody answered of whom there is nobody in the population');
  }
  const totals = Object.values(margins).map((targets) => sum(Object.values(targets)));
  if (totals.length === 0 || totals.some((total) => Math.abs(total - (totals[0] ?? 0)) > 1e-6))
    return nonsense('margins', 'must all add up to the same population');
  const weights = cells.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round += 1)
    if (fitOnce(cells, margins, weights) < CLOSE_ENOUGH) return finite(summary(cells, weights));
  return nonsense('margins', 'no weights meet these margins');
}

/** One pass over the margins; returns the largest relative change. */
function fitOnce(cells: readonly RakingCell[], margins: Margins, weights: number[]): number {
  let largest = 0;
  for (const [margin, targets] of Object.entries(margins))
    for (const [category, target] of Object.entries(targets)) {
      const members = cells.flatMap((cell, i) => (cell.categories[margin] === category ? [i] : []));
      const now = sum(members.map((i) => (weights[i] ?? 0) * (cells[i]?.respondents ?? 0)));
      if (now === 0) continue;
      for (const i of members) weights[i] = (weights[i] ?? 0) * (target / now);
      largest = Math.max(largest, Math.abs(target / now - 1));
    }
  return largest;
}

/** Kish 1965: effective n = (Σw)² ÷ Σw², design effect = n ÷ effective n. */
function summary(cells: readonly RakingCell[], weights: readonly number[]): Raked {
  const over = (f: (weight: number) => number) =>
    sum(cells.map((cell, i) => cell.respondents * f(weights[i] ?? 0)));
  const effective = over((w) => w) ** 2 / over((w) => w * w);
  const used = weights.filter((_, i) => (cells[i]?.respondents ?? 0) > 0);
  return {
    weights,
    kish_neff: effective,
    deff: over(() => 1) / effective,
    max_over_min: Math.max(...used) / Math.min(...used),
  };
}
