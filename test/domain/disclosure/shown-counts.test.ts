import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  isCovered,
  isCurrent,
  showCounts,
  shownBefore,
  type Showings,
} from '../../../shared/domain/disclosure/shown-counts.ts';
import type { Statement } from '../../../shared/domain/disclosure/statement.ts';

const SENSITIVE = { least: 5, others: 2 };
const NATION = null;

/** Release after release, each deciding for itself after what was shown before. */
function shownOf(cells: readonly Cell[]) {
  const clocks = [...new Set(cells.map(({ clock }) => clock))].sort();
  const showings = clocks.reduce<Showings>(
    (before, clock) =>
      showCounts(
        cells.filter((each) => each.clock <= clock),
        before,
        clock,
        SENSITIVE,
      ),
    new Map(),
  );
  return {
    isCurrent: (area: string | null) => isCurrent(cells, showings, area),
    upTo: (area: string | null) => showings.get(area)?.at(-1),
    covers: (area: string | null, periods: readonly string[]) =>
      isCovered(cells, showings, area, new Set(periods)),
  };
}

const cell = (region: string, clock: string, x: number, n: number): Cell => ({
  region,
  clock,
  x: [x],
  n,
});
const Q1 = '2026-Q1';
const Q2 = '2026-Q2';

describe('a sensitive count', () => {
  it('is shown from 5 on, where at least 2 did not choose it', () => {
    expect(shownOf([cell('A', Q1, 4, 30)]).isCurrent('A')).toBe(false);
    expect(shownOf([cell('A', Q1, 5, 30)]).isCurrent('A')).toBe(true);
    expect(shownOf([cell('A', Q1, 28, 30)]).isCurrent('A')).toBe(true);
    expect(shownOf([cell('A', Q1, 29, 30)]).isCurrent('A')).toBe(false);
  });

  it('is not shown for a region where the nation less the regions shown would tell of a small one', () => {
    const shown = shownOf([cell('A', Q1, 6, 40), cell('B', Q1, 7, 40), cell('C', Q1, 1, 40)]);
    expect(shown.isCurrent(NATION)).toBe(true);
    expect(shown.isCurrent('C')).toBe(false);
    expect([shown.isCurrent('A'), shown.isCurrent('B')]).toEqual([true, false]);
  });

  it('is not shown again while what is new in it would be a small count', () => {
    const shown = shownOf([cell('A', Q1, 9, 40), cell('A', Q2, 1, 20)]);
    expect(shown.isCurrent('A')).toBe(false);
    expect(shown.upTo('A')).toBe(Q1);
  });

  it('is covered by its periods only where they are all that a showing added', () => {
    const shown = shownOf([cell('A', Q1, 3, 40), cell('A', Q2, 4, 20), cell('A', '2026-Q3', 6, 20)]);
    expect(shown.covers('A', [Q1, Q2])).toBe(true);
    expect(shown.covers('A', ['2026-Q3'])).toBe(true);
    expect(shown.covers('A', [Q2])).toBe(false);
    expect(shown.covers('A', [Q2, '2026-Q3'])).toBe(false);
  });

  it('stays as it was shown, though what is shown now would decide otherwise', () => {
    const cells = [cell('A', Q1, 6, 40), cell('B', Q1, 3, 40), cell('A', Q2, 2, 20), cell('B', Q2, 6, 20)];
    const figures = { reasons: { culture: { is: 'count', x: 6 } as const } };
    const said: Statement[] = [
      { id: 'region-A', level: 'region', area: { region: 'A', upTo: Q1 }, n: 40, atoms: ['A|q|U'], figures },
    ];
    const before = shownBefore(said, [{ question: 'reasons', value: 'culture' }]);
    expect(before).toEqual(new Map([['A', [Q1]]]));
    const showings = showCounts(cells, before, Q2, SENSITIVE);
    // The nation would tell of the 3 in B, once A's 6 are taken away.
    expect(showings.get(NATION)).toEqual([Q2]);
    expect(showings.get('A')).toEqual([Q1]);
  });

  it('tells of no small group by any difference between areas and runs', () => {
    const clocks = ['2026-Q1', '2026-Q2', '2026-Q3'];
    const small = fc.record({ x: fc.nat(9), more: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(small, { minLength: 9, maxLength: 9 }), (drawn) => {
        const cells = drawn.map(({ x, more }, at) =>
          cell('ABC'[at % 3]!, clocks[Math.floor(at / 3)]!, x, x + more + 1),
        );
        // What each run shows is decided in that run: later cells must not change it.
        const known = clocks.flatMap((clock) => {
          const shown = shownOf(cells.filter((each) => each.clock <= clock));
          return [NATION, 'A', 'B', 'C'].flatMap((area) =>
            shown.isCurrent(area)
              ? [
                  {
                    area,
                    holds: (each: Cell) => each.clock <= clock && (area ?? each.region) === each.region,
                  },
                ]
              : [],
          );
        });
        for (const one of known) expect(enough(cells.filter(one.holds))).toBe(true);
        for (const one of known) {
          for (const other of known) {
            const inside = cells.every((each) => !other.holds(each) || one.holds(each));
            const rest = cells.filter((each) => one.holds(each) && !other.holds(each));
            expect(!inside || rest.length === 0 || enough(rest)).toBe(true);
          }
        }
        const nations = known.filter(({ area }) => area === NATION);
        for (const nation of nations) {
          const regions = known.filter(
            ({ area, holds }) => area !== NATION && cells.every((each) => !holds(each) || nation.holds(each)),
          );
          const rest = cells.filter(
            (each) => nation.holds(each) && !regions.some(({ holds }) => holds(each)),
          );
          expect(rest.length === 0 || enough(rest)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function enough(cells: readonly Cell[]): boolean {
  const x = cells.reduce((sum, each) => sum + each.x[0]!, 0);
  const n = cells.reduce((sum, each) => sum + each.n, 0);
  return x >= 5 && x <= n - 2;
}
