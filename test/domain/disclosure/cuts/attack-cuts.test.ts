import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import type { ReleasedCut } from '../../../../shared/domain/disclosure/cuts/cut.ts';
import { passProfileCut } from '../../../../shared/domain/disclosure/cuts/cut-gate.ts';
import { type Published, refusedWishes, smallestFound, type Wish } from '../attack/attacker.ts';
import {
  labelled,
  type Leaver,
  leavers,
  pileOf,
  QUESTION,
  REASONS,
  ROLES,
  saidOfAll,
  TENURES,
} from './leavers.ts';

const solver = await highsSolver();
const k = 5;
const RUNS = Number(process.env['ATTACKS'] ?? 150);

const ask = (
  people: readonly Leaver[],
  columns: 'tenure' | 'reasons' | null,
  granted: ReleasedCut[] = [],
) => {
  const passed = passProfileCut(
    {
      campaign: 'leavers',
      id: columns ?? 'none',
      k,
      without: [],
      table: { of: 'profile', year: '2026', region: null, rows: 'role', columns },
      rows: labelled(ROLES),
      columns: columns === 'tenure' ? labelled(TENURES) : [],
      question: columns === 'reasons' ? QUESTION : undefined,
      piles: [pileOf(people, k)],
    },
    [saidOfAll(people)],
    granted,
    solver,
  );
  if (!passed.ok) throw new Error(JSON.stringify(passed.problem));
  return passed.value.cut;
};

/** People who cannot be told apart by what they said of themselves. */
const atomOf = ({ role = '-', tenure = '-' }: Leaver): string => `${role} ${tenure}`;

function published(people: readonly Leaver[], cuts: readonly ReleasedCut[], withCounts: boolean): Published {
  const atoms = Map.groupBy(people, atomOf);
  const inside = (profile: Readonly<Record<string, string>>) =>
    [...atoms.keys()].filter((atom) => {
      const [role, tenure] = atom.split(' ');
      return (
        (profile['role'] === undefined || profile['role'] === role) &&
        (profile['tenure'] === undefined || profile['tenure'] === tenure)
      );
    });
  const rows = cuts.flatMap((cut) => cut.rows.map((row) => ({ cut, row })));
  const groups = rows.flatMap(({ cut, row }) => [
    ...(row.n.is === 'count' ? [inside(row.profile)] : []),
    ...(cut.table.of === 'profile' && cut.table.columns === 'tenure'
      ? Object.entries(row.figures).flatMap(([tenure, figure]) =>
          figure.is === 'count' ? [inside({ ...row.profile, tenure })] : [],
        )
      : []),
  ]);
  const all = [...atoms.keys()];
  const silent = people.filter(({ reasons }) => reasons.length === 0).length;
  const totals = [...REASONS, 'no-answer'].map((name) => {
    const x = name === 'no-answer' ? silent : people.filter(({ reasons }) => reasons.includes(name)).length;
    return { name, atoms: all, low: x, high: x };
  });
  const counts = rows.flatMap(({ cut, row }) =>
    cut.table.of === 'profile' && cut.table.columns === 'reasons' && withCounts
      ? Object.entries(row.figures).flatMap(([name, figure]) =>
          figure.is === 'count' ? [{ name, atoms: inside(row.profile), low: figure.x, high: figure.x }] : [],
        )
      : [],
  );
  return {
    respondents: new Map([...atoms].map(([atom, held]) => [atom, held.length])),
    groups,
    names: [...REASONS, 'no-answer'],
    sums: [...totals, ...counts],
    rules: [
      ...REASONS.map((name) => ({ terms: [[name, 1] as const, ['no-answer', 1] as const], high: 1 })),
      { terms: [...REASONS, 'no-answer'].map((name) => [name, 1] as const), low: 1 },
      { terms: [...REASONS.map((name) => [name, 1] as const), ['no-answer', 2] as const], high: 2 },
    ],
  };
}

/** Of every group of a role, shown or left over: that not all of it but one gave an answer. */
function wishes(people: readonly Leaver[], cut: ReleasedCut): readonly Wish[] {
  const shown = cut.rows.filter(({ profile, n }) => profile['role'] !== undefined && n.is === 'count');
  const names = new Set(shown.map(({ profile }) => profile['role']));
  const groups = Map.groupBy(people, ({ role }) => (names.has(role) ? (role ?? '') : 'the rest'));
  return [...groups.values()].flatMap((held) =>
    REASONS.map((name): Wish => ({
      name,
      atoms: [...new Set(held.map(atomOf))],
      sign: -1,
      to: Math.max(0, held.length - 2),
    })),
  );
}

describe('tables by what people said of themselves', () => {
  it('single out no fewer than k people, by any difference of them', () => {
    let shown = 0;
    fc.assert(
      fc.property(leavers, (people) => {
        const cuts = [ask(people, null), ask(people, 'reasons'), ask(people, 'tenure')];
        const { respondents, groups } = published(people, cuts, true);
        const orders = [[...respondents.keys()], [...respondents.keys()].reverse()];
        if (groups.length > 1) shown += 1;
        expect(smallestFound({ respondents, groups }, orders)).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: RUNS, seed: 7, endOnFailure: true },
    );
    expect(shown).toBeGreaterThan(RUNS / 2);
  });

  it('let nobody be provably named, whatever was said of the whole region', () => {
    let shown = 0;
    fc.assert(
      fc.property(leavers, (people) => {
        const cut = ask(people, 'reasons');
        const known = published(people, [cut], true);
        if (known.sums.length > 4) shown += 1;
        const refused = refusedWishes(known, wishes(people, cut), true);
        // What the region's own counts give away, this table cannot take back.
        const anyway = refusedWishes(published(people, [cut], false), refused, true);
        expect(refused).toEqual(anyway);
      }),
      { numRuns: RUNS, seed: 8, endOnFailure: true },
    );
    expect(shown).toBeGreaterThan(RUNS / 3);
  });

  it('show no sensitive answer, and no count that fewer than k gave', () => {
    fc.assert(
      fc.property(leavers, (people) => {
        for (const { profile, figures } of ask(people, 'reasons').rows.slice(1)) {
          expect(figures['culture']?.is).toBe('withheld');
          for (const [name, figure] of Object.entries(figures)) {
            const x = people.filter(
              ({ role, reasons }) => role === profile['role'] && reasons.includes(name),
            ).length;
            const isRight = figure.is !== 'count' || (figure.x === x && x >= k);
            expect({ profile, name, isRight }).toEqual({ profile, name, isRight: true });
          }
        }
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  it('say of the same people what was said before', () => {
    fc.assert(
      fc.property(leavers, (people) => {
        const first = ask(people, 'reasons');
        expect(ask(people, 'reasons', [first]).rows).toEqual(first.rows);
      }),
      { numRuns: 20, seed: 10 },
    );
  });
});

describe('the attacker of these tables', () => {
  const person = (role: string, reasons: readonly string[] = ['workload']): Leaver => ({
    role,
    tenure: undefined,
    reasons,
  });
  const people = [
    ...Array.from({ length: 20 }, (_, at) => person('po', at < 12 ? ['workload'] : ['pay'])),
    ...Array.from({ length: 9 }, (_, at) => person('pso', at < 6 ? ['workload'] : ['pay'])),
    ...Array.from({ length: 6 }, () => person('admin')),
  ];
  const everyCount = (cut: ReleasedCut): ReleasedCut => ({
    ...cut,
    rows: cut.rows.map((row) => ({
      ...row,
      figures: Object.fromEntries(
        REASONS.map((name) => [
          name,
          {
            is: 'count',
            x: people.filter(({ role, reasons }) => role === row.profile['role'] && reasons.includes(name))
              .length,
          },
        ]),
      ) as never,
    })),
  });

  it('finds a group whose every member named a reason, where all counts are shown', () => {
    const cut = ask(people, 'reasons');
    expect(refusedWishes(published(people, [cut], true), wishes(people, cut), true)).toEqual([]);
    const all = everyCount(cut);
    all.rows.shift();
    const refused = refusedWishes(published(people, [all], true), wishes(people, cut), true);
    expect(refused.map(({ name, atoms }) => [name, atoms])).toContainEqual(['workload', ['admin -']]);
  });

  it('finds the few that groups leave over, where the rest is not looked at', () => {
    const few = [...people, person('other'), person('other')];
    const cut = ask(few, null);
    const { respondents, groups } = published(few, [cut], true);
    expect(smallestFound({ respondents, groups }, [[...respondents.keys()]])).toBeGreaterThanOrEqual(k);
    const careless = [...groups, ['po -'], ['pso -'], ['admin -']];
    expect(smallestFound({ respondents, groups: careless }, [[...respondents.keys()].reverse()])).toBe(2);
  });
});
