import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import fixture from '../../fixtures/two-clocks.json' with { type: 'json' };
import { formHistory, poolOf, type Quarter } from './region-history.ts';

const told = ({ batch, minimumCut }: Quarter['accepted'][number]) => ({
  unit: batch.group,
  respondents: batch.respondents,
  minimum_cut: minimumCut,
});

/** Rank of the released groups over the atoms, and the smallest support of a combination with small coefficients. */
function smallestDifference(
  groups: readonly (readonly string[])[],
  sizes: ReadonlyMap<string, number>,
): number {
  let smallest = Infinity;
  const atoms = [...sizes.keys()];
  for (let code = 1; code < 3 ** groups.length; code += 1) {
    const signs = groups.map((_, index) => (Math.floor(code / 3 ** index) % 3) - 1);
    const touched = atoms.filter(
      (atom) =>
        groups.reduce((sum, group, index) => sum + (group.includes(atom) ? signs[index]! : 0), 0) !== 0,
    );
    const respondents = touched.reduce((sum, atom) => sum + sizes.get(atom)!, 0);
    if (respondents > 0) smallest = Math.min(smallest, respondents);
  }
  return smallest;
}

const arrivals = fc.array(fc.record({ A: fc.nat(14), B: fc.nat(9), C: fc.nat(6), D: fc.nat(4) }), {
  minLength: 1,
  maxLength: 8,
});
const POOLS = [poolOf('A'), poolOf('B'), poolOf('C', 'D')];

describe('the two clocks', () => {
  test.each(fixture.cases)('form the periods and batches of the worked case $id', ({ input, expected }) => {
    const history = formHistory(
      input.quarters,
      input.units.map((unit) => poolOf(unit)),
      input.k,
    );
    const totals: Record<string, number> = {};
    let region = 0;
    const quarters = history.map(({ period, accepted, held }, index) => {
      region += period?.respondents ?? 0;
      for (const { batch } of accepted) totals[batch.group] = (totals[batch.group] ?? 0) + batch.respondents;
      return {
        quarter: index + 1,
        ...(period && { period: { id: `P${index + 1}`, respondents: period.respondents } }),
        batches: accepted.map(told),
        held: held.map(told),
        region_total: region,
        unit_totals: { ...totals },
      };
    });
    expect(quarters).toEqual(expected.quarters);
  });

  test('put every slip in at most one period and one batch, and form none under k', () => {
    fc.assert(
      fc.property(arrivals, (slips) => {
        const history = formHistory(slips, POOLS, 10);
        const months = history.flatMap(({ period }) => period?.months ?? []);
        expect(new Set(months).size).toBe(months.length);
        const batches = history.flatMap(({ accepted }) => accepted.map(({ batch }) => batch));
        const atoms = batches.flatMap((batch) => batch.atoms.map(({ unit, period }) => `${unit} ${period}`));
        expect(new Set(atoms).size).toBe(atoms.length);
        const sizes = [...batches, ...history.flatMap(({ period }) => period ?? [])].map(
          (group) => group.respondents,
        );
        expect(sizes.filter((size) => size < 10)).toEqual([]);
      }),
    );
  });

  test('let no sum or difference of released groups single out fewer than k', () => {
    fc.assert(
      fc.property(arrivals, (slips) => {
        const history = formHistory(slips, POOLS, 10);
        const sizes = new Map<string, number>();
        const periods = history.flatMap(({ period }) => period ?? []);
        for (const period of periods) {
          for (const [unit, counts] of unitsOf(slips, history, period.months))
            sizes.set(`${unit} ${period.clock}`, counts);
        }
        const groups = [
          ...periods.map(({ clock }) => [...sizes.keys()].filter((atom) => atom.endsWith(clock))),
          ...history.flatMap(({ accepted }) =>
            accepted.map(({ batch }) => batch.atoms.map(({ unit, period }) => `${unit} ${period}`)),
          ),
        ].slice(0, 9);
        expect(smallestDifference(groups, sizes)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });

  test('take units in order of their oldest waiting slip, and of code where that is the same', () => {
    const second = formHistory(
      [
        { A: 2, B: 9, '': 30 },
        { A: 12, B: 3, '': 30 },
      ],
      POOLS,
      10,
    ).at(-1)!;
    expect(second.accepted.map(({ batch }) => batch.group)).toEqual(['A', 'B']);
    const late = formHistory(
      [
        { B: 9, C: 4, '': 30 },
        { A: 30, B: 9, C: 9, '': 30 },
      ],
      POOLS,
      10,
    ).at(-1)!;
    expect(late.accepted.map(({ batch }) => batch.group)).toEqual(['B', 'C-D', 'A']);
  });

  test('never put answers without a unit into a batch', () => {
    const history = formHistory([{ '': 40, A: 12 }], POOLS, 10);
    expect(history[0]!.accepted.map(({ batch }) => batch.atoms)).toEqual([
      [{ unit: 'A', period: '2026-Q1' }],
    ]);
  });
});

/** Counts by unit of the shuffle months of a period: one month a quarter, see `formHistory`. */
function unitsOf(
  slips: readonly Readonly<Record<string, number>>[],
  history: readonly Quarter[],
  months: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  history.forEach(({ clock }, quarter) => {
    const month = `${clock.slice(0, 4)}-${String(Number(clock.slice(6)) * 3).padStart(2, '0')}`;
    if (!months.includes(month)) return;
    for (const [unit, count] of Object.entries(slips[quarter]!)) {
      if (count > 0) counts.set(unit, (counts.get(unit) ?? 0) + count);
    }
  });
  return counts;
}
