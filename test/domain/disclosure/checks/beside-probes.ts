import type * as agreement from '../../../../shared/domain/disclosure/themes/theme-gate.ts';
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

const said = (upTo: string, n: number, atoms: readonly string[]): Statement => ({
  id: 'region-AA',
  level: 'region',
  area: { region: 'AA', upTo },
  n,
  atoms,
  figures: {},
});

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
  (name: 'few' | 'few others' | 'few texts' | 'few comments') =>
  async (load: Load): Promise<boolean> => {
    const { passThemes } = await module<typeof agreement>(load, 'themes/theme-gate.ts');
    const few = { both: 1, first: 1, second: 0, neither: 1 };
    const tally = (region: string, n: number, culture: number) => ({
      schema: 'themes/1' as const,
      campaign: 'leavers',
      region,
      number: 1,
      periods: [Q1],
      codebook: BOOK,
      questions: { best: { n, themes: { workload: 2, culture } } },
      agreement: { workload: few, culture: few },
    });
    const passed = passThemes(
      {
        campaign: 'leavers',
        k,
        tallies:
          name === 'few others'
            ? [tally('A', 12, 11), tally('B', 28, 27)]
            : [tally('A', name === 'few texts' ? 4 : 20, 3)],
        inputs: [],
        questions: [{ id: 'best', text: 'What was best?' }],
        nation: 'Nation',
        regions: ['A', 'B'].map((code) => ({ code, name: code })),
      },
      [],
      null,
      solver,
    );
    const release = passed.ok ? passed.value?.release : undefined;
    // They wait for more: that is no refusal.
    if (name === 'few texts') return passed.ok && release === undefined;
    if (name === 'few comments') return release?.agreement.length === 0;
    return release?.groups.every(({ figures }) => figures['culture']?.is === 'withheld') === true;
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
