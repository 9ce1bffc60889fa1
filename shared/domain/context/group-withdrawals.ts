import { type ShareInterval, wilson } from '../statistics/wilson.ts';
import type { RecruitmentRow } from './rows.ts';
import { disclosuresOf, LEAST_CANDIDATES } from './selection.ts';

/** How many of a group withdrew from a round, at whatever stage. */
export interface GroupWithdrawals {
  readonly characteristic: string;
  readonly group: string;
  /** Into the first stage. */
  readonly entered: number;
  readonly withdrew: number;
  /** Undefined of fewer than ten people, and where counts make no share. */
  readonly share: ShareInterval | undefined;
}

/** Groups of each characteristic that enough disclosed, the reference group first. */
export const groupWithdrawals = (
  rows: readonly RecruitmentRow[],
  round: string,
): readonly GroupWithdrawals[] =>
  disclosuresOf(rows, round)
    .filter(({ shown }) => shown)
    .flatMap(({ characteristic }) => {
      const own = rows.filter((row) => row.round === round && row.characteristic === characteristic);
      const ofBasis = (basis: RecruitmentRow['basis']) => [
        ...Map.groupBy(
          own.filter((row) => row.basis === basis),
          ({ group }) => group,
        ),
      ];
      return [...ofBasis('reference'), ...ofBasis('compared')].map(([group, stages]) => ({
        characteristic,
        group,
        ...withdrawalsOf(stages),
      }));
    });

function withdrawalsOf(stages: readonly RecruitmentRow[]) {
  const [first] = stages.toSorted((a, b) => a.step - b.step);
  const entered = first?.entered ?? 0;
  const withdrew = stages.reduce((sum, stage) => sum + stage.withdrew, 0);
  const share = entered < LEAST_CANDIDATES ? undefined : wilson(withdrew, entered);
  return { entered, withdrew, share: share?.ok === true ? share.value : undefined };
}
