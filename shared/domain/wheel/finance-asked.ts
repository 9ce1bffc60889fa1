import type { Issue } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type KnownStart, readKnownStarts } from './known-starts.ts';

/** What somebody gives an export to go by: the service knows neither. */
export interface FinanceAsked {
  readonly starts: readonly KnownStart[];
  readonly cost: number | undefined;
}

const POUNDS = /^\d{1,7}$/;

export function readFinanceAsked(
  typed: Readonly<Record<string, string>>,
): Result<FinanceAsked, readonly Issue[]> {
  const cost = (typed['cost'] ?? '').replaceAll(/[£,\s]/g, '');
  const starts = readKnownStarts(typed['starts'] ?? '');
  const wrong: readonly Issue[] =
    cost === '' || POUNDS.test(cost)
      ? []
      : [{ at: 'cost', message: 'Enter the cost of replacing one leaver in whole pounds, like 12000' }];
  if (!starts.ok) return fail([...wrong, ...starts.problem]);
  return wrong.length > 0
    ? fail(wrong)
    : ok({ starts: starts.value, cost: cost === '' ? undefined : Number(cost) });
}
