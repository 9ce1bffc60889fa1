/** Chances of 0 to n of n, by the ratio of neighbours: an arithmetic of its own, to judge intervals and tests by. */
export function binomial(n: number, p: number): readonly number[] {
  const chances = [(1 - p) ** n];
  for (let x = 0; x < n; x += 1) chances.push(((chances[x] ?? 0) * (n - x) * p) / ((x + 1) * (1 - p)));
  return chances;
}

/** Numbers from 0 to 1, the same on every machine (Park and Miller 1988). */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A standard normal value (Box and Muller 1958). */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
