import type { Issue } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Measure } from './measure.ts';

export interface DraftMeasure {
  readonly measureName: string;
  readonly measureUnit: string;
  readonly baseline: string;
  readonly measureTarget: string;
}

/** Nothing where no measure is named. A baseline is as at the day on which it was typed in. */
export function readMeasure(
  { measureName, measureUnit, baseline, measureTarget }: DraftMeasure,
  today: string,
): Result<Measure | undefined, readonly Issue[]> {
  const name = measureName.trim();
  if (name === '') {
    return `${baseline}${measureTarget}`.trim() === ''
      ? ok(undefined)
      : fail([{ at: 'measureName', message: 'Enter what is measured' }]);
  }
  const unit = measureUnit === 'number' ? 'number' : 'percent';
  const first = baseline.trim() === '' ? ok(undefined) : readValue(baseline, unit, 'The value now');
  const target = readValue(measureTarget, unit, 'The value to reach');
  const issues: Issue[] = [
    ...(name.length > 200 ? [{ at: 'measureName', message: 'Use 200 characters or fewer' }] : []),
    ...(first.ok ? [] : [{ at: 'baseline', message: first.problem }]),
    ...(target.ok ? [] : [{ at: 'measureTarget', message: target.problem }]),
  ];
  if (issues.length > 0 || !first.ok || !target.ok) return fail(issues);
  return ok({
    name,
    unit,
    target: target.value,
    readings: [],
    ...(first.value !== undefined && { baseline: { on: today, value: first.value } }),
  });
}

const NUMBER = /^\d{1,9}(\.\d{1,3})?$/;

/** A number as people type it: `66%`, `1,200`. */
export function readValue(typed: string, unit: Measure['unit'], what: string): Result<number, string> {
  const bare = typed
    .trim()
    .replace(/%$/, '')
    .trimEnd()
    .replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
  if (bare === '') return fail(`${what} must be given`);
  if (!NUMBER.test(bare)) return fail(`${what} must be a number, like 66 or 12.5`);
  const value = Number(bare);
  return unit === 'percent' && value > 100 ? fail(`${what} must be 100% or less`) : ok(value);
}
