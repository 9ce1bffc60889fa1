import type { Layer } from '../layer.ts';
import { periodOfAtom } from '../statement.ts';
import type { AnswerColumns } from './columns-of-answers.ts';
import type { Solver } from './linear-program.ts';
import { canLoseBySolver } from './other-answers.ts';
import { canLose, type Crossing, Web } from './other-worlds.ts';
import type { PossibleAnswers } from './possible-answers.ts';
import { waysToLose } from './ways-to-lose.ts';

/** What it takes to show that answers could be others. */
export interface Proving {
  readonly answers: AnswerColumns;
  readonly possible: PossibleAnswers;
  readonly solver: Solver;
}

/** Atoms of which it would be known that all of them chose this. */
export function givenAway(
  { answers, possible, solver }: Proving,
  crossings: ReadonlyMap<string, Crossing>,
  layer: Layer,
): readonly string[] {
  const all = [...crossings.values()];
  const web = new Web(all);
  const column = answers.of(layer);
  return [...crossings].flatMap(([key, crossing]) => {
    if (crossing.counts[column] !== crossing.n) return [];
    const ways = [...waysToLose(answers, column, crossing)];
    if (ways.some((change) => canLose(possible, web, crossing, change))) return [];
    const near = nearby(key, crossings);
    return near.some((some) => canLoseBySolver(answers, possible, some, crossing, column, solver))
      ? []
      : [key];
  });
}

/** The crossings of a period, of it with other periods, nearest first, and of all: few are mostly enough. */
function nearby(key: string, crossings: ReadonlyMap<string, Crossing>): readonly (readonly Crossing[])[] {
  const periods = Map.groupBy(crossings, ([other]) => periodOfAtom(other));
  const own = periodOfAtom(key);
  const inPeriod = (period: string): readonly Crossing[] => (periods.get(period) ?? []).map(([, one]) => one);
  const others = [...periods.keys()].filter((period) => period !== own).sort();
  const at = others.findIndex((period) => period > own);
  const distance = (index: number): number => Math.abs(index - (at === -1 ? others.length : at) + 0.5);
  const nearest = [...others.keys()].sort((a, b) => distance(a) - distance(b));
  return [2, 4, others.length].map((count) =>
    [own, ...nearest.slice(0, count).map((index) => others[index] ?? '')].flatMap(inPeriod),
  );
}
