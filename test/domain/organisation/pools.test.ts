import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estate } from '../../../shared/domain/organisation/estate.ts';
import { formPools, plannedAnswers } from '../../../shared/domain/organisation/pools.ts';

interface Small {
  readonly code: string;
  readonly planned: number;
  readonly neighbours?: string[];
}

const estateOf = (units: readonly Small[]): Estate => ({
  asAt: '2026-04-01',
  source: 'test',
  regions: [{ code: 'R', name: 'Region' }],
  units: units.map(({ code, neighbours }) => ({
    code,
    name: `Unit ${code}`,
    region: 'R',
    kind: 'geographic' as const,
    ...(neighbours && { neighbours }),
  })),
});

const pools = (units: readonly Small[], k = 10): readonly (readonly string[])[] =>
  formPools(estateOf(units), new Map(units.map(({ code, planned }) => [code, planned])), k).map(
    (pool) => pool.units,
  );

describe('pools of a year', () => {
  test('are those of the worked example: staff 300, 169, 90, 60 and 40', () => {
    const planned = [300, 169, 90, 60, 40].map((staff) => plannedAnswers(staff, 0.103, 0.6));
    expect(planned.map((answers) => answers.toFixed(1))).toEqual(['18.5', '10.4', '5.6', '3.7', '2.5']);
    expect(pools(planned.map((answers, index) => ({ code: 'ABCDE'[index]!, planned: answers })))).toEqual([
      ['A'],
      ['B', 'C', 'D', 'E'],
    ]);
  });

  test('close as soon as they are enough, and a remainder joins the last of them', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code, planned: 5 }));
    expect(pools(five)).toEqual([['A', 'B', 'C', 'D', 'E']]);
    expect(pools([...five, { code: 'F', planned: 5 }])).toEqual([
      ['A', 'B', 'C'],
      ['D', 'E', 'F'],
    ]);
  });

  test('merge along the stored neighbours before the order of codes', () => {
    expect(
      pools([
        { code: 'A', planned: 5.9, neighbours: ['D', 'C'] },
        { code: 'B', planned: 5.9 },
        { code: 'C', planned: 5.9 },
        { code: 'D', planned: 5.9, neighbours: ['A'] },
        { code: 'E', planned: 0.5 },
        { code: 'F', planned: 5.9 },
      ]),
    ).toEqual([
      ['A', 'C', 'D'],
      ['B', 'E', 'F'],
    ]);
  });

  test('leave a unit alone that plans 0.6k, and one whose plan is not known', () => {
    expect(pools([{ code: 'A', planned: 6 }])).toEqual([['A']]);
    expect(formPools(estateOf([{ code: 'A', planned: 0 }]), new Map(), 10).map((pool) => pool.code)).toEqual([
      'A',
    ]);
  });

  test('of a region with nothing but small units are one pool, however small', () => {
    expect(
      pools([
        { code: 'B', planned: 1 },
        { code: 'A', planned: 2 },
      ]),
    ).toEqual([['A', 'B']]);
  });

  test('are named and coded by their units, apart from any unit', () => {
    const estate = estateOf([
      { code: 'A', planned: 1 },
      { code: 'B', planned: 1 },
      { code: 'C', planned: 1 },
    ]);
    const [pool] = formPools(
      estate,
      new Map([
        ['A', 1],
        ['B', 1],
        ['C', 1],
      ]),
      10,
    );
    expect(pool).toMatchObject({ code: 'pool-A', name: 'Unit A, Unit B and Unit C', region: 'R' });
  });

  test('hold every unit exactly once, and only the region of small units has one under 1.2k', () => {
    const units = fc.uniqueArray(
      fc.record({
        code: fc.integer({ min: 0, max: 30 }).map((n) => `U${n}`),
        planned: fc.double({ min: 0, max: 25, noNaN: true }),
        neighbours: fc.array(
          fc.integer({ min: 0, max: 30 }).map((n) => `U${n}`),
          { maxLength: 4 },
        ),
      }),
      { selector: (unit) => unit.code, minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(units, (list) => {
        const made = pools(list);
        expect(made.flat().sort()).toEqual(list.map((unit) => unit.code).sort());
        const planned = new Map(list.map((unit) => [unit.code, unit.planned]));
        const merged = made.filter((members) => members.length > 1);
        const lone = made.filter((members) => members.length === 1);
        const size = (members: readonly string[]) =>
          members.reduce((sum, code) => sum + planned.get(code)!, 0);
        const tooSmall = [
          ...(merged.length > 1 ? merged.filter((members) => size(members) < 12) : []),
          ...(made.length > 1 ? lone.filter((members) => size(members) < 6) : []),
        ];
        expect(tooSmall).toEqual([]);
      }),
    );
  });
});
