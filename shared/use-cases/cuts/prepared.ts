import type { ReleasedCut } from '../../domain/disclosure/cuts/cut.ts';
import type { PassedCut } from '../../domain/disclosure/cuts/cut-gate.ts';
import type { Solver } from '../../domain/disclosure/proof/linear-program.ts';
import type { ReleasedQuestion } from '../../domain/disclosure/release.ts';
import type { Statement } from '../../domain/disclosure/statement.ts';
import { invalid, type Problem } from '../../domain/kernel/problem.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** A table that can be made of what is counted, before the gate. */
export interface Prepared {
  /** Whose answers it counts; undefined where it counts people alone. */
  readonly question: ReleasedQuestion | undefined;
  pass(
    heading: { readonly campaign: string; readonly id: string; readonly k: number },
    said: readonly Statement[],
    granted: readonly ReleasedCut[],
    solver: Solver,
  ): Result<PassedCut>;
}

export const unknownQuestion = (at: string, known: readonly string[]): Problem =>
  invalid(at, `There is no such question here. There are ${known.join(', ')}`);
