import { type ShareInterval, wilson } from '../statistics/wilson.ts';
import type { RecruitmentRow } from './rows.ts';

/** Of fewer people than this no rate of a group is given. */
export const LEAST_CANDIDATES = 10;
/** HMPPS shows a protected characteristic where more than this share is declared. */
const LEAST_DECLARED = 0.6;

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

export interface Disclosure {
  readonly characteristic: string;
  readonly entered: number;
  readonly undisclosed: number;
  /** Is the share that disclosed enough to show the characteristic at all? */
  readonly shown: boolean;
}

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

const sum = (rows: readonly RecruitmentRow[], field: 'entered' | 'withdrew'): number =>
  rows.reduce((total, row) => total + row[field], 0);
