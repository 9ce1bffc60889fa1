import { ok, type Result } from '../kernel/result.ts';
import { nonsense } from './sense.ts';

/**
 * Benjamini and Hochberg's (1995) adjusted p values, in the order given. A test that was not made is null:
 * it is left out of the count and stays null. Confirmed against R's p.adjust.
 */
export function benjaminiHochberg(p: readonly (number | null)[]): Result<{ adj: (number | null)[] }> {
  if (p.some((value) => value !== null && !(value >= 0 && value <= 1)))
    return nonsense('p', 'must lie between 0 and 1');
  const made = p
    .flatMap((value, at) => (value === null ? [] : [{ value, at }]))
    .sort((one, other) => other.value - one.value);
  const adjusted: (number | null)[] = p.map(() => null);
  let least = 1;
  for (const [above, { value, at }] of made.entries()) {
    least = Math.min(least, (value * made.length) / (made.length - above));
    adjusted[at] = least;
  }
  return ok({ adj: adjusted });
}
