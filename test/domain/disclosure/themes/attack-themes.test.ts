import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import type { Statement } from '../../../../shared/domain/disclosure/statement.ts';
import type * as gate from '../../../../shared/domain/disclosure/themes/theme-gate.ts';
import type { ThemeRelease } from '../../../../shared/domain/disclosure/themes/theme-release.ts';
import { themeStatements } from '../../../../shared/domain/disclosure/themes/theme-statements.ts';
import type { ThemeTally } from '../../../../shared/domain/disclosure/themes/theme-tally.ts';
import { valueOf } from '../../statistics/result-of.ts';
import { type Published, refusedWishes, type Wish } from '../attack/attacker.ts';

const GATE = '../../../../shared/domain/disclosure/themes/theme-gate.ts';
const PROOF = '../../../../shared/domain/disclosure/proof/verify-release.ts';
const solver = await highsSolver();
const k = 5;

afterEach(() => {
  vi.doUnmock(PROOF);
  vi.resetModules();
});

const BOOK = {
  id: 'drivers',
  version: '1',
  themes: ['pay', 'culture'].map((id) => ({ id, name: id, sensitive: id === 'culture' })),
};
const REGIONS = ['A', 'B', 'C'];

interface Texts {
  readonly n: number;
  readonly pay: number;
  readonly culture: number;
}
/** By region: what was coded for one release. */
type Coded = readonly (Texts | undefined)[];

const texts: fc.Arbitrary<Texts> = fc
  .tuple(fc.integer({ min: k, max: 16 }), fc.nat(16), fc.nat(16))
  .map(([n, pay, culture]) => ({ n, pay: Math.min(n, pay), culture: Math.min(n, culture) }));
const history: fc.Arbitrary<readonly Coded[]> = fc.array(
  fc.tuple(...REGIONS.map(() => fc.option(texts, { nil: undefined, freq: 3 }))),
  { minLength: 1, maxLength: 4 },
);

interface Said {
  readonly statements: readonly Statement[];
  /** By atom. */
  readonly coded: ReadonlyMap<string, Texts>;
}

function releaseAll(steps: readonly Coded[], { passThemes }: Pick<typeof gate, 'passThemes'>): Said {
  const tallies: ThemeTally[] = [];
  const said: ThemeRelease[] = [];
  const coded = new Map<string, Texts>();
  for (const step of steps) {
    for (const [at, region] of REGIONS.entries()) {
      const own = step[at];
      if (own === undefined) continue;
      const { n, ...themes } = own;
      coded.set(`${region} best drivers 1|${String(said.length + 1).padStart(4, '0')}|`, own);
      tallies.push({
        schema: 'themes/1',
        campaign: 'leavers',
        region,
        number: tallies.filter((one) => one.region === region).length + 1,
        periods: ['2026-Q1'],
        codebook: BOOK,
        questions: { best: { n, themes } },
        agreement: {},
      });
    }
    const proposal = {
      campaign: 'leavers',
      k,
      tallies,
      inputs: [],
      questions: [{ id: 'best', text: 'What was best?' }],
      nation: 'Nation',
      regions: REGIONS.map((code) => ({ code, name: code })),
    };
    const passed = valueOf(passThemes(proposal, said, said.length === 0 ? null : 'hash', solver));
    if (passed !== undefined) said.push(passed.release);
  }
  return { statements: said.flatMap(({ groups, cells }) => themeStatements(groups, cells)), coded };
}

const QUESTION = 'best drivers 1';

function publishedBy({ statements, coded }: Said): Published {
  return {
    respondents: new Map([...coded].map(([key, { n }]) => [key, n])),
    groups: statements.map(({ atoms }) => atoms),
    names: ['pay', 'culture'],
    rules: [],
    sums: statements.flatMap(({ atoms, figures }) =>
      Object.entries(figures[QUESTION] ?? {}).flatMap(([name, figure]) =>
        figure.is === 'count' ? [{ name, atoms, low: figure.x, high: figure.x }] : [],
      ),
    ),
  };
}

/** Nobody is known to have written about a theme because all did; what is withheld of culture may be few, or many. */
function wishes({ statements, coded }: Said): readonly Wish[] {
  const all = [...coded].flatMap(([key, held]) =>
    (['pay', 'culture'] as const).flatMap((name): Wish[] =>
      held[name] === held.n ? [{ name, atoms: [key], sign: -1, to: held.n - 1 }] : [],
    ),
  );
  const shown = new Map<string, readonly string[]>();
  const open = statements.flatMap(({ id, atoms, figures }): Wish[] => {
    const before = new Set(shown.get(id));
    const added = atoms.filter((key) => !before.has(key));
    if (figures[QUESTION]?.['culture']?.is === 'count') {
      shown.set(id, atoms);
      return [];
    }
    const held = added.flatMap((key) => coded.get(key) ?? []);
    const n = held.reduce((sum, one) => sum + one.n, 0);
    const x = held.reduce((sum, one) => sum + one.culture, 0);
    if (n === 0 || (x >= 5 && x <= n - 2)) return [];
    const isFew = x <= n / 2;
    return [
      { name: 'culture', atoms: added, sign: -1, to: isFew ? 1 : n - 5 },
      { name: 'culture', atoms: added, sign: 1, to: isFew ? 5 : n - 1 },
    ];
  });
  return [...all, ...open];
}

it('whatever is coded when, what is withheld of a theme stays open', async () => {
  const real = await import(GATE);
  let shown = 0;
  fc.assert(
    fc.property(history, (steps) => {
      const said = releaseAll(steps, real as typeof gate);
      const published = publishedBy(said);
      if (published.sums.some(({ name }) => name === 'culture')) shown += 1;
      expect(refusedWishes(published, wishes(said), true)).toEqual([]);
    }),
    { numRuns: 150, seed: 21, endOnFailure: true },
  );
  expect(shown).toBeGreaterThan(50);
});

/** The gate, with other proofs. */
async function gateBy(verified: object): Promise<typeof gate> {
  vi.resetModules();
  vi.doMock(PROOF, () => ({ verifyRelease: () => ({ takenBack: [], tables: [], worlds: {}, ...verified }) }));
  return (await import(GATE)) as typeof gate;
}

it('nothing is released where the proofs find that few could be singled out', async () => {
  const few = await gateBy({ smallestGroup: k - 1 });
  const all = { n: 12, pay: 4, culture: 6 };
  expect(() => releaseAll([[all, all, all]], few)).toThrow('could single out too few people');
});

it('the attacker finds a theme that is not open where its release is not proved', async () => {
  const careless = await gateBy({ smallestGroup: Number.POSITIVE_INFINITY });
  const found = fc.sample(history, { numRuns: 150, seed: 21 }).some((steps) => {
    const said = releaseAll(steps, careless);
    return refusedWishes(publishedBy(said), wishes(said), true).length > 0;
  });
  expect(found).toBe(true);
});
