import { expect, it } from 'vitest';
import { saidOnce } from '../../../shared/domain/disclosure/proof/said-once.ts';
import type { Statement } from '../../../shared/domain/disclosure/statement.ts';

const statement = (x: number | null, atoms: readonly string[] = ['AA|2026-Q1|x']): Statement => ({
  id: 'unit-x',
  level: 'unit',
  area: null,
  n: 12,
  atoms,
  figures: { reasons: { pay: x === null ? { is: 'withheld', by: 'value' } : { is: 'count', x } } },
});

it('what is said again word for word is left out, and nothing else is', () => {
  const [first, again] = [statement(4), statement(4)];
  expect(saidOnce([first, again])).toEqual([first]);
  for (const other of [
    statement(5),
    statement(null),
    statement(4, ['AA|2026-Q1|y']),
    { ...first, id: 'unit-y' },
    { ...first, n: 13 },
    { ...first, area: { region: 'AA', upTo: '2026-Q1' } },
  ]) {
    expect(saidOnce([first, other])).toEqual([first, other]);
  }
});
