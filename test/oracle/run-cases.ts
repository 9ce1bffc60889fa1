import type { Solver } from '../../shared/domain/disclosure/proof/linear-program.ts';
import type { OracleCase } from './case-file.ts';
import { agrees } from './compare.ts';
import { METHODS } from './methods.ts';

export interface OracleLine {
  readonly id: string;
  readonly method: string;
  readonly status: 'pass' | 'fail' | 'unsupported';
  readonly got?: unknown;
}

export function runCase({ id, method, input, expected, tol }: OracleCase, solver: Solver): OracleLine {
  const compute = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  if (compute === undefined) return { id, method, status: 'unsupported' };
  try {
    const result = compute(input, solver);
    if (!result.ok) return { id, method, status: 'fail', got: result.problem };
    const passes =
      method === 'suppress' ? protects(result.value, expected) : agrees(expected, result.value, tol);
    return { id, method, status: passes ? 'pass' : 'fail', got: result.value };
  } catch (error) {
    return { id, method, status: 'fail', got: String(error) };
  }
}

/** Any pattern passes that protects each primary with no more than the allowed number of further cells. */
function protects(got: unknown, expected: Readonly<Record<string, unknown>>): boolean {
  const { safe, secondary } = got as { safe: boolean; secondary: readonly string[] };
  return safe && secondary.length <= Number(expected['max_secondary']);
}
