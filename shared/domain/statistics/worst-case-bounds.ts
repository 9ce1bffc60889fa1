/**
 * The least and the greatest share of N people of whom n answered and x said yes,
 * whatever those who did not answer would have said.
 */
export const worstCaseBounds = (x: number, n: number, population: number): { lo: number; hi: number } => ({
  lo: x / population,
  hi: (x + population - n) / population,
});
