import type { ReleasedQuestion } from '../../domain/disclosure/release.ts';

/** A question as it is released, and which values of its column each released option counts. */
export interface Projection {
  readonly question: ReleasedQuestion;
  /** The question whose column is counted. */
  readonly column: string;
  readonly values: readonly (readonly number[])[];
}
