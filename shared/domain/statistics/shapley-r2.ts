import type { Result } from '../kernel/result.ts';
import { explainedVariance } from './explained-variance.ts';
import { finite, nonsense } from './sense.ts';

/** 2^p regressions: beyond this the work is no longer worth it. */
const MOST_PREDICTORS = 16;
/** Squares of larger numbers cannot be added up. */
const LARGEST = 1e100;

/**
 * Each predictor's average gain of R² over all orders of entry (Lindeman, Merenda and Gold 1980; Shapley value).
 *
 * @param predictors rows × predictors; outcome one value a row.
 */
export function shapleyR2(
  predictors: readonly (readonly number[])[],
  outcome: readonly number[],
): Result<{ shares: readonly number[]; r2: number }> {
  const count = predictors[0]?.length ?? 0;
  if (count === 0 || count > MOST_PREDICTORS)
    return nonsense('predictors', `need 1 to ${MOST_PREDICTORS} predictors`);
  if (predictors.length !== outcome.length || predictors.length < count + 2)
    return nonsense('data', 'need more rows than predictors, each with an outcome');
  if (
    ![...predictors.flat(), ...outcome].every((value) => Math.abs(value) < LARGEST) ||
    predictors.some((row) => row.length !== count)
  )
    return nonsense('data', 'must be complete numbers');
  const r2 = explainedVariance(predictors, outcome);
  if (r2 === undefined) return nonsense('data', 'the outcome does not vary');
  const all = 2 ** count - 1;
  const bySubset = Array.from({ length: all + 1 }, (_, subset) => r2(subset));
  const weights = orderWeights(count);
  const shares = Array.from({ length: count }, (_, predictor) => {
    let share = 0;
    for (let subset = 0; subset <= all; subset += 1) {
      if ((subset & (1 << predictor)) !== 0) continue;
      const gain = (bySubset[subset | (1 << predictor)] ?? 0) - (bySubset[subset] ?? 0);
      share += (weights[size(subset)] ?? 0) * gain;
    }
    return share;
  });
  return finite({ shares, r2: bySubset[all] ?? 0 });
}

const size = (subset: number): number => subset.toString(2).replaceAll('0', '').length;

/** The share of all orders in which exactly `before` given predictors come first: before! (p − 1 − before)! ÷ p! */
function orderWeights(count: number): readonly number[] {
  const factorial = (m: number): number => (m <= 1 ? 1 : m * factorial(m - 1));
  return Array.from(
    { length: count },
    (_, before) => (factorial(before) * factorial(count - 1 - before)) / factorial(count),
  );
}
