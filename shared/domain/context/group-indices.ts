import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { type RateIndex, relativeRateIndex, type Successes } from '../statistics/relative-rate-index.ts';
import { stageRatios } from '../statistics/stage-ratios.ts';
import type { RecruitmentRow } from './rows.ts';
import { disclosuresOf, LEAST_CANDIDATES } from './selection.ts';

const CONFIDENCE = 0.95;
const LEVEL = 0.05;
/** The four-fifths rule, both ways. */
const FAIR = [0.8, 1.25] as const;

export const ALL_STAGES = 'All stages';

/** Of a stage those who passed, of those who stayed in it; of all stages those who passed the last, of those who entered. */
interface Success extends Successes {
  /** Of all stages the product of theirs: those who withdrew count as long as they stayed. */
  readonly share: number;
}

/** How a group fares at a stage against the reference group of its characteristic. */
export interface GroupIndex {
  readonly characteristic: string;
  readonly group: string;
  readonly reference: string;
  /** `All stages` for the round as a whole. */
  readonly stage: string;
  readonly focal: Success;
  readonly against: Success;
  /** Undefined where one of the two is of fewer than ten people. */
  readonly index: RateIndex | undefined;
  /** Adjusted over all indices of the round. */
  readonly p: number | null;
  /** Outside 0.8 to 1.25, and the adjusted test passes: both. */
  readonly flagged: boolean;
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
      indicesOf(stages, reference).map((each) => ({
        characteristic,
        group,
        reference: reference[0]?.group ?? '',
        ...each,
      })),
    );
  });
  const adjusted = benjaminiHochberg(compared.map(({ index }) => index?.p ?? null));
  return compared.map((each, at) => {
    const p = adjusted.ok ? (adjusted.value.adj[at] ?? null) : null;
    const outside = each.index !== undefined && (each.index.rri < FAIR[0] || each.index.rri > FAIR[1]);
    return { ...each, p, flagged: outside && p !== null && p <= LEVEL };
  });
}

type Index = Pick<GroupIndex, 'stage' | 'focal' | 'against' | 'index'>;

interface Pair {
  readonly row: RecruitmentRow;
  readonly other: RecruitmentRow;
}

/** At each stage that both went through, and over all of them where these are all there were. */
function indicesOf(stages: readonly RecruitmentRow[], reference: readonly RecruitmentRow[]): Index[] {
  const pairs = stages
    .toSorted((a, b) => a.step - b.step)
    .flatMap((row): Pair[] => {
      const other = reference.find(({ step }) => step === row.step);
      return other === undefined ? [] : [{ row, other }];
    });
  const isWhole = pairs.length === stages.length && pairs.length === reference.length;
  return [...pairs.map(atStage), ...(isWhole && pairs.length > 1 ? [overAll(pairs)] : [])];
}

function atStage({ row, other }: Pair): Index {
  const [focal, against] = [stayed(row), stayed(other)];
  const index = relativeRateIndex(focal, against, CONFIDENCE);
  return {
    stage: row.stage,
    focal: { ...focal, share: focal.success / focal.n },
    against: { ...against, share: against.success / against.n },
    index: index.ok && isEnough(focal, against) ? index.value : undefined,
  };
}

/** Given for small last stages too: where so few are left, it is often because the group fared worse. */
function overAll(pairs: readonly Pair[]): Index {
  const [rows, others] = [pairs.map(({ row }) => row), pairs.map(({ other }) => other)];
  const [focal, against] = [rows.map(stayed), others.map(stayed)];
  const ratios = stageRatios(focal, against, CONFIDENCE);
  return {
    stage: ALL_STAGES,
    focal: throughout(rows),
    against: throughout(others),
    index: ratios.ok && isEnough(focal[0], against[0]) ? ratios.value.index : undefined,
  };
}

const isEnough = (...bases: readonly (Successes | undefined)[]): boolean =>
  bases.every((base) => base !== undefined && base.n >= LEAST_CANDIDATES);

const throughout = (rows: readonly RecruitmentRow[]): Success => ({
  success: rows.at(-1)?.passed ?? 0,
  n: rows[0]?.entered ?? 0,
  share: rows.map(stayed).reduce((product, { success, n }) => product * (success / n), 1),
});

const stayed = ({ passed, entered, withdrew }: RecruitmentRow): Successes => ({
  success: passed,
  n: entered - withdrew,
});
