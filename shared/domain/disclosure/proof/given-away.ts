import type { Layer } from '../layer.ts';
import { periodOfAtom } from '../statement.ts';
import type { AnswerColumns } from './columns-of-answers.ts';
import type { Solver } from './linear-program.ts';
import { worldBySolver } from './worlds-by-solver.ts';
import { fits, type OtherWorld } from './other-world.ts';
import type { Crossing } from './crossing.ts';
import { Web, worldByCycle, worldByCycles } from './worlds-by-cycles.ts';
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

export const layOut = (crossings: ReadonlyMap<string, Crossing>): Laid => ({
  crossings,
  web: new Web([...crossings.values()]),
});

/** Atoms of which it would be known that all of them chose this. */
export function givenAway(proving: Proving, laid: Laid, layer: Layer): readonly string[] {
  const { answers, possible, worlds } = proving;
  const column = answers.of(layer);
  return [...laid.crossings].flatMap(([atom, crossing]) => {
    if (crossing.counts[column] !== crossing.n) return [];
    const about = { atom, column };
    const isProof = (world: OtherWorld): boolean => fits(world, about, laid.crossings, answers, possible);
    const held = worlds.of(about);
    if (held !== undefined && isProof(held)) return [];
    for (const world of worldsFor(proving, laid, crossing, column)) {
      if (!isProof(world)) continue;
      worlds.keep(about, world);
      return [];
    }
    worlds.forget(about);
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
  for (const some of nearby(target.atom, crossings)) {
    const world = worldBySolver(answers, some, target, column, solver);
    if (world !== undefined) yield world;
  }
}

/**
 * The crossings of a period and of those nearest to it. Batches are of neighbouring periods, so that few are mostly
 * enough; what would take more proves nothing, so that a search costs the same however long the history is.
 */
function nearby(key: string, crossings: ReadonlyMap<string, Crossing>): readonly (readonly Crossing[])[] {
  const periods = Map.groupBy(crossings, ([other]) => periodOfAtom(other));
  const own = periodOfAtom(key);
  const inPeriod = (period: string): readonly Crossing[] => (periods.get(period) ?? []).map(([, one]) => one);
  const others = [...periods.keys()].filter((period) => period !== own).sort();
  const at = others.findIndex((period) => period > own);
  const distance = (index: number): number => Math.abs(index - (at === -1 ? others.length : at) + 0.5);
  const nearest = [...others.keys()].sort((a, b) => distance(a) - distance(b));
  return [2, 4, 8].map((count) =>
    [own, ...nearest.slice(0, count).map((index) => others[index] ?? '')].flatMap(inPeriod),
  );
}
