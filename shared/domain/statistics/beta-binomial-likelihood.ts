import betaln from '@stdlib/math-base-special-betaln';
import { sum } from './moments.ts';

/** A logarithm of the beta function costs about as much as so many plain ones. */
const LOGARITHMS = 20;

/**
 * Log-likelihood of α and β, but for a constant, of units with x of n each.
 *
 * Of counts, B(x + α, n − x + β) ÷ B(α, β) is a quotient of rising products: what is multiplied by α + i depends only
 * on how many units have more than i, so that a hundred units cost no more than the largest of them.
 */
export function betaBinomialLikelihood(
  x: readonly number[],
  n: readonly number[],
): (alpha: number, beta: number) => number {
  const others = n.map((all, i) => all - (x[i] ?? 0));
  if (2 * Math.max(...n) > 2 * LOGARITHMS * n.length) {
    return (alpha, beta) =>
      sum(x.map((count, i) => betaln(count + alpha, (others[i] ?? 0) + beta) - betaln(alpha, beta)));
  }
  const [chosen, left, all] = [x, others, n].map(howManyExceed);
  return (alpha, beta) => logRising(chosen, alpha) + logRising(left, beta) - logRising(all, alpha + beta);
}

/** At place i, how many of the counts are larger than i. */
function howManyExceed(counts: readonly number[]): Float64Array {
  const exceed = new Float64Array(Math.max(0, ...counts));
  for (const count of counts) for (let i = 0; i < count; i += 1) exceed[i] = (exceed[i] ?? 0) + 1;
  return exceed;
}

function logRising(exceed: Float64Array = new Float64Array(), from: number): number {
  let total = 0;
  for (let i = 0; i < exceed.length; i += 1) total += (exceed[i] ?? 0) * Math.log(from + i);
  return total;
}
