import type { Result } from '../kernel/result.ts';
import { finite, isCount, nonsense } from './sense.ts';

// R's fisher.test takes a table as no more probable than the observed one within this relative slack.
const SLACK = 1 + 1e-7;

/**
 * Fisher's exact test of a 2 × 2 table with rows (a, b) and (c, d): the two-sided p, which is
 * the sum over all tables of these margins that are no more probable than the observed one.
 * Where a row or a column is empty there is one such table, and p is 1. Confirmed against R's fisher.test.
 */
export function fisherExact(a: number, b: number, c: number, d: number): Result<{ p: number }> {
  if (![a, b, c, d].every(isCount)) return nonsense('cells', 'must be whole numbers of 0 or more');
  if (a + b + c + d === 0) return nonsense('cells', 'there is nobody in the table');
  const row = a + b;
  const column = a + c;
  const rest = c + d;
  const weights = likelihoods(row, column, rest);
  const observed = (weights.get(a) ?? 0) * SLACK;
  let tail = 0;
  let all = 0;
  for (const weight of weights.values()) {
    all += weight;
    if (weight <= observed) tail += weight;
  }
  return finite({ p: Math.min(1, tail / all) });
}

/**
 * How likely each table of these margins is against the likeliest, by its first cell: by the ratio of neighbours, so
 * that no factorial is formed, and as far as a number can hold.
 */
function likelihoods(row: number, column: number, rest: number): ReadonlyMap<number, number> {
  const least = Math.max(0, column - rest);
  const greatest = Math.min(row, column);
  const all = column + rest;
  const likeliest = Math.min(greatest, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (all + 2))));
  const weights = new Map([[likeliest, 1]]);
  for (let x = likeliest, weight = 1; x < greatest && weight > 0; x += 1) {
    weight *= ((row - x) * (column - x)) / ((x + 1) * (rest - column + x + 1));
    weights.set(x + 1, weight);
  }
  for (let x = likeliest, weight = 1; x > least && weight > 0; x -= 1) {
    weight *= (x * (rest - column + x)) / ((row - x + 1) * (column - x + 1));
    weights.set(x - 1, weight);
  }
  return weights;
}
