import { findIdentifiers } from '../../shared/domain/answer/redact.ts';
import { cellBounds } from '../../shared/domain/disclosure/proof/cell-bounds.ts';
import type { Solver } from '../../shared/domain/disclosure/proof/linear-program.ts';
import { minimumSupport } from '../../shared/domain/disclosure/proof/minimum-support.ts';
import { ok, type Result } from '../../shared/domain/kernel/result.ts';
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
import { runTwoClocks } from './two-clocks-case.ts';
import { suppressTable } from './suppress-case.ts';

// Cases come from files of a documented shape: what a method lacks shows as a failed case.
// oxlint-disable-next-line typescript/no-explicit-any
type Input = any;

const mapped = <T, U>(result: Result<T>, map: (value: T) => U): Result<U> =>
  result.ok ? ok(map(result.value)) : result;

/** Each method of the oracle by the product's own function. */
export const METHODS: Readonly<Record<string, (input: Input, solver: Solver) => Result<unknown>>> = {
  wilson: (i) => wilson(i.x, i.n, i.conf),
  wilson_finite: (i) =>
    mapped(wilsonFinite(i.x, i.n, i.N, i.conf), ({ effective, ...rest }) => ({ n_eff: effective, ...rest })),
  worst_case_bounds: (i) => worstCaseBounds(i.x, i.n, i.N),
  fisher_exact: (i) => mapped(fisherExact(i.a, i.b, i.c, i.d), ({ p }) => ({ p_two_sided: p })),
  odds_ratio_haldane: (i) => oddsRatioHaldane(i.a, i.b, i.c, i.d, i.conf),
  risk_ratio_katz: (i) => riskRatio(i.x1, i.n1, i.x2, i.n2, i.conf),
  benjamini_hochberg: (i) => benjaminiHochberg(i.p),
  scale_scores: (i) =>
    scaleScores(i.items, {
      scaleMax: i.scale_max,
      reversed: (i.reverse_1based ?? []).map((item: number) => item - 1),
      minAnswered: i.min_answered,
    }),
  cronbach_alpha: (i) => cronbachAlpha(i.items),
  rwg_j: (i) => rwgJ(i.items, i.points),
  icc: (i) => icc(i.groups, i.group_size),
  wave_change: (i) => waveChange(i.wave1, i.wave2, i.conf),
  weighted_kappa: (i) => weightedKappa(i.table, i.weights),
  krippendorff_alpha: (i) => krippendorffAlpha(i.coders_by_units, i.level),
  average_headcount: (i) => averageHeadcount(i.month_ends, i.rule),
  leaving_rate: (i) => leavingRate(i.leavers, i.average_headcount, i.conf),
  funnel_class: (i) => funnelClass(i.x, i.n, i.theta),
  funnel_overdispersion: (i) => funnelOverdispersion(i.events, i.exposure, i.winsor),
  between_unit_sd: (i) => betweenUnitSd(i.x, i.n, i.floor),
  shrunken_share: (i) => shrunkenShare(i.x, i.n, { mean: i.mean, sd: i.sd }, i.conf),
  shapley_r2: (i) => {
    const outcome = i.columns.indexOf(i.outcome);
    const rows: number[][] = i.data;
    return shapleyR2(
      rows.map((row) => row.filter((_, column) => column !== outcome)),
      rows.map((row) => row[outcome] ?? Number.NaN),
    );
  },
  relative_rate_index: (i) =>
    relativeRateIndex(
      { success: i.focal_success, n: i.focal_n },
      { success: i.reference_success, n: i.reference_n },
      i.conf,
    ),
  relative_rate_index_from_shares: (i) =>
    relativeRateIndexFromShares(i.focal_share_applicants, i.focal_share_offers),
  stage_ratios: (i) => stageRatios(i.focal, i.reference),
  raking: (i) => {
    const cells: Record<string, string | number>[] = i.sample_cells;
    const split = cells.map(({ Freq, ...categories }) => ({
      categories: categories as Record<string, string>,
      respondents: Number(Freq),
    }));
    return mapped(rake(split, i.margins), ({ weights, ...rest }) => ({
      cell_weights: split.map((cell, at) => ({ ...cell.categories, x: weights[at] })),
      ...rest,
    }));
  },
  redact: (i) =>
    ok({
      found: i.texts.map((text: string) =>
        findIdentifiers(text)
          .map(({ kind, text: matched }) => [kind, matched])
          .toSorted(([a, x], [b, y]) => `${a} ${x}`.localeCompare(`${b} ${y}`)),
      ),
    }),
  cell_bounds: (i, solver) => mapped(cellBounds(i, solver), (bounds) => ({ bounds })),
  suppress: (i, solver) => suppressTable(i, solver),
  minimum_support: (i) => {
    const { minimum, proven } = minimumSupport(i.atoms, i.released);
    return ok({ minimum, safe: proven && minimum >= i.k });
  },
  two_clocks: (i) => runTwoClocks(i),
};
