import { expect } from 'vitest';
import type { Result } from '../../../shared/domain/kernel/result.ts';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** What the reports rely on: a figure is a real number, or there is a reason why not. */
export function finiteOrProblem(result: Result<object>): void {
  if (!result.ok) expect(result.problem.kind).toBe('invalid');
  else for (const figure of Object.values(result.value)) expect(figure).not.toBeNaN();
}

/** Both have the same figure, to a part in 10⁹, or neither has one. */
export function sameOutcome<T>(one: Result<T>, other: Result<T>, figure: (value: T) => number): void {
  expect(other.ok).toBe(one.ok);
  if (!one.ok || !other.ok) return;
  const [here, there] = [figure(one.value), figure(other.value)];
  expect(Math.abs(here - there)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(here)));
}
