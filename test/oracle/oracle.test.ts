import { expect, test } from 'vitest';
import { highsSolver } from '../../shared/adapters/highs/solver.ts';
import edges from '../fixtures/edge-cases.json' with { type: 'json' };
import oracle from '../fixtures/oracle.json' with { type: 'json' };
import { readCases } from './case-file.ts';
import { runCase } from './run-cases.ts';

const solver = await highsSolver();
const cases = [oracle, edges].flatMap((file) => {
  const read = readCases(JSON.stringify(file));
  return read.ok ? read.value : [];
});

test.each(cases.map((one) => [one.id, one] as const))('%s is computed as elsewhere', (_, one) => {
  expect(runCase(one, solver)).toMatchObject({ status: 'pass' });
});

test('a method that is not known is said to be unsupported, and a wrong figure to fail', () => {
  const [first] = cases;
  expect(first).toBeDefined();
  if (first === undefined) return;
  for (const method of ['astrology', 'constructor', '__proto__'])
    expect(runCase({ ...first, method }, solver).status).toBe('unsupported');
  expect(runCase({ ...first, expected: { p: 0.9 } }, solver).status).toBe('fail');
});

test('input of a method that makes no sense fails with a reason, and stops no other case', () => {
  const line = runCase(
    { id: 'x', method: 'wilson', input: { x: 13, n: 12, conf: 0.95 }, expected: { p: 1 }, tol: 1 },
    solver,
  );
  expect(line).toMatchObject({ status: 'fail', got: { kind: 'invalid' } });
  const lacking = runCase({ id: 'y', method: 'icc', input: {}, expected: { icc1: 0 }, tol: 0 }, solver);
  expect(lacking.status).toBe('fail');
});

test.each([
  ['{', 'is not JSON'],
  ['[]', 'must be given, as an object'],
  ['{"cases": []}', 'must be 1 or more entries'],
  [
    '{"cases": [{"id": "a", "method": "wilson", "input": {}, "tol": 1}]}',
    'expected must be given, as an object',
  ],
  ['{"cases": [{"id": "a", "input": {}, "expected": {}, "tol": 1}]}', 'cases.0.method'],
  ['{"cases": [{"id": "a", "method": "wilson", "input": 3, "expected": {}, "tol": 1}]}', 'cases.0.input'],
])('the file %s is refused with what is wrong with it', (text, message) => {
  const refused = readCases(text);
  expect(refused.ok).toBe(false);
  const issues = refused.ok || refused.problem.kind !== 'invalid' ? [] : refused.problem.issues;
  expect(issues.map(({ at, message: words }) => `${at} ${words}`).join()).toContain(message);
});
