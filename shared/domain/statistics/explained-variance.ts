import { mean, sum } from './moments.ts';

/**
 * R² of least squares on any subset of predictors (bit i of the subset is predictor i), by Cholesky on centred
 * cross-products. A predictor that the earlier ones already determine adds nothing.
 *
 * @returns undefined where the outcome does not vary.
 */
export function explainedVariance(
  predictors: readonly (readonly number[])[],
  outcome: readonly number[],
): ((subset: number) => number) | undefined {
  const count = predictors[0]?.length ?? 0;
  const columns = [
    ...Array.from({ length: count }, (_, p) => predictors.map((row) => row[p] ?? 0)),
    outcome,
  ].map((column) => {
    const centre = mean(column);
    return column.map((value) => value - centre);
  });
  const dot = (a: readonly number[] = [], b: readonly number[] = []) =>
    sum(a.map((value, i) => value * (b[i] ?? 0)));
  const products = columns.map((a) => columns.map((b) => dot(a, b)));
  const total = products[count]?.[count] ?? 0;
  if (!(total > 0)) return undefined;
  return (subset) => {
    const chosen = Array.from({ length: count }, (_, p) => p).filter((p) => (subset & (1 << p)) !== 0);
    return explainedBy(products, chosen, count) / total;
  };
}

/** Sum of squares of the outcome that the chosen predictors take up. */
function explainedBy(
  products: readonly (readonly number[])[],
  chosen: readonly number[],
  outcome: number,
): number {
  const factor: number[][] = [];
  const loadings: number[] = [];
  for (const [i, row] of chosen.entries()) {
    const at = (column: number) => products[row]?.[column] ?? 0;
    const line: number[] = [];
    for (let j = 0; j < i; j += 1) {
      const pivot = factor[j]?.[j] ?? 0;
      const rest = at(chosen[j] ?? 0) - sum(line.map((value, m) => value * (factor[j]?.[m] ?? 0)));
      line.push(pivot === 0 ? 0 : rest / pivot);
    }
    const left = at(row) - sum(line.map((value) => value * value));
    const pivot = left > 1e-12 * at(row) ? Math.sqrt(left) : 0;
    const rest = at(outcome) - sum(line.map((value, m) => value * (loadings[m] ?? 0)));
    loadings.push(pivot === 0 ? 0 : rest / pivot);
    factor.push([...line, pivot]);
  }
  return sum(loadings.map((value) => value * value));
}
