import type { Solver } from '../proof/linear-program.ts';
import { judgeSplit } from '../proof/open-split.ts';
import { NO_ANSWER } from '../release.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { type AnsweredBy, cellsOf, type GroupCell, possibleAnswers } from './answers-by-group.ts';

/**
 * Which counts of a question may be shown by group: places in `cellsOf`. First each by itself: it is kept, its total
 * has been released, and enough of the group did not choose it. Then all together: what stays withheld must stay
 * open. While it does not, the smallest count beside it is withheld too; what the solver cannot show to be open is not.
 */
export function showAnswers(asked: AnsweredBy, solver: Solver): ReadonlySet<number> {
  const cells = cellsOf(asked);
  const sensitive = new Set(
    asked.question.options.flatMap((option) => (option.sensitive ? [option.value] : [])),
  );
  const shown = new Set(cells.filter((cell) => mayStand(asked, cell, sensitive)));
  while (shown.size > 0) {
    const places = new Set([...shown].map(({ at }) => at));
    const [given] = judgeSplit(possibleAnswers(asked, cells, places), solver).given;
    const least = given === undefined ? undefined : leastBeside(cells[given], shown);
    if (least === undefined) break;
    shown.delete(least);
  }
  return new Set([...shown].map(({ at }) => at));
}

const mayStand = (
  { total }: AnsweredBy,
  { group, value, x }: GroupCell,
  sensitive: ReadonlySet<string>,
): boolean =>
  x !== undefined &&
  value !== NO_ANSWER &&
  !sensitive.has(value) &&
  total(value) !== undefined &&
  group.n - x >= THRESHOLDS.sensitiveOthers;

/** Of the counts shown of the same answer, else of the same group, else of any, the smallest. */
function leastBeside(given: GroupCell | undefined, shown: ReadonlySet<GroupCell>): GroupCell | undefined {
  if (given === undefined) return undefined;
  const distance = ({ value, group }: GroupCell): number => {
    if (value === given.value) return 0;
    return group === given.group ? 1 : 2;
  };
  return [...shown].toSorted(
    (a, b) => distance(a) - distance(b) || (a.x ?? 0) - (b.x ?? 0) || a.at - b.at,
  )[0];
}
