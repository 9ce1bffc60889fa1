import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, sensitiveShown } from '../../../shared/domain/disclosure/sensitive-counts.ts';

const cell = (region: string, clock: string, x: number, n: number): Cell => ({ region, clock, x, n });
const Q1 = '2026-Q1';
const Q2 = '2026-Q2';

describe('a sensitive count', () => {
  it('is shown from 5 on, where at least 2 did not choose it', () => {
    expect(sensitiveShown([cell('A', Q1, 4, 30)]).isCurrent('A')).toBe(false);
    expect(sensitiveShown([cell('A', Q1, 5, 30)]).isCurrent('A')).toBe(true);
    expect(sensitiveShown([cell('A', Q1, 28, 30)]).isCurrent('A')).toBe(true);
    expect(sensitiveShown([cell('A', Q1, 29, 30)]).isCurrent('A')).toBe(false);
  });

  it('is not shown for a region where the nation less the regions shown would tell of a small one', () => {
    const shown = sensitiveShown([cell('A', Q1, 6, 40), cell('B', Q1, 7, 40), cell('C', Q1, 1, 40)]);
    expect(shown.isCurrent(undefined)).toBe(true);
    expect(shown.isCurrent('C')).toBe(false);
    expect([shown.isCurrent('A'), shown.isCurrent('B')]).toEqual([true, false]);
  });

  it('is not shown again while what is new in it would be a small count', () => {
    const shown = sensitiveShown([cell('A', Q1, 9, 40), cell('A', Q2, 1, 20)]);
    expect(shown.isCurrent('A')).toBe(false);
    expect(shown.upTo('A')).toBe(Q1);
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
          const shown = sensitiveShown(cells.filter((each) => each.clock <= clock));
          return [undefined, 'A', 'B', 'C'].flatMap((area) =>
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
        const nations = known.filter(({ area }) => area === undefined);
        for (const nation of nations) {
          const regions = known.filter(
            ({ area, holds }) =>
              area !== undefined && cells.every((each) => !holds(each) || nation.holds(each)),
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
  const x = cells.reduce((sum, each) => sum + each.x, 0);
  const n = cells.reduce((sum, each) => sum + each.n, 0);
  return x >= 5 && x <= n - 2;
}
