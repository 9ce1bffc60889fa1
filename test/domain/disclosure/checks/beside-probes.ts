import type * as agreement from '../../../../shared/domain/disclosure/themes/theme-gate.ts';
import type * as gate from '../../../../shared/domain/disclosure/cuts/cut-gate.ts';
import type * as answers from '../../../../shared/domain/disclosure/cuts/show-answers.ts';
import type * as groups from '../../../../shared/domain/disclosure/cuts/shown-groups.ts';
import type * as elsewhere from '../../../../shared/domain/disclosure/elsewhere/said-elsewhere.ts';
import type * as telling from '../../../../shared/domain/disclosure/elsewhere/too-telling.ts';
import type { Statement } from '../../../../shared/domain/disclosure/statement.ts';
import type * as quotes from '../../../../shared/domain/disclosure/themes/quotes.ts';
import { highsSolver } from '../../../../shared/adapters/highs/solver.ts';
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

const said = (upTo: string, n: number, atoms: readonly string[]): Statement => ({
  id: 'region-AA',
  level: 'region',
  area: { region: 'AA', upTo },
  n,
  atoms,
  figures: {},
});

export const asksOfOthers = async (load: Load): Promise<boolean> => {
  const { passProfileCut } = await module<typeof gate>(load, 'cuts/cut-gate.ts');
  const passed = passProfileCut(
    {
      campaign: 'leavers',
      id: 'roles',
      k,
      without: [],
      table: { of: 'profile', year: '2026', region: null, rows: 'role', columns: null },
      rows: [],
      columns: [],
      question: undefined,
      piles: [
        {
          region: 'AA',
          area: 'AA',
          stretch: { region: 'AA', after: '', upTo: Q1 },
          cells: [{ profile: {}, count: 40 }],
        },
      ],
    },
    [said(Q1, 41, [])],
    [],
    solver,
  );
  return !passed.ok;
};

export const warns =
  (name: 'few' | 'nearly all' | 'everybody') =>
  async (load: Load): Promise<boolean> => {
    const { tooTelling } = await module<typeof telling>(load, 'elsewhere/too-telling.ts');
    const values = { few: { culture: 3 }, 'nearly all': { culture: 39 }, everybody: { pay: 40 } }[name];
    return (
      tooTelling({ area: 'AA', to: Q1, n: 40, counts: { reasons: values } }, Q1, [REASONS], []).length === 1
    );
  };

export const places =
  (name: 'before' | 'people') =>
  async (load: Load): Promise<boolean> => {
    const { withElsewhere } = await module<typeof elsewhere>(load, 'elsewhere/said-elsewhere.ts');
    const atoms = ['AA|2026-Q1|x', 'AA|2026-Q2|x'];
    const content = { source: 'A bulletin', published: '2026-12-31', tables: [] };
    const entered = [{ region: 'AA', upTo: Q1, known: { reasons: ['pay'] } }];
    const all = withElsewhere(
      [said('2026-Q2', 40, atoms)],
      [{ schema: 'elsewhere/1', campaign: 'leavers', content, said: entered }],
      atoms,
    );
    const added = all.find(({ id }) => id.startsWith('elsewhere'));
    return name === 'before' ? all[0] === added : added?.atoms.length === 1;
  };

const BOOK = {
  id: 'drivers',
  version: '1.0.0',
  themes: [
    { id: 'workload', name: 'Workload', sensitive: false },
    { id: 'culture', name: 'Culture', sensitive: true },
  ],
};

export const countsThemes =
  (name: 'few' | 'few texts' | 'few comments') =>
  async (load: Load): Promise<boolean> => {
    const { passThemes } = await module<typeof agreement>(load, 'themes/theme-gate.ts');
    const few = { both: 1, first: 1, second: 0, neither: 1 };
    const passed = passThemes(
      {
        campaign: 'leavers',
        k,
        tallies: [
          {
            schema: 'themes/1',
            campaign: 'leavers',
            region: 'A',
            number: 1,
            periods: [Q1],
            codebook: BOOK,
            questions: { best: { n: name === 'few texts' ? 4 : 20, themes: { workload: 2, culture: 3 } } },
            agreement: { workload: few, culture: few },
          },
        ],
        inputs: [],
        questions: [{ id: 'best', text: 'What was best?' }],
        nation: 'Nation',
        regions: [{ code: 'A', name: 'A' }],
      },
      [],
      null,
    );
    if (name === 'few texts') return passed === undefined;
    if (name === 'few comments') return passed?.agreement.length === 0;
    return passed?.groups.every(({ figures }) => figures['culture']?.is === 'withheld') === true;
  };

export const quotesFrom =
  (name: 'uncounted' | 'few writers') =>
  async (load: Load): Promise<boolean> => {
    const { shownQuotes } = await module<typeof quotes>(load, 'themes/quotes.ts');
    const batch = name === 'uncounted' ? 2 : 1;
    const n = name === 'few writers' ? 12 : 20;
    const quote = { region: 'A', question: 'best', text: 'Good people.' };
    return (
      shownQuotes(
        [{ schema: 'quote/1', campaign: 'leavers', batch, ...quote }],
        [{ region: 'A', question: 'best', batches: [1], n, themes: {} }],
      ).length === 0
    );
  };
