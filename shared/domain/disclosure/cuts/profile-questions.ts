import type { ReleasedQuestion } from '../release.ts';
import type { ProfileTable } from './cut-table.ts';

export interface Labelled {
  readonly value: string;
  readonly label: string;
}

export interface ProfileQuestions {
  readonly table: ProfileTable;
  readonly k: number;
  /** Answers to the question that makes the rows. */
  readonly rows: readonly Labelled[];
  /** And to the one that makes the columns, where it is another of the profile. */
  readonly columns: readonly Labelled[];
  /** The question whose answers are counted; undefined where people are. */
  readonly question: ReleasedQuestion | undefined;
}
