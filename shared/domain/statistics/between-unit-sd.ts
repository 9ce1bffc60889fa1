import { ok, type Result } from '../kernel/result.ts';
import { betaBinomialLikelihood } from './beta-binomial-likelihood.ts';
import { goldenSection } from './golden-section.ts';
import { sum } from './moments.ts';
import { finite, isCount, nonsense } from './sense.ts';

/** Logarithms of the strength α + β of the prior: from units that are nothing alike to units that differ by chance alone. */
const LOG_STRENGTHS = Array.from({ length: 36 }, (_, i) => i - 14);

/**
 * Mean share and standard deviation between units by beta-binomial maximum likelihood; SD = √(mean(1 − mean)ρ) with
 * ρ = 1/(α + β + 1), never under the floor. At the floor the mean is the pooled one.
 *
 * @param x counts, and n their bases, a unit each.
 */
export function betweenUnitSd(
  x: readonly number[],
  n: readonly number[],
  floor: number,
): Result<{ mean: number; sd: number }> {
  if (x.length < 2 || x.length !== n.length)
    return nonsense('units', 'need two units or more, each with both numbers');
  if (x.some((count, i) => !isCount(count) || !isCount(n[i] ?? -1) || count > (n[i] ?? 0)))
    return nonsense('x', 'must be counts from 0 to n');
  const total = sum(n);
  if (total === 0) return nonsense('n', 'nobody answered');
  if (Math.max(...n) < 2) return nonsense('n', 'no unit has two answers, so they cannot be told from chance');
  if (!(floor >= 0 && floor < 0.5)) return nonsense('floor', 'must lie between 0 and 0.5');
  const pooled = sum(x) / total;
  if (pooled === 0 || pooled === 1) return ok({ mean: pooled, sd: floor });
  const likelihood = betaBinomialLikelihood(x, n);
  const bestMean = (strength: number) =>
    goldenSection((m) => likelihood(m * strength, (1 - m) * strength), 1e-6, 1 - 1e-6);
  const peak = (logStrength: number) => {
    const strength = Math.exp(logStrength);
    const m = bestMean(strength);
    return likelihood(m * strength, (1 - m) * strength);
  };
  // Few units can have two peaks, and a search between far ends may climb the lower one.
  const near = LOG_STRENGTHS.map((at) => ({ at, height: peak(at) })).reduce((best, one) =>
    one.height > best.height ? one : best,
  ).at;
  const logStrength = goldenSection(peak, near - 1, near + 1);
  const mean = bestMean(Math.exp(logStrength));
  const sd = Math.sqrt((mean * (1 - mean)) / (Math.exp(logStrength) + 1));
  return finite(sd > floor ? { mean, sd } : { mean: pooled, sd: floor });
}
