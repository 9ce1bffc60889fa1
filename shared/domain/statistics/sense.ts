import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { invalid } from '../kernel/problem.ts';

/** A statistic of nonsense is a problem with a reason, never NaN in a report. */
export const nonsense = (at: string, message: string): { ok: false; problem: Problem } =>
  fail(invalid(at, message));

/** More people than any service has: beyond it a count is a mistake, and exact tests would not end. */
const MOST_PEOPLE = 10_000_000;

export const isCount = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value <= MOST_PEOPLE;

export const isLevel = (conf: number): boolean => conf > 0 && conf < 1;

/** A figure that arithmetic could not make (overflow, 0 ÷ 0) is refused here rather than printed. */
export function finite<T extends object>(figures: T): Result<T> {
  for (const [name, value] of Object.entries(figures))
    if (!isFinite(value)) return nonsense(name, 'cannot be worked out from these numbers');
  return ok(figures);
}

const isFinite = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isFinite) : typeof value !== 'number' || Number.isFinite(value);
