import { PROTECT, THRESHOLDS } from '../thresholds.ts';
import { maximise, type Minimise, type Programme, type Solved, type Solver } from './linear-program.ts';
import { before, PEOPLE, programmeOf, type Split, type SplitCount, withheldIn } from './split.ts';

export type Interval = readonly [least: number, most: number];

export interface JudgedSplit {
  /** Of withheld counts, by position: what was shown to stay possible of them, at the least. */
  readonly possible: ReadonlyMap<number, Interval>;
  /** Positions of those of which the table tells too much. */
  readonly given: readonly number[];
}

/**
 * What a table leaves possible of what it withholds. It tells too much where everybody of a part, or all but one, must
 * have given an answer; where a withheld count beside a shown one is known; and where a sensitive one cannot be as few, or
 * as many. What was as narrow before the table showed a single count, it does not give away. What the solver cannot
 * show to be open is not.
 */
export function judgeSplit(split: Split, solver: Solver): JudgedSplit {
  const { counts } = split;
  const beside = new Set(counts.flatMap(({ is, answer }) => (is === 'shown' ? [answer] : [])));
  const hidden = withheldIn(split);
  const isOpen = (at: number, interval: Interval): boolean => {
    const count = counts[at];
    return count !== undefined && count.answer !== PEOPLE && leavesOpen(count, interval, beside);
  };
  const possible = possibleOf(programmeOf(split), hidden, isOpen, solver);
  // How many people a part has is judged by how small it is.
  const closed = hidden.filter(
    (at) => counts[at]?.answer !== PEOPLE && !isOpen(at, possible.get(at) ?? NOTHING),
  );
  if (closed.length === 0) return { possible, given: [] };
  const known = endsOf(programmeOf(before(split)), closed, solver);
  const given = closed.filter((at) => {
    const [low, high] = possible.get(at) ?? NOTHING;
    const [least, most] = known.get(at) ?? NOTHING;
    return !(least >= low && most <= high);
  });
  return { possible, given };
}

function leavesOpen(
  { n, answer, sensitive }: SplitCount,
  [least, most]: Interval,
  beside: ReadonlySet<string>,
): boolean {
  if (least > Math.max(0, n - THRESHOLDS.sensitiveOthers)) return false;
  if (sensitive) return least <= PROTECT.low && most >= Math.min(PROTECT.high, n);
  return least < most || (least === most && !beside.has(answer));
}

/** What whole counts show to be possible of each; both its ends, unless it was open before. */
function possibleOf(
  programme: Programme,
  hidden: readonly number[],
  isOpen: (at: number, interval: Interval) => boolean,
  solver: Solver,
): ReadonlyMap<number, Interval> {
  const found = new Map<number, Interval>();
  const learn = (solved: Solved): void => {
    const counts = solved.status === 'optimal' ? wholeCounts(programme, solved.at) : undefined;
    if (counts === undefined) return;
    for (const at of hidden) {
      const x = counts[at] ?? 0;
      const [least, most] = found.get(at) ?? [x, x];
      found.set(at, [Math.min(least, x), Math.max(most, x)]);
    }
  };
  const isDone = (at: number): boolean => isOpen(at, found.get(at) ?? NOTHING);
  solver.withProgramme(programme, (minimise) => {
    for (const at of hidden) {
      if (!isDone(at)) learn(minimise([[at, 1]]));
      if (!isDone(at)) learn(maximise(minimise, [[at, 1]]));
    }
  });
  return found;
}

/** Shown to be possible: no count at all. */
const NOTHING: Interval = [Number.NaN, Number.NaN];

const endsOf = (
  programme: Programme,
  counts: readonly number[],
  solver: Solver,
): ReadonlyMap<number, Interval> =>
  solver.withProgramme(programme, (minimise: Minimise) => {
    const found = new Map<number, Interval>();
    for (const at of counts) {
      const least = minimise([[at, 1]]);
      const most = maximise(minimise, [[at, 1]]);
      if (least.status !== 'optimal' || most.status !== 'optimal') continue;
      found.set(at, [Math.round(least.value), Math.round(most.value)]);
    }
    return found;
  });

/** Do whole numbers at these values fit, in exact arithmetic? Undefined where they do not. */
function wholeCounts(
  { variables, constraints }: Programme,
  at: ArrayLike<number>,
): readonly number[] | undefined {
  const counts = variables.map((_, i) => Math.round(at[i] ?? Number.NaN));
  const within = variables.every(
    ({ low, high = Number.POSITIVE_INFINITY }, i) => (counts[i] ?? -1) >= low && (counts[i] ?? -1) <= high,
  );
  const fits = constraints.every(
    ({ terms, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }) => {
      const sum = terms.reduce((held, [variable, by]) => held + by * (counts[variable] ?? 0), 0);
      return sum >= low && sum <= high;
    },
  );
  return within && fits ? counts : undefined;
}
