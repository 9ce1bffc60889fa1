import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { type RateIndex, relativeRateIndex } from '../statistics/relative-rate-index.ts';
import { type ShareInterval, wilson } from '../statistics/wilson.ts';
import type { RecruitmentRow } from './rows.ts';

/** Of fewer people than this no rate of a group is given. */
const LEAST_CANDIDATES = 10;
/** HMPPS shows a protected characteristic where more than this share is declared. */
const LEAST_DECLARED = 0.6;
const CONFIDENCE = 0.95;
const LEVEL = 0.05;
/** The four-fifths rule, both ways. */
const FAIR = [0.8, 1.25] as const;

/** People at a stage of selection: those who withdrew in it neither passed nor failed. */
export interface StageCounts {
  readonly step: number;
  readonly stage: string;
  readonly entered: number;
  readonly passed: number;
  readonly withdrew: number;
}

export interface Stage extends StageCounts {
  /** Passed of those who did not withdraw; undefined of fewer than ten. */
  readonly success: ShareInterval | undefined;
}

/** The stages of a round for everybody, in order. */
export const stagesOf = (rows: readonly RecruitmentRow[], round: string): readonly Stage[] =>
  rows
    .filter((row) => row.round === round && row.basis === 'all')
    .toSorted((a, b) => a.step - b.step)
    .map(({ step, stage, entered, passed, withdrew }) => {
      const success =
        passed > entered - withdrew || entered - withdrew < LEAST_CANDIDATES
          ? undefined
          : wilson(passed, entered - withdrew);
      return {
        step,
        stage,
        entered,
        passed,
        withdrew,
        success: success?.ok === true ? success.value : undefined,
      };
    });

/** How a group fares at a stage against the reference group of its characteristic. */
export interface GroupIndex {
  readonly characteristic: string;
  readonly group: string;
  readonly reference: string;
  /** `all stages` for the round as a whole. */
  readonly stage: string;
  readonly focal: { readonly success: number; readonly n: number };
  readonly against: { readonly success: number; readonly n: number };
  /** Undefined where one of the two is of fewer than ten people. */
  readonly index: RateIndex | undefined;
  /** Adjusted over all indices of the round. */
  readonly p: number | null;
  /** Outside 0.8 to 1.25, and the adjusted test passes: both. */
  readonly flagged: boolean;
}

export interface Disclosure {
  readonly characteristic: string;
  readonly entered: number;
  readonly undisclosed: number;
  /** Is the share that disclosed enough to show the characteristic at all? */
  readonly shown: boolean;
}

export const ALL_STAGES = 'all stages';

/** How many disclosed each characteristic, of those who entered the first stage. */
export function disclosuresOf(rows: readonly RecruitmentRow[], round: string): readonly Disclosure[] {
  const own = rows.filter((row) => row.round === round && row.basis !== 'all');
  return [...Map.groupBy(own, ({ characteristic }) => characteristic)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([characteristic, groups]) => {
      const first = Math.min(...groups.map(({ step }) => step));
      const entering = groups.filter(({ step }) => step === first);
      const entered = sum(entering, 'entered');
      const undisclosed = sum(
        entering.filter(({ basis }) => basis === 'undisclosed'),
        'entered',
      );
      return {
        characteristic,
        entered,
        undisclosed,
        shown: entered > 0 && 1 - undisclosed / entered > LEAST_DECLARED,
      };
    });
}

/** Every compared group of a round at each stage and over all of them, flagged by the double rule. */
export function groupIndices(rows: readonly RecruitmentRow[], round: string): readonly GroupIndex[] {
  const own = rows.filter((row) => row.round === round);
  const shown = disclosuresOf(rows, round).filter((each) => each.shown);
  const compared = shown.flatMap(({ characteristic }) => {
    const here = own.filter((row) => row.characteristic === characteristic);
    const reference = here.filter(({ basis }) => basis === 'reference');
    const groups = Map.groupBy(
      here.filter(({ basis }) => basis === 'compared'),
      ({ group }) => group,
    );
    return [...groups].flatMap(([group, stages]) =>
      [...byStage(stages, reference), ...(stages.length > 1 ? [overall(stages, reference)] : [])].map(
        (pair) => ({
          characteristic,
          group,
          reference: reference[0]?.group ?? '',
          ...pair,
        }),
      ),
    );
  });
  const tested = compared.map((pair) => ({ ...pair, index: indexOf(pair) }));
  const adjusted = benjaminiHochberg(tested.map(({ index }) => index?.p ?? null));
  return tested.map((each, at) => {
    const p = adjusted.ok ? (adjusted.value.adj[at] ?? null) : null;
    const outside = each.index !== undefined && (each.index.rri < FAIR[0] || each.index.rri > FAIR[1]);
    return { ...each, p, flagged: outside && p !== null && p <= LEVEL };
  });
}

type Pair = Pick<GroupIndex, 'stage' | 'focal' | 'against'>;

function byStage(stages: readonly RecruitmentRow[], reference: readonly RecruitmentRow[]): readonly Pair[] {
  return stages
    .toSorted((a, b) => a.step - b.step)
    .flatMap((row): Pair[] => {
      const other = reference.find(({ step }) => step === row.step);
      return other === undefined ? [] : [{ stage: row.stage, focal: outcome(row), against: outcome(other) }];
    });
}

/** Passed the last stage, of those who entered the first and never withdrew. */
function overall(stages: readonly RecruitmentRow[], reference: readonly RecruitmentRow[]): Pair {
  const whole = (rows: readonly RecruitmentRow[]) => {
    const inOrder = rows.toSorted((a, b) => a.step - b.step);
    return { success: inOrder.at(-1)?.passed ?? 0, n: (inOrder[0]?.entered ?? 0) - sum(rows, 'withdrew') };
  };
  return { stage: ALL_STAGES, focal: whole(stages), against: whole(reference) };
}

const outcome = ({ passed, entered, withdrew }: RecruitmentRow) => ({
  success: passed,
  n: entered - withdrew,
});

function indexOf({ focal, against }: Pair): RateIndex | undefined {
  if (Math.min(focal.n, against.n) < LEAST_CANDIDATES) return undefined;
  const index = relativeRateIndex(focal, against, CONFIDENCE);
  return index.ok ? index.value : undefined;
}

const sum = (rows: readonly RecruitmentRow[], field: 'entered' | 'withdrew'): number =>
  rows.reduce((total, row) => total + row[field], 0);
