import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';

const STEPS = 4;

/**
 * The mean of which a Poisson count is `most` or less with a probability.
 *
 * The library's gamma quantile is wrong by up to 5 parts in 1,000 above 900, so Newton's steps start from it. Sums
 * are in units of the term at `most`, so that no factorial is formed; that term is also the slope.
 */
export function poissonMean(most: number, probability: number): number {
  let mean = gammaQuantile(1 - probability, most + 1, 1);
  for (let step = 0; step < STEPS; step += 1) {
    let [fewer, more] = [0, 0];
    for (let x = most, term = 1; term > fewer * Number.EPSILON; x -= 1, term *= (x + 1) / mean) fewer += term;
    for (let x = most + 1, term = mean / x; term > more * Number.EPSILON; x += 1, term *= mean / x)
      more += term;
    mean += fewer - probability * (fewer + more);
  }
  return mean;
}
