import type * as reliability from '../../../../shared/domain/disclosure/reliability.ts';
import type { ScaleSums } from '../../../../shared/domain/disclosure/scale-sums.ts';
import { type Load, module } from './deleted.ts';

/** Half gave 1 to each of three statements and half 3 or, of the last, `last`. */
const halves = (n: number, last: number): ScaleSums => ({
  n,
  sums: [2 * n, 2 * n, (n / 2) * (1 + last)],
  squares: (n / 2) * (1 + 1 + 1 + 9 + 9 + last ** 2),
  totals: (n / 2) * (9 + (6 + last) ** 2),
});

/** Half gave 1, 3, 2 and half 3, 1, 2: nobody's total differs but by the last. */
const against = (n: number): ScaleSums => ({
  n,
  sums: [2 * n, 2 * n, (n / 2) * (1 + 2)],
  squares: (n / 2) * (1 + 9 + 1 + 9 + 1 + 4),
  totals: (n / 2) * (25 + 36),
});

const TWO = halves(100, 2);

export const tellsAlpha =
  (name: 'rolling' | 'few' | 'another nation' | 'missing' | 'high' | 'low' | 'exact number') =>
  async (load: Load): Promise<boolean> => {
    const { reliabilityOf } = await module<typeof reliability>(load, 'reliability.ts');
    const of = (
      parts: readonly (ScaleSums | undefined)[],
      clock: 'cohort' | 'rolling' = 'cohort',
      said: readonly number[] = [],
    ) => {
      const nation = {
        group: { id: 'nation', level: 'nation' },
        parts: parts.map((sums) => (sums === undefined ? {} : { scales: { safe: sums } })),
        counts: { n: 300, counts: {} },
      };
      const admitted: unknown = new Map([['nation', nation]]);
      return reliabilityOf(
        admitted as Parameters<typeof reliabilityOf>[0],
        { clock },
        said.map((n) => ({ level: 'nation', n })),
      );
    };
    const checks: Record<typeof name, () => boolean> = {
      rolling: () => of([TWO, TWO], 'rolling').length === 0,
      few: () => of([TWO, halves(98, 2)]).length === 0,
      'another nation': () => of([TWO, TWO], 'cohort', [310]).length === 0,
      missing: () => of([halves(200, 2), undefined]).length === 0,
      high: () => of([halves(200, 3)])[0]?.alpha === 0.95,
      low: () => of([against(200)])[0]?.alpha === 0,
      'exact number': () => of([halves(208, 2)])[0]?.atLeast === 200,
    };
    return checks[name]() && of([TWO, TWO], 'cohort', [300]).length === 1;
  };
