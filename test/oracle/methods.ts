import { findIdentifiers } from '../../shared/domain/answer/redact.ts';
import { cellBounds } from '../../shared/domain/disclosure/proof/cell-bounds.ts';
import { minimumSupport } from '../../shared/domain/disclosure/proof/minimum-support.ts';
import { invalid } from '../../shared/domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';
import { averageHeadcount } from '../../shared/domain/statistics/average-headcount.ts';
import { benjaminiHochberg } from '../../shared/domain/statistics/benjamini-hochberg.ts';
import { betweenUnitSd } from '../../shared/domain/statistics/between-unit-sd.ts';
import { cronbachAlpha } from '../../shared/domain/statistics/cronbach-alpha.ts';
import { fisherExact } from '../../shared/domain/statistics/fisher-exact.ts';
import { funnelClass } from '../../shared/domain/statistics/funnel-class.ts';
import { funnelOverdispersion } from '../../shared/domain/statistics/funnel-overdispersion.ts';
import { icc } from '../../shared/domain/statistics/icc.ts';
import { krippendorffAlpha } from '../../shared/domain/statistics/krippendorff-alpha.ts';
import { leavingRate } from '../../shared/domain/statistics/leaving-rate.ts';
import { oddsRatioHaldane } from '../../shared/domain/statistics/odds-ratio-haldane.ts';
import { rake } from '../../shared/domain/statistics/raking.ts';
import {
  relativeRateIndex,
  relativeRateIndexFromShares,
  type Successes,
} from '../../shared/domain/statistics/relative-rate-index.ts';
import { riskRatio } from '../../shared/domain/statistics/risk-ratio.ts';
import { rwgJ } from '../../shared/domain/statistics/rwg-j.ts';
import { scaleScores } from '../../shared/domain/statistics/scale-scores.ts';
import { shapleyR2 } from '../../shared/domain/statistics/shapley-r2.ts';
import { shrunkenShare } from '../../shared/domain/statistics/shrunken-share.ts';
import { stageRatios } from '../../shared/domain/statistics/stage-ratios.ts';
import { waveChange } from '../../shared/domain/statistics/wave-change.ts';
import { weightedKappa } from '../../shared/domain/statistics/weighted-kappa.ts';
import { wilson, wilsonFinite } from '../../shared/domain/statistics/wilson.ts';
import { worstCaseBounds } from '../../shared/domain/statistics/worst-case-bounds.ts';
import { INPUTS, method, type Method } from './inputs.ts';
import { runTwoClocks } from './two-clocks-case.ts';
import { suppressTable } from './suppress-case.ts';

/** Persons entering the first stage, then persons left after each, of whom none withdrew. */
const passedOf = (left: readonly number[]): readonly Successes[] =>
  left.slice(1).map((success, at) => ({ success, n: left[at] ?? 0 }));

const mapped = <T, U>(result: Result<T>, map: (value: T) => U): Result<U> =>
  result.ok ? ok(map(result.value)) : result;

/** Each method of the oracle by the product's own function. */
export const METHODS: Readonly<Record<string, Method>> = {
  wilson: method(INPUTS.share, (i) => wilson(i.x, i.n, i.conf)),
  wilson_finite: method(INPUTS.finiteShare, (i) =>
    mapped(wilsonFinite(i.x, i.n, i.N, i.conf), ({ effective, ...rest }) => ({ n_eff: effective, ...rest })),
  ),
  worst_case_bounds: method(INPUTS.bounds, (i) => worstCaseBounds(i.x, i.n, i.N)),
  fisher_exact: method(INPUTS.cells, (i) =>
    mapped(fisherExact(i.a, i.b, i.c, i.d), ({ p }) => ({ p_two_sided: p })),
  ),
  odds_ratio_haldane: method(INPUTS.cells, (i) => oddsRatioHaldane(i.a, i.b, i.c, i.d, i.conf)),
  risk_ratio_katz: method(INPUTS.ratio, (i) => riskRatio(i.x1, i.n1, i.x2, i.n2, i.conf)),
  benjamini_hochberg: method(INPUTS.tests, (i) => benjaminiHochberg(i.p)),
  scale_scores: method(INPUTS.scale, (i) =>
    scaleScores(i.items, {
      scaleMax: i.scale_max,
      reversed: i.reverse_1based.map((item) => item - 1),
      minAnswered: i.min_answered,
    }),
  ),
  cronbach_alpha: method(INPUTS.items, (i) => cronbachAlpha(i.items)),
  rwg_j: method(INPUTS.agreement, (i) => rwgJ(i.items, i.points)),
  icc: method(INPUTS.groups, (i) => icc(i.groups, i.group_size)),
  wave_change: method(INPUTS.waves, (i) => waveChange(i.wave1, i.wave2, i.conf)),
  weighted_kappa: method(INPUTS.raters, (i) => weightedKappa(i.table, i.weights)),
  krippendorff_alpha: method(INPUTS.coders, (i) => krippendorffAlpha(i.coders_by_units, i.level)),
  average_headcount: method(INPUTS.headcount, (i) => averageHeadcount(i.month_ends, i.rule)),
  leaving_rate: method(INPUTS.leavers, (i) => leavingRate(i.leavers, i.average_headcount, i.conf)),
  funnel_class: method(INPUTS.funnel, (i) => funnelClass(i.x, i.n, i.theta)),
  funnel_overdispersion: method(INPUTS.overdispersion, (i) =>
    funnelOverdispersion(i.events, i.exposure, i.winsor),
  ),
  between_unit_sd: method(INPUTS.units, (i) => betweenUnitSd(i.x, i.n, i.floor)),
  shrunken_share: method(INPUTS.shrunken, (i) => shrunkenShare(i.x, i.n, { mean: i.mean, sd: i.sd }, i.conf)),
  shapley_r2: method(INPUTS.data, (i) => {
    const outcome = i.columns.indexOf(i.outcome);
    if (i.data.some((row) => row.length !== i.columns.length))
      return fail(invalid('data', 'must have a value for each column'));
    return shapleyR2(
      i.data.map((row) => row.filter((_, column) => column !== outcome)),
      i.data.map((row) => row[outcome] ?? Number.NaN),
    );
  }),
  relative_rate_index: method(INPUTS.rates, (i) =>
    relativeRateIndex(
      { success: i.focal_success, n: i.focal_n },
      { success: i.reference_success, n: i.reference_n },
      i.conf,
    ),
  ),
  relative_rate_index_from_shares: method(INPUTS.shares, (i) =>
    relativeRateIndexFromShares(i.focal_share_applicants, i.focal_share_offers),
  ),
  stage_ratios: method(INPUTS.stages, (i) => stageRatios(passedOf(i.focal), passedOf(i.reference), 0.95)),
  raking: method(INPUTS.raking, (i) => {
    const split = i.sample_cells.map(({ Freq, ...categories }) => ({ categories, respondents: Freq }));
    return mapped(rake(split, i.margins), ({ weights, ...rest }) => ({
      cell_weights: split.map((cell, at) => ({ ...cell.categories, x: weights[at] })),
      ...rest,
    }));
  }),
  redact: method(INPUTS.texts, (i) =>
    ok({
      found: i.texts.map((text) =>
        findIdentifiers(text)
          .map(({ kind, text: matched }) => [kind, matched])
          .toSorted(([a, x], [b, y]) => (`${a} ${x}` < `${b} ${y}` ? -1 : 1)),
      ),
    }),
  ),
  cell_bounds: method(INPUTS.sums, (i, solver) => mapped(cellBounds(i, solver), (bounds) => ({ bounds }))),
  suppress: method(INPUTS.margins, (i, solver) => suppressTable(i, solver)),
  minimum_support: method(INPUTS.released, (i) => {
    const stranger = i.released.flat().find((atom) => !Object.hasOwn(i.atoms, atom));
    if (stranger !== undefined) return fail(invalid('released', `has ${stranger}, which is no atom`));
    const { minimum, proven } = minimumSupport(i.atoms, i.released);
    // Where nobody can be singled out there is no fewest, and JSON has no Infinity.
    return ok({ minimum: Number.isFinite(minimum) ? minimum : null, safe: proven && minimum >= i.k });
  }),
  two_clocks: method(INPUTS.quarters, (i) => runTwoClocks(i)),
};
