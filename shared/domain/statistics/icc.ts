import type { Result } from '../kernel/result.ts';
import { mean, sum } from './moments.ts';
import { finite, nonsense } from './sense.ts';

/**
 * ICC(1) and ICC(2) by one-way analysis of variance (Bliese 2000).
 *
 * @param groups values of each group.
 * @param groupSize which size stands for unequal groups: their plain mean, or k0 = (N − Σn²/N) ÷ (groups − 1).
 */
export function icc(
  groups: readonly (readonly number[])[],
  groupSize: 'mean' | 'k0',
): Result<{ icc1: number; icc2: number }> {
  const sizes = groups.map((group) => group.length);
  const n = sum(sizes);
  if (groups.length < 2) return nonsense('groups', 'need at least two groups');
  if (sizes.some((size) => size === 0)) return nonsense('groups', 'a group has no values');
  if (n <= groups.length) return nonsense('groups', 'need a group with two values or more');
  if (!groups.flat().every(Number.isFinite)) return nonsense('groups', 'must be numbers');
  if (new Set(groups.flat()).size === 1)
    return nonsense('groups', 'everyone has the same value, so agreement has no meaning');
  const grand = mean(groups.flat());
  const between = sum(groups.map((group) => group.length * (mean(group) - grand) ** 2)) / (groups.length - 1);
  const within =
    sum(groups.map((group) => sum(group.map((x) => (x - mean(group)) ** 2)))) / (n - groups.length);
  const size =
    groupSize === 'mean' ? n / groups.length : (n - sum(sizes.map((s) => s * s)) / n) / (groups.length - 1);
  return finite({
    icc1: (between - within) / (between + (size - 1) * within),
    icc2: (between - within) / between,
  });
}
