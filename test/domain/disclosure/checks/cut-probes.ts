import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
import type { ReleasedCut } from '../../../../shared/domain/disclosure/cuts/cut.ts';
import type * as gate from '../../../../shared/domain/disclosure/cuts/cut-gate.ts';
import type * as answers from '../../../../shared/domain/disclosure/cuts/show-answers.ts';
import type * as groups from '../../../../shared/domain/disclosure/cuts/shown-groups.ts';
import type * as opening from '../../../../shared/domain/disclosure/proof/open-split.ts';
import type { Split } from '../../../../shared/domain/disclosure/proof/split.ts';
import type { Statement } from '../../../../shared/domain/disclosure/statement.ts';
import { type Load, module } from './deleted.ts';
import { REASONS } from './gate-probes.ts';

const solver = await highsSolver();
const Q1 = '2026-Q1';
const k = 10;

export const splits =
  (name: 'small part' | 'small rest') =>
  async (load: Load): Promise<boolean> => {
    const { shownGroups } = await module<typeof groups>(load, 'cuts/shown-groups.ts');
    const found =
      name === 'small part'
        ? shownGroups(
            100,
            new Map([
              ['clerk', 3],
              ['officer', 50],
            ]),
            k,
          )
        : shownGroups(55, new Map([['officer', 50]]), k);
    return [...found.values()].every((n) => n === 50) && found.size === (name === 'small part' ? 1 : 0);
  };

/** One role's counts of an answer, beside another's and a rest that nothing is kept of. */
export const answersBy =
  (name: 'sensitive' | 'unsaid' | 'nearly all') =>
  async (load: Load): Promise<boolean> => {
    const { showAnswers } = await module<typeof answers>(load, 'cuts/show-answers.ts');
    const value = name === 'sensitive' ? 'culture' : 'pay';
    const x = name === 'nearly all' ? 39 : 12;
    const shown = showAnswers(
      {
        name: 'reasons by role',
        question: REASONS,
        groups: [
          { name: 'officer', n: 40, counts: new Map([[value, x]]), isRest: false },
          { name: 'clerk', n: 40, counts: new Map(), isRest: false },
          { name: 'the rest', n: 40, counts: new Map(), isRest: true },
        ],
        total: (one) => (one === value && name !== 'unsaid' ? x + 8 : undefined),
        k,
      },
      solver,
    );
    return shown.size === 0;
  };

const SAID: Statement = {
  id: 'region-AA',
  level: 'region',
  area: { region: 'AA', upTo: Q1 },
  n: 41,
  atoms: [],
  figures: {},
};

const table = { of: 'profile' as const, year: '2026', region: null, rows: 'role', columns: null };

/** Of 40 people, of whom a release says that they are 41; of whom it says nothing; or of whom a table showed 4. */
export const asksOf =
  (name: 'others' | 'whole periods' | 'earlier few') =>
  async (load: Load): Promise<boolean> => {
    const { passProfileCut } = await module<typeof gate>(load, 'cuts/cut-gate.ts');
    const stretch = { region: 'AA', after: '', upTo: name === 'others' ? Q1 : '2026-Q2' };
    const ask = (counted: ReadonlyMap<string, number>, least: number, granted: readonly ReleasedCut[]) =>
      passProfileCut(
        {
          campaign: 'leavers',
          id: 'roles',
          k: least,
          without: [],
          table,
          rows: [...counted.keys()].map((value) => ({ value, label: value })),
          columns: [],
          question: undefined,
          piles: [
            {
              region: 'AA',
              area: 'AA',
              stretch: name === 'whole periods' ? undefined : stretch,
              cells: [
                { profile: {}, count: 40 },
                ...[...counted].map(([role, count]) => ({ profile: { role }, count })),
              ],
            },
          ],
        },
        [SAID],
        granted,
        solver,
      );
    const earlier = name === 'earlier few' ? ask(new Map([['clerk', 4]]), 4, []) : undefined;
    const granted =
      earlier?.ok === true ? [{ ...earlier.value.cut, table: { ...table, columns: 'tenure' } }] : [];
    const passed = ask(new Map(), k, granted);
    return !passed.ok || passed.value.cut.rows.length === 0;
  };

/** One part's answers, where the other's are shown and so is the sum. */
export const leavesOpen =
  (name: 'nearly all' | 'few' | 'known') =>
  async (load: Load): Promise<boolean> => {
    const { judgeSplit } = await module<typeof opening>(load, 'proof/open-split.ts');
    return judgeSplit(TELLING[name], solver).given.length > 0;
  };

const telling = (x: number, [least, most]: readonly [number, number], sensitive = false): Split => ({
  name: 'answers by role',
  counts: [
    { part: 'officer', answer: 'pay', sensitive, n: 40, least: x, most: x, is: 'shown' },
    { part: 'clerk', answer: 'pay', sensitive, n: 20, least: 0, most: 20, is: 'withheld' },
  ],
  known: [
    {
      terms: [
        [0, 1],
        [1, 1],
      ],
      low: x + least,
      high: x + most,
    },
  ],
});

/** Where too much is told: of each, what is withheld is narrower than it was before the other was shown. */
export const TELLING = {
  'nearly all': telling(12, [19, 20]),
  few: telling(12, [0, 3], true),
  known: telling(12, [8, 8]),
} as const;
