import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import {
  type Cell,
  type CountTable,
  possibleCounts,
} from '../../../shared/domain/disclosure/proof/count-table.ts';
import { changesTo, Fitting } from '../../../shared/domain/disclosure/proof/fitting.ts';
import type { Solver } from '../../../shared/domain/disclosure/proof/linear-program.ts';
import { OpenWorlds, WorldsOfTable } from '../../../shared/domain/disclosure/proof/open-worlds.ts';
import { partAround } from '../../../shared/domain/disclosure/proof/part-of-table.ts';
import { proveWithheld, type Withheld } from '../../../shared/domain/disclosure/proof/protection.ts';

const solver = await highsSolver();
const NO_SOLVER: Solver = {
  name: 'none',
  withProgramme: (_, use) => use(() => ({ status: 'failed', why: 'there is none' })),
};
const PROTECT = { low: 1, high: 5 };
const [REGIONS, CLOCKS] = [3, 3];

interface Drawn {
  readonly table: CountTable;
  readonly published: readonly Cell[];
  readonly withheld: readonly Withheld[];
}

/** Regions and a nation over some quarters: each area says its count up to now, or does not, quarter by quarter. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    counts: fc.array(fc.nat(7), { minLength: REGIONS * CLOCKS, maxLength: REGIONS * CLOCKS }),
    room: fc.array(fc.nat(8), { minLength: REGIONS * CLOCKS, maxLength: REGIONS * CLOCKS }),
    shows: fc.array(fc.boolean(), { minLength: (REGIONS + 1) * CLOCKS, maxLength: (REGIONS + 1) * CLOCKS }),
  })
  .map(({ counts, room, shows }) => {
    const published: Cell[] = [];
    const withheld: Withheld[] = [];
    for (let area = 0; area <= REGIONS; area += 1) {
      let after = 0;
      for (let clock = 0; clock < CLOCKS; clock += 1) {
        const periods = Array.from({ length: clock + 1 - after }, (_, at) => after + at);
        const regions = area === REGIONS ? [...Array(REGIONS).keys()] : [area];
        const atoms = periods.flatMap((period) => regions.map((region) => region * CLOCKS + period));
        const cell = { group: `${area} ${after}-${clock}`, atoms };
        if (shows[area * CLOCKS + clock]) {
          published.push(cell);
          after = clock + 1;
        } else withheld.push({ cell, role: clock === 1 ? 'secondary' : 'primary' });
      }
    }
    const atoms = counts.map((count, at) => ({
      name: String(at),
      count,
      respondents: count + (room[at] ?? 0),
    }));
    return {
      table: { atoms, cells: [...published, ...withheld.map(({ cell }) => cell)] },
      published,
      withheld,
    };
  });

const isWitness = (table: CountTable, published: readonly Cell[], at: ArrayLike<number>): boolean =>
  new Fitting(table, published).allows(changesTo(table, at));

describe('the proof of withheld counts', () => {
  it('needs no solver where counts are sums of a nation and its regions, and says what the solver would', () => {
    let [safe, unsafe] = [0, 0];
    fc.assert(
      fc.property(drawn, ({ table, published, withheld }) => {
        const proven = proveWithheld(table, published, withheld, PROTECT, NO_SOLVER, false);
        const exact = proveWithheld(table, published, withheld, PROTECT, solver, true);
        expect(proven.map((cell) => cell.safe)).toEqual(exact.map((cell) => cell.safe));
        for (const [at, { low, high }] of proven.entries()) {
          expect(low).toBeGreaterThanOrEqual(exact[at]!.low);
          expect(high).toBeLessThanOrEqual(exact[at]!.high);
        }
        safe += proven.filter((cell) => cell.safe).length;
        unsafe += proven.filter((cell) => !cell.safe).length;
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(Math.min(safe, unsafe)).toBeGreaterThan(50);
  });

  it('finds that what limits a count makes room for it', () => {
    // Two periods of a reason and of what it was about, the reason’s sum shown.
    const table: CountTable = {
      atoms: [
        { name: 'reason 1', respondents: 9, count: 1 },
        { name: 'reason 2', respondents: 9, count: 6 },
        { name: 'about 1', respondents: 9, count: 1 },
        { name: 'about 2', respondents: 9, count: 0 },
      ],
      links: [
        [2, 0],
        [3, 1],
      ],
      cells: [
        { group: 'reason', atoms: [0, 1] },
        { group: 'about, first period', atoms: [2] },
      ],
    };
    const [reason, about] = table.cells as [Cell, Cell];
    const hidden = [{ cell: about, role: 'primary' as const }];
    const [proven] = proveWithheld(table, [reason], hidden, PROTECT, NO_SOLVER, false);
    expect(proven).toMatchObject({ safe: true, high: 5 });
    const both = [reason, { group: 'reason, first period', atoms: [0] }];
    const [given] = proveWithheld(table, both, hidden, PROTECT, solver, false);
    expect(given).toMatchObject({ safe: false, high: 1 });
  });

  it('moves what a link ties to a count out of its way', () => {
    // A reason in two regions and two quarters, both sums of each shown; what it was about is as high in one of them.
    const atoms = [3, 3, 3, 3, 3].map((count, at) => ({ name: String(at), respondents: 9, count }));
    const sums = [
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
    ].map((held) => ({ group: held.join(), atoms: held }));
    const cell = { group: 'first region, first quarter', atoms: [0] };
    const table: CountTable = { atoms, links: [[4, 3]], cells: [...sums, cell] };
    const prove = (published: readonly Cell[]) =>
      proveWithheld(table, published, [{ cell, role: 'primary' }], PROTECT, NO_SOLVER, false)[0]?.safe;
    expect(prove(sums)).toBe(true);
    expect(prove([...sums, { group: 'about', atoms: [4] }])).toBe(false);
  });

  it('goes by worlds that were kept, where they still fit', () => {
    const cell = { group: 'all', atoms: [0, 1] };
    const table: CountTable = {
      atoms: [
        { name: 'a', respondents: 3, count: 2 },
        { name: 'b', respondents: 3, count: 2 },
      ],
      cells: [cell],
      // Equal counts: to change one is not enough.
      links: [
        [0, 1],
        [1, 0],
      ],
    };
    const kept = new OpenWorlds();
    const both = (by: number) =>
      [
        ['a', by],
        ['b', by],
      ] as const;
    const safe = () => {
      const again = OpenWorlds.from(JSON.parse(JSON.stringify(kept.kept())));
      const worlds = new WorldsOfTable(table, 'reasons', again);
      return proveWithheld(table, [], [{ cell, role: 'primary' }], PROTECT, NO_SOLVER, false, worlds)[0]
        ?.safe;
    };
    kept.add('reasons', 'all', both(-2));
    kept.add('reasons', 'all', [['a', 1]]);
    expect(safe()).toBe(false);
    kept.add('reasons', 'all', both(1));
    expect(safe()).toBe(true);
  });

  it('drops a kept world that does not fit any more, and keeps those it finds', () => {
    const table: CountTable = {
      atoms: [
        { name: 'a', respondents: 9, count: 3 },
        { name: 'b', respondents: 9, count: 3 },
      ],
      cells: [
        { group: 'both', atoms: [0, 1] },
        { group: 'first', atoms: [0] },
      ],
    };
    const [both, first] = table.cells as [Cell, Cell];
    const worlds = new OpenWorlds();
    worlds.add('reasons', 'first', [['a', -3]]);
    proveWithheld(
      table,
      [both],
      [{ cell: first, role: 'primary' }],
      PROTECT,
      NO_SOLVER,
      false,
      new WorldsOfTable(table, 'reasons', worlds),
    );
    const found = worlds.of('reasons', 'first');
    expect(found.length).toBeGreaterThan(0);
    for (const world of found) expect(world.reduce((sum, [, by]) => sum + by, 0)).toBe(0);
  });

  it('says of a part of a table only what is possible of all of it', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 6 }), ({ table, published, withheld }, most) => {
        for (const { cell } of withheld) {
          const part = partAround(table, published, cell, most);
          expect(isWitness(table, published, part.whole(part.table.atoms.map(({ count }) => count)))).toBe(
            true,
          );
          solver.withProgramme(possibleCounts(part.table, part.published), (minimise) => {
            const solved = minimise(part.target.atoms.map((atom) => [atom, 1]));
            expect(solved.status === 'optimal' && isWitness(table, published, part.whole(solved.at))).toBe(
              true,
            );
          });
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('counts as given away what nobody can show to be open', () => {
    const cell = { group: 'all', atoms: [0, 1] };
    const table: CountTable = {
      atoms: [
        { name: 'a', respondents: 3, count: 2 },
        { name: 'b', respondents: 3, count: 1 },
      ],
      cells: [cell],
      // A chain of equal counts, which single exchanges do not get past.
      links: [
        [0, 1],
        [1, 0],
      ],
    };
    const [proven] = proveWithheld(table, [], [{ cell, role: 'primary' }], PROTECT, NO_SOLVER, false);
    expect(proven).toMatchObject({ safe: false });
  });
});
