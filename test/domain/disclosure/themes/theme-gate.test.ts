import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import { passThemes } from '../../../../shared/domain/disclosure/themes/theme-gate.ts';
import type { ThemeRelease } from '../../../../shared/domain/disclosure/themes/theme-release.ts';
import type { ThemeTally } from '../../../../shared/domain/disclosure/themes/theme-tally.ts';
import { valueOf } from '../../statistics/result-of.ts';

const solver = await highsSolver();

const BOOK = {
  id: 'drivers',
  version: '1.0.0',
  themes: [
    { id: 'workload', name: 'Workload', sensitive: false },
    { id: 'culture', name: 'Culture', sensitive: true },
  ],
};
const REGIONS = ['A', 'B', 'C'].map((code) => ({ code, name: `Region ${code}` }));
const K = 10;

const tally = (
  region: string,
  number: number,
  n: number,
  themes: { workload?: number; culture?: number },
  changes: Partial<ThemeTally> = {},
): ThemeTally => ({
  schema: 'themes/1',
  campaign: 'leavers',
  region,
  number,
  periods: [`${2026 + Math.floor((number - 1) / 4)}-Q${((number - 1) % 4) + 1}`],
  codebook: BOOK,
  questions: { best: { n, themes: { workload: 0, culture: 0, ...themes } } },
  agreement: {
    workload: { both: 4, first: 1, second: 0, neither: 5 },
    culture: { both: 1, first: 0, second: 1, neither: 8 },
  },
  ...changes,
});

/** Releases one after the other, each with what is coded by then. */
function releases(...steps: (readonly ThemeTally[])[]): ThemeRelease[] {
  const said: ThemeRelease[] = [];
  const tallies: ThemeTally[] = [];
  for (const step of steps) {
    tallies.push(...step);
    const proposal = {
      campaign: 'leavers',
      k: K,
      tallies,
      inputs: [],
      questions: [{ id: 'best', text: 'What was best?' }],
      nation: 'England and Wales',
      regions: REGIONS,
    };
    const passed = valueOf(passThemes(proposal, said, said.length === 0 ? null : 'hash', solver));
    if (passed !== undefined) said.push(passed.release);
  }
  return said;
}

const groupOf = (release: ThemeRelease | undefined, region: string | null) =>
  release?.groups.find((group) => group.region === region);
const shownOf = (release: ThemeRelease | undefined, region: string | null, theme: string) => {
  const figure = groupOf(release, region)?.figures[theme];
  return figure?.is === 'count' ? figure.x : figure?.is;
};

describe('the gate of themes', () => {
  it('shows regions and the nation, with the sum of what is coded', () => {
    const [release] = releases([
      tally('A', 1, 20, { workload: 8, culture: 6 }),
      tally('B', 1, 15, { workload: 3, culture: 5 }),
    ]);
    expect(groupOf(release, null)).toMatchObject({ n: 35, name: 'England and Wales', periods: ['2026-Q1'] });
    expect(groupOf(release, 'A')?.n).toBe(20);
    expect(groupOf(release, 'C')).toBeUndefined();
    expect(['A', 'B', null].map((area) => shownOf(release, area, 'workload'))).toEqual([8, 3, 11]);
    expect(['A', 'B', null].map((area) => shownOf(release, area, 'culture'))).toEqual([6, 5, 11]);
  });

  it('shows a sensitive theme only where 5 wrote of it and 2 did not, and no sum that gives another away', () => {
    const [few] = releases([tally('A', 1, 20, { culture: 4 })]);
    expect(shownOf(few, 'A', 'culture')).toBe('withheld');
    const [all] = releases([tally('A', 1, 20, { culture: 19 })]);
    expect(shownOf(all, null, 'culture')).toBe('withheld');
    // 9 in the nation, 6 in A: B's 3 would be known.
    const [release] = releases([tally('A', 1, 20, { culture: 6 }), tally('B', 1, 20, { culture: 3 })]);
    expect(shownOf(release, null, 'culture')).toBe(9);
    expect(shownOf(release, 'A', 'culture')).toBe('withheld');
    expect(shownOf(release, 'B', 'culture')).toBe('withheld');
  });

  it('never says of everybody that they wrote about a theme, by itself or by what was said before', () => {
    const [release, next] = releases(
      [tally('A', 1, 12, { workload: 12 }), tally('B', 1, 12, { workload: 5 })],
      [tally('A', 2, 12, { workload: 4 })],
    );
    expect(shownOf(release, 'A', 'workload')).toBe('withheld');
    expect(shownOf(release, 'B', 'workload')).toBe('withheld');
    // What is told of the nation is taken as told of each of its regions, until there is more to tell.
    expect(shownOf(release, null, 'workload')).toBe('withheld');
    expect([shownOf(next, null, 'workload'), shownOf(next, 'A', 'workload')]).toEqual([21, 16]);
    expect(shownOf(next, 'B', 'workload')).toBe('withheld');
    const [, later] = releases([tally('A', 1, 20, { workload: 8 })], [tally('A', 2, 12, { workload: 12 })]);
    expect(shownOf(later, 'A', 'workload')).toBe('withheld');
  });

  it('takes back a sensitive theme that would say of a part that no more than a few did not write about it', () => {
    const [release] = releases([tally('A', 1, 12, { culture: 11 }), tally('B', 1, 28, { culture: 27 })]);
    // 38 of 40 might be shown by itself; of neither region could it be as many as 5 who did not.
    expect([null, 'A', 'B'].map((area) => shownOf(release, area, 'culture'))).toEqual([
      'withheld',
      'withheld',
      'withheld',
    ]);
  });

  it('counts fewer than k texts with those of the next batch, and then always so', () => {
    const [first, second] = releases(
      [tally('A', 1, 30, {})],
      [tally('A', 2, 6, { workload: 2 })],
      [tally('A', 3, 7, { workload: 1 })],
    );
    expect(first?.number).toBe(1);
    expect(second).toMatchObject({ number: 2, previous: 'hash' });
    expect(groupOf(second, 'A')).toMatchObject({ n: 43, periods: ['2026-Q1', '2026-Q2', '2026-Q3'] });
    expect(second?.cells.map(({ batches, since }) => [batches, since])).toEqual([
      [[1], 1],
      [[2, 3], 2],
    ]);
  });

  it('says nothing anew where nothing new is coded, and waits for a batch before one that is done', () => {
    expect(releases([tally('A', 1, 20, {})], [])).toHaveLength(1);
    expect(releases([tally('A', 2, 20, {})])).toHaveLength(0);
  });

  it('adds up no counts of two versions of the codebook', () => {
    const next = { ...BOOK, version: '2.0.0' };
    const [, second] = releases(
      [tally('A', 1, 20, { workload: 3 })],
      [tally('A', 2, 25, { workload: 9 }, { codebook: next })],
    );
    expect(
      second?.groups.filter(({ region }) => region === 'A').map(({ codebook, n }) => [codebook, n]),
    ).toEqual([
      ['drivers 1.0.0', 20],
      ['drivers 2.0.0', 25],
    ]);
  });

  it('gives the agreement of all that was coded twice, rounded, and none of fewer than k', () => {
    const [release] = releases([tally('A', 1, 20, {})]);
    expect(release?.agreement).toEqual([
      { codebook: 'drivers 1.0.0', comments: 10, alpha: 0.77, positive: 0.83, negative: 0.93 },
    ]);
    const one = { both: 1, first: 0, second: 0, neither: 8 };
    const [few] = releases([tally('A', 1, 20, {}, { agreement: { workload: one, culture: one } })]);
    expect(few?.agreement).toEqual([]);
  });
});

test('whatever is coded when, no theme of a region can be known closer than its rule allows', () => {
  const step = fc.array(
    fc.record({
      region: fc.constantFrom('A', 'B', 'C'),
      n: fc.integer({ min: K, max: 13 }),
      culture: fc.integer({ min: 0, max: 13 }),
    }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 2 }), (steps) => {
      const counter = new Map<string, number>();
      const cells: { key: string; region: string; step: number; n: number; x: number }[] = [];
      const batches = steps.map((all, at) =>
        all.map(({ region, n, culture }) => {
          const number = (counter.get(region) ?? 0) + 1;
          counter.set(region, number);
          const x = Math.min(culture, n);
          cells.push({ key: `${region}${number}`, region, step: at, n, x });
          return tally(region, number, n, { culture: x });
        }),
      );
      const said = releases(...batches);
      // What a reader knows: sums of cells.
      const known: { cells: number[]; x: number }[] = [];
      for (const [at, release] of said.entries()) {
        for (const region of [null, 'A', 'B', 'C']) {
          const x = shownOf(release, region, 'culture');
          if (typeof x !== 'number') continue;
          const held = cells.flatMap((cell, index) =>
            cell.step <= at && (region === null || cell.region === region) ? [index] : [],
          );
          known.push({ cells: held, x });
        }
      }
      // Integer combinations with coefficients -1, 0 and 1 that leave a sum of whole cells: what they are made of is known.
      const sums = combinations(known, cells.length);
      for (const sum of sums) {
        const n = sum.cells.reduce((total, index) => total + cells[index]!.n, 0);
        expect(sum.x).toBeGreaterThanOrEqual(5);
        expect(n - sum.x).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 150 },
  );
});

function combinations(known: readonly { cells: readonly number[]; x: number }[], count: number) {
  let all = [{ row: Array<number>(count).fill(0), x: 0 }];
  for (const { cells, x } of known)
    all = all.flatMap((one) =>
      [-1, 0, 1].map((sign) => ({
        row: one.row.map((value, at) => value + (cells.includes(at) ? sign : 0)),
        x: one.x + sign * x,
      })),
    );
  return all
    .filter(({ row }) => row.some((value) => value !== 0) && row.every((value) => value === 0 || value === 1))
    .map(({ row, x }) => ({ cells: row.flatMap((value, at) => (value === 1 ? [at] : [])), x }));
}
