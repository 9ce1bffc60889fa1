import type { Layer } from '../layer.ts';
import { periodOfAtom } from '../statement.ts';
import type { AnswerColumns } from './columns-of-answers.ts';
import type { Solver } from './linear-program.ts';
import { joinedAnswers, nearestAnswers } from './answers-that-change.ts';
import { oneFewer, worldBySolver } from './worlds-by-solver.ts';
import { fits, type OtherWorld } from './other-world.ts';
import type { Crossing } from './crossing.ts';
import { type Web, worldByCycle, worldByCycles } from './worlds-by-cycles.ts';
import type { PossibleAnswers } from './possible-answers.ts';
import { waysToLose } from './ways-to-lose.ts';
import type { Worlds } from './worlds.ts';

/** What it takes to show that answers could be others. */
export interface Proving {
  readonly answers: AnswerColumns;
  readonly possible: PossibleAnswers;
  readonly solver: Solver;
  /** Worlds found before: looked at first, and added to. */
  readonly worlds: Worlds;
}

/** The atoms of a region with all that is known of them, and who shares what with whom. */
export interface Laid {
  readonly crossings: ReadonlyMap<string, Crossing>;
  readonly web: Web;
}

/** Those of these atoms of which it would be known that all of them chose this. */
export function givenAway(
  proving: Proving,
  laid: Laid,
  layer: Layer,
  atoms: Iterable<string>,
): readonly string[] {
  const { answers, possible, worlds } = proving;
  const column = answers.of(layer);
  return [...atoms].flatMap((atom) => {
    const crossing = laid.crossings.get(atom);
    if (crossing === undefined || crossing.counts[column] !== crossing.n) return [];
    const about = { atom, column };
    const isProof = (world: OtherWorld): boolean => fits(world, about, laid.crossings, answers, possible);
    const held = worlds.of(about).find(isProof);
    if (held !== undefined) {
      worlds.keep(about, held);
      return [];
    }
    for (const world of worldsFor(proving, laid, crossing, column)) {
      if (!isProof(world)) continue;
      worlds.find(about, world);
      return [];
    }
    return [atom];
  });
}

/** Other worlds to look at, those that are cheap to find first. */
function* worldsFor(
  { answers, possible, solver }: Proving,
  { crossings, web }: Laid,
  target: Crossing,
  column: number,
): Generator<OtherWorld> {
  const ways = [...waysToLose(answers, column, target)];
  for (const change of ways) {
    const world = worldByCycle(possible, web, target, change);
    if (world !== undefined) yield world;
  }
  for (const change of ways) {
    const parts = Map.groupBy(change, (one) => answers.apart(one.column));
    const world = worldByCycles(possible, web, target, [...parts.values()]);
    if (world !== undefined) yield world;
  }
  const near = nearestAnswers(answers, column);
  const joined = joinedAnswers(answers, column);
  const searched = new Set<string>();
  for (const [columns, periods] of [
    [near, NEXT],
    [near, NEARBY],
    [joined, NEARBY],
    [joined, Number.POSITIVE_INFINITY],
  ] as const) {
    const some = nearby(target, column, crossings, periods);
    const size = `${columns.length} ${some.length}`;
    if (searched.has(size)) continue;
    searched.add(size);
    const world = worldBySolver(answers, columns, some, oneFewer(some, target, columns, column), solver);
    if (world !== undefined && world !== 'none') yield world;
  }
}

/** Batches are of neighbouring periods: few of them are mostly enough, and all of the history seldom needed. */
const NEXT = 2;
const NEARBY = 8;

/**
 * The crossings of a period and of so many others: first those that the unit's sum is over too, where what is lost can be
 * made good; then those nearest to it.
 */
function nearby(
  { atom, sides: [, unit] }: Crossing,
  column: number,
  crossings: ReadonlyMap<string, Crossing>,
  count: number,
): readonly Crossing[] {
  const periods = Map.groupBy(crossings.values(), (other) => periodOfAtom(other.atom));
  const own = periodOfAtom(atom);
  const others = [...periods.keys()].filter((period) => period !== own).sort();
  const at = others.findIndex((period) => period > own);
  const distance = (index: number): number => Math.abs(index - (at === -1 ? others.length : at) + 0.5);
  const sum = unit.sums[column] ?? 0;
  const isShared = (period: string): boolean =>
    sum !== 0 &&
    periods
      .get(period)
      ?.some(({ sides: [, { owner, sums }] }) => owner === unit.owner && sums[column] === sum) === true;
  const nearest = [...others.entries()]
    .map(([index, period]) => ({ period, far: distance(index) + (isShared(period) ? 0 : others.length) }))
    .sort((a, b) => a.far - b.far);
  return [own, ...nearest.slice(0, count).map(({ period }) => period)].flatMap(
    (period) => periods.get(period) ?? [],
  );
}
