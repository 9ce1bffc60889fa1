import { expect, test } from 'vitest';
import { highsSolver } from '../../shared/adapters/highs/solver.ts';
import oracle from '../fixtures/oracle.json' with { type: 'json' };
import { type OracleCase, runCase } from './run-cases.ts';

const solver = await highsSolver();
const cases = oracle.cases as unknown as readonly OracleCase[];

test.each(cases.map((one) => [one.id, one] as const))('%s is computed as elsewhere', (_, one) => {
  expect(runCase(one, solver)).toMatchObject({ status: 'pass' });
});

test('a method that is not known is said to be unsupported, and a wrong figure to fail', () => {
  const [first] = cases;
  expect(first).toBeDefined();
  if (first === undefined) return;
  expect(runCase({ ...first, method: 'astrology' }, solver).status).toBe('unsupported');
  expect(runCase({ ...first, expected: { p: 0.9 } }, solver).status).toBe('fail');
});
