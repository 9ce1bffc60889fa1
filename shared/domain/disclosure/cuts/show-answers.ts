import {
  maximise,
  type Minimise,
  type Programme,
  type Solved,
  type Solver,
} from '../proof/linear-program.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';
import { PROTECT, THRESHOLDS } from '../thresholds.ts';
import {
  type AnsweredBy,
  cellsOf,
  type GroupCell,
  possibleAnswers,
  wholeCounts,
} from './answers-by-group.ts';

/**
 * Which counts of a question may be shown by group: places in `cellsOf`. First each by itself: it is kept, its total
 * has been released, and enough of the group did not choose it. Then all together: what stays withheld must stay
 * open. While it does not, the smallest count beside it is withheld too; what the solver cannot show to be open is not.
 */
export function showAnswers(asked: AnsweredBy, solver: Solver): ReadonlySet<number> {
  const cells = cellsOf(asked);
  const sensitive = sensitiveValues(asked.question);
  const shown = new Set(cells.filter((cell) => mayStand(asked, cell, sensitive)));
  while (shown.size > 0) {
    const least = leastBeside(givenAway(asked, cells, shown, sensitive, solver), shown);
    if (least === undefined) break;
    shown.delete(least);
  }
  return new Set([...shown].map(({ at }) => at));
}

const sensitiveValues = ({ options }: ReleasedQuestion): ReadonlySet<string> =>
  new Set(options.flatMap(({ sensitive, value }) => (sensitive ? [value] : [])));

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

/** A withheld count of which too much could be worked out with what is shown. */
function givenAway(
  asked: AnsweredBy,
  cells: readonly GroupCell[],
  shown: ReadonlySet<GroupCell>,
  sensitive: ReadonlySet<string>,
  solver: Solver,
): GroupCell | undefined {
  const hidden = cells.filter((cell) => !shown.has(cell) && cell.value !== NO_ANSWER);
  const beside = new Set([...shown].map(({ value }) => value));
  const isOpen = ({ group: { n }, value }: GroupCell, [least, most]: Interval): boolean => {
    if (least > Math.max(0, n - THRESHOLDS.sensitiveOthers)) return false;
    if (sensitive.has(value)) return least <= PROTECT.low && most >= Math.min(PROTECT.high, n);
    return least < most || (least === most && !beside.has(value));
  };
  const closed = closedOf(possibleAnswers(asked, cells, shown), hidden, isOpen, solver);
  if (closed.size === 0) return undefined;
  // What was as narrow before a single count of this table was shown, it does not give away.
  const bare = possibleAnswers(asked, cells, new Set());
  const asOpen = (cell: GroupCell, [least, most]: Interval): boolean => {
    const [low = Number.NaN, high = Number.NaN] = closed.get(cell) ?? [];
    return least >= low && most <= high;
  };
  const before = intervalsOf(bare, [...closed.keys()], solver);
  return [...closed.keys()].find((cell) => {
    const interval = before.get(cell);
    return interval === undefined || !asOpen(cell, interval);
  });
}

type Interval = readonly [least: number, most: number];

/** Cells that could not be shown to be open, with what was shown to be possible of them. */
function closedOf(
  programme: Programme,
  hidden: readonly GroupCell[],
  isOpen: (cell: GroupCell, interval: Interval) => boolean,
  solver: Solver,
): ReadonlyMap<GroupCell, Interval> {
  const found = new Map<GroupCell, Interval>();
  const learn = (solved: Solved): void => {
    const counts = solved.status === 'optimal' ? wholeCounts(programme, solved.at) : undefined;
    if (counts === undefined) return;
    for (const cell of hidden) {
      const x = counts[cell.at] ?? 0;
      const [least, most] = found.get(cell) ?? [x, x];
      found.set(cell, [Math.min(least, x), Math.max(most, x)]);
    }
  };
  const isDone = (cell: GroupCell): boolean => {
    const interval = found.get(cell);
    return interval !== undefined && isOpen(cell, interval);
  };
  solver.withProgramme(programme, (minimise) => {
    for (const cell of hidden) {
      if (!isDone(cell)) learn(minimise([[cell.at, 1]]));
      if (!isDone(cell)) learn(maximise(minimise, [[cell.at, 1]]));
    }
  });
  return new Map(hidden.flatMap((cell) => (isDone(cell) ? [] : [[cell, found.get(cell) ?? NOTHING]])));
}

/** Shown to be possible: no count at all. */
const NOTHING: Interval = [Number.NaN, Number.NaN];

/** The ends of each cell's interval; none where the solver did not find both. */
const intervalsOf = (
  programme: Programme,
  cells: readonly GroupCell[],
  solver: Solver,
): ReadonlyMap<GroupCell, Interval> =>
  solver.withProgramme(programme, (minimise: Minimise) => {
    const found = new Map<GroupCell, Interval>();
    for (const cell of cells) {
      const least = minimise([[cell.at, 1]]);
      const most = maximise(minimise, [[cell.at, 1]]);
      if (least.status !== 'optimal' || most.status !== 'optimal') continue;
      found.set(cell, [Math.round(least.value), Math.round(most.value)]);
    }
    return found;
  });

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
