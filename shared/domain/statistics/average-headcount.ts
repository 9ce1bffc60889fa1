import type { Result } from '../kernel/result.ts';
import { mean } from './moments.ts';
import { finite, nonsense } from './sense.ts';

export type HeadcountRule = '13-point' | '2-point';

/**
 * Average headcount of twelve months, in persons.
 *
 * @param monthEnds thirteen month ends, first to last: the opening one and twelve closing ones.
 */
export function averageHeadcount(
  monthEnds: readonly number[],
  rule: HeadcountRule,
): Result<{ average: number }> {
  if (monthEnds.length !== 13) return nonsense('month_ends', 'a year has thirteen month ends, first to last');
  if (monthEnds.some((count) => !(count >= 0))) return nonsense('month_ends', 'must be numbers of 0 or more');
  const points = rule === '13-point' ? monthEnds : [monthEnds[0] ?? 0, monthEnds[12] ?? 0];
  return finite({ average: mean(points) });
}
