import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../shared/domain/statistics/benjamini-hochberg.ts';
import { fisherExact } from '../../../shared/domain/statistics/fisher-exact.ts';
import { riskRatio } from '../../../shared/domain/statistics/risk-ratio.ts';
import { wilson, wilsonFinite } from '../../../shared/domain/statistics/wilson.ts';
import { worstCaseBounds } from '../../../shared/domain/statistics/worst-case-bounds.ts';
import cases from '../../fixtures/statistics.json' with { type: 'json' };

type Numbers = Record<string, number>;
type Input = Numbers & { readonly p: readonly number[] };

// The expected values were computed in R 4.2.2: each case names the function.
const METHODS: Readonly<Record<string, (input: Input) => unknown>> = {
  wilson: ({ x, n, conf }) => wilson(x!, n!, conf),
  wilson_finite: ({ x, n, N, conf }) => {
    const { effective, ...rest } = wilsonFinite(x!, n!, N!, conf)!;
    return { n_eff: effective, ...rest };
  },
  worst_case_bounds: ({ x, n, N }) => worstCaseBounds(x!, n!, N!),
  fisher_exact: ({ a, b, c, d }) => ({ p_two_sided: fisherExact(a!, b!, c!, d!) }),
  risk_ratio_katz: ({ x1, n1, x2, n2, conf }) => riskRatio(x1!, n1!, x2!, n2!, conf),
  benjamini_hochberg: ({ p }) => ({ adj: benjaminiHochberg(p) }),
};

describe('the statistics', () => {
  it.each(cases.map((each) => [each.id, each] as const))(
    'agree with R on %s',
    (_, { method, input, expected, tol }) => {
      const got = METHODS[method]!(input as never) as Record<string, number | number[]>;
      for (const [name, value] of Object.entries(expected)) {
        const mine = [got[name]!].flat();
        for (const [at, wanted] of [value].flat().entries()) {
          expect(Math.abs(mine[at]! - wanted)).toBeLessThanOrEqual(tol);
        }
      }
    },
  );

  it('leaves a test that was not made out of the adjustment', () => {
    expect(benjaminiHochberg([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
  });

  it('has no interval for a share that is known of everybody, and no ratio to nothing', () => {
    expect(wilsonFinite(5, 12, 12)).toBeUndefined();
    expect(riskRatio(0, 12, 5, 20)).toBeUndefined();
    expect(() => wilson(3, 0)).toThrow(RangeError);
  });
});
