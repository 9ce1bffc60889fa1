import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../../shared/domain/kernel/result.ts';
import { benjaminiHochberg } from '../../../shared/domain/statistics/benjamini-hochberg.ts';
import { fisherExact } from '../../../shared/domain/statistics/fisher-exact.ts';
import { relativeRateIndex } from '../../../shared/domain/statistics/relative-rate-index.ts';
import { riskRatio } from '../../../shared/domain/statistics/risk-ratio.ts';
import { wilson, wilsonFinite } from '../../../shared/domain/statistics/wilson.ts';
import { worstCaseBounds } from '../../../shared/domain/statistics/worst-case-bounds.ts';
import cases from '../../fixtures/statistics.json' with { type: 'json' };
import { finiteOrProblem, valueOf } from './result-of.ts';

type Numbers = Record<string, number>;
type Input = Numbers & { readonly p: readonly number[] };

// The expected values were computed in R 4.2.2: each case names the function.
const METHODS: Readonly<Record<string, (input: Input) => Result<unknown>>> = {
  wilson: ({ x, n, conf }) => wilson(x!, n!, conf),
  wilson_finite: ({ x, n, N, conf }) => {
    const { effective, ...rest } = valueOf(wilsonFinite(x!, n!, N!, conf));
    return ok({ n_eff: effective, ...rest });
  },
  worst_case_bounds: ({ x, n, N }) => worstCaseBounds(x!, n!, N!),
  fisher_exact: ({ a, b, c, d }) => ok({ p_two_sided: valueOf(fisherExact(a!, b!, c!, d!)).p }),
  risk_ratio_katz: ({ x1, n1, x2, n2, conf }) => riskRatio(x1!, n1!, x2!, n2!, conf),
  benjamini_hochberg: ({ p }) => benjaminiHochberg(p),
};

describe('the statistics', () => {
  it.each(cases.map((each) => [each.id, each] as const))(
    'agree with R on %s',
    (_, { method, input, expected, tol }) => {
      const got = valueOf(METHODS[method]!(input as never)) as Record<string, number | number[]>;
      for (const [name, value] of Object.entries(expected)) {
        const mine = [got[name]!].flat();
        for (const [at, wanted] of [value].flat().entries()) {
          expect(Math.abs(mine[at]! - wanted)).toBeLessThanOrEqual(tol);
        }
      }
    },
  );

  it('leaves a test that was not made out of the adjustment', () => {
    expect(valueOf(benjaminiHochberg([0.01, null, 0.04])).adj).toEqual([0.02, null, 0.04]);
  });

  it('has no interval for a share that is known of everybody, and no ratio to nothing', () => {
    expect(wilsonFinite(5, 12, 12).ok).toBe(false);
    expect(riskRatio(0, 12, 5, 20).ok).toBe(false);
  });

  it('gives a figure of real numbers, or a reason, for any input at all', () => {
    const any = fc.oneof(fc.double(), fc.integer({ min: -2, max: 40 }));
    fc.assert(
      fc.property(any, any, any, any, fc.double(), (a, b, c, d, conf) => {
        finiteOrProblem(wilson(a, b, conf));
        finiteOrProblem(wilsonFinite(a, b, c, conf));
        finiteOrProblem(worstCaseBounds(a, b, c));
        finiteOrProblem(riskRatio(a, b, c, d, conf));
        finiteOrProblem(fisherExact(a, b, c, d));
        finiteOrProblem(benjaminiHochberg([a, b, null, conf]));
        finiteOrProblem(relativeRateIndex({ success: a, n: b }, { success: c, n: d }, conf));
      }),
    );
  });

  it('refuses what makes no sense with where it stands', () => {
    const refused: readonly Result<unknown>[] = [
      wilson(13, 12),
      wilson(3, 0),
      wilson(Number.NaN, 12),
      wilson(3, 12, 1),
      worstCaseBounds(3, 12, 11),
      fisherExact(-1, 2, 3, 4),
      fisherExact(0, 0, 0, 0),
      riskRatio(3, 0, 4, 9),
      benjaminiHochberg([0.2, 1.2]),
    ];
    expect(refused.map((one) => (one.ok ? 'a figure' : one.problem.kind))).toEqual(
      refused.map(() => 'invalid'),
    );
  });

  it('corrects a ratio by a half where nobody of one group was successful, and says so', () => {
    const none = valueOf(relativeRateIndex({ success: 0, n: 20 }, { success: 10, n: 40 }, 0.95));
    expect(none.corrected).toBe(true);
    expect(none.rri).toBeCloseTo(0.5 / 21 / (10.5 / 41), 12);
    const some = valueOf(relativeRateIndex({ success: 12, n: 40 }, { success: 48, n: 80 }, 0.95));
    expect(some).toMatchObject({ corrected: false, rri: 0.5 });
  });
});
