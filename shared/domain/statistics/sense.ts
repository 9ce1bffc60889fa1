import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { invalid } from '../kernel/problem.ts';

/** A statistic of nonsense is a problem with a reason, never NaN in a report. */
export const nonsense = (at: string, message: string): { ok: false; problem: Problem } =>
  fail(invalid(at, message));

export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

export const isLevel = (conf: number): boolean => conf > 0 && conf < 1;

/** A figure that arithmetic could not make (overflow, 0 ÷ 0) is refused here rather than printed. */
export function finite<T extends object>(figures: T): Result<T> {
  for (const [name, value] of Object.entries(figures))
    if (typeof value === 'number' && !Number.isFinite(value))
      return nonsense(name, 'cannot be worked out from these numbers');
  return ok(figures);
}
