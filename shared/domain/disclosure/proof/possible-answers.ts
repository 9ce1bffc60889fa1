import type { AnswerColumns, AtomCounts, ColumnLink } from './columns-of-answers.ts';
import type { Change } from './ways-to-lose.ts';

/**
 * What counts of one atom people could have answered: none below nothing or above everybody, no sub-reason without
 * its reason, as many choices as were asked for.
 */
export class PossibleAnswers {
  readonly #answers: AnswerColumns;
  readonly #limits: readonly (readonly ColumnLink[])[];

  constructor(answers: AnswerColumns) {
    this.#answers = answers;
    this.#limits = Array.from({ length: answers.size }, (_, column) =>
      answers.links.filter(({ lesser, greater }) => lesser === column || greater.includes(column)),
    );
  }

  /** Would these counts be possible with this change, or (sign −1) with its opposite? */
  allow({ n, counts }: AtomCounts, change: readonly Change[], sign: 1 | -1): boolean {
    const after = (column: number): number => {
      let count = counts[column] ?? 0;
      for (const one of change) if (one.column === column) count += sign * one.by;
      return count;
    };
    return change.every(({ column }) => this.#keeps(column, n, after));
  }

  /** Are these counts possible, as far as this one is concerned? */
  holds({ n, counts }: AtomCounts, column: number): boolean {
    return this.#keeps(column, n, (one) => counts[one] ?? 0);
  }

  #keeps(column: number, n: number, after: (column: number) => number): boolean {
    const count = after(column);
    const keepsLinks = (this.#limits[column] ?? []).every(
      ({ lesser, greater }) => after(lesser) <= greater.reduce((sum, reason) => sum + after(reason), 0),
    );
    return count >= 0 && count <= n && keepsLinks && this.#keepsChoices(column, n, after);
  }

  #keepsChoices(column: number, n: number, after: (column: number) => number): boolean {
    const owner = this.#answers.questionAt(column);
    if (owner === undefined || !owner.question.several || owner.question.conditional) return true;
    const [silent = -1, ...options] = owner.all;
    const answered = n - after(silent);
    let chosen = 0;
    for (const option of options) {
      const count = after(option);
      if (count > answered) return false;
      chosen += count;
    }
    const { most } = owner.question;
    return chosen >= answered && (most === null || chosen <= most * answered);
  }
}
