import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { Table } from '../report.ts';
import { cohortTables } from './cohort-table.ts';
import { roundTables } from './stage-tables.ts';

/** Rounds that there are counts of, the newest first. */
export const roundsOf = ({ recruitment }: ContextSnapshot): readonly string[] =>
  [...new Set(recruitment.map(({ round }) => round))].sort().toReversed();

/** What became of PQiP cohorts, and who came through each stage of a round; of cohorts alone where none is named. */
export const recruitmentTables = (context: ContextSnapshot, round: string | undefined): readonly Table[] => [
  ...cohortTables(context),
  ...(round === undefined ? [] : roundTables(context, round)),
];
