import { THRESHOLDS } from '../thresholds.ts';
import type { AnswerColumns } from './columns-of-answers.ts';
import type { Crossing } from './crossing.ts';
import type { PossibleAnswers } from './possible-answers.ts';
import type { SumName } from './what-stays.ts';

/** So many more, or fewer, gave an answer in an atom than did. */
export interface Shift {
  readonly atom: string;
  readonly column: number;
  readonly by: number;
}

/** How another set of answers differs from the one that was given. */
export type OtherWorld = readonly Shift[];

/** Which answers of which atom a world is about. */
export interface About {
  readonly atom: string;
  readonly column: number;
}

/**
 * Does a world fit everything that is known, and do fewer than all of this atom give this answer in it? Looked up from
 * nothing but the counts, the questionnaire and what was said, in whole numbers: wherever the world comes from, a
 * search, the solver or an earlier release, it proves something only if this says so.
 */
export function fits(
  world: OtherWorld,
  { atom, column }: About,
  crossings: ReadonlyMap<string, Crossing>,
  answers: AnswerColumns,
  possible: PossibleAnswers,
): boolean {
  const lost = world.reduce(
    (sum, shift) => sum + (shift.atom === atom && shift.column === column ? shift.by : 0),
    0,
  );
  return lost < 0 && couldBe(world, crossings, answers, possible);
}

/** Does a world fit everything that is known? */
export function couldBe(
  world: OtherWorld,
  crossings: ReadonlyMap<string, Crossing>,
  answers: AnswerColumns,
  possible: PossibleAnswers,
): boolean {
  const moved = new Map<Crossing, Map<number, number>>();
  for (const shift of world) {
    const crossing = crossings.get(shift.atom);
    if (crossing === undefined || shift.column < 0 || shift.column >= answers.size) return false;
    const by = moved.get(crossing) ?? new Map<number, number>();
    by.set(shift.column, (by.get(shift.column) ?? 0) + shift.by);
    moved.set(crossing, by);
  }
  return (
    [...moved].every(([crossing, by]) => isAnswered(crossing, by, answers, possible)) &&
    keepsSums(world, crossings)
  );
}

/** Could people have answered so? */
function isAnswered(
  { n, counts }: Crossing,
  by: ReadonlyMap<number, number>,
  answers: AnswerColumns,
  possible: PossibleAnswers,
): boolean {
  const after = { n, counts: counts.slice() };
  for (const [column, more] of by) after.counts[column] = (counts[column] ?? 0) + more;
  const total = (columns: readonly number[]): number =>
    columns.reduce((sum, column) => sum + (by.get(column) ?? 0), 0);
  return [...by.keys()].every((column) => {
    const owner = answers.questionAt(column);
    const band = answers.band.get(column) ?? column;
    const points = answers.points.get(band);
    return (
      possible.holds(after, column) &&
      (owner === undefined || owner.question.several || total(owner.all) === 0) &&
      (points === undefined || total(points) === (by.get(band) ?? 0))
    );
  });
}

/** Known sums stay as they are, and what was said to be few stays few. */
const keepsSums = (world: OtherWorld, crossings: ReadonlyMap<string, Crossing>): boolean =>
  brokenSums(world, crossings).length === 0;

/** Sums that a world does not leave as they are known to be. */
export function brokenSums(world: OtherWorld, crossings: ReadonlyMap<string, Crossing>): readonly SumName[] {
  const moved = new Map<string, { readonly name: SumName; count: number }>();
  const add = (name: SumName, start: number, by: number): void => {
    const key = `${name.side} ${name.owner} ${name.column} ${name.sum ?? 'few'}`;
    const held = moved.get(key) ?? { name, count: start };
    held.count += by;
    moved.set(key, held);
  };
  for (const { atom, column, by } of world) {
    for (const side of [0, 1] as const) {
      const at = crossings.get(atom)?.sides[side];
      if (at === undefined) continue;
      const [sum = 0, bound = 0] = [at.sums[column], at.bounded[column]];
      if (sum !== 0) add({ side, owner: at.owner, column, sum }, 0, by);
      if (bound !== 0) add({ side, owner: at.owner, column, sum: undefined }, bound - 1, by);
    }
  }
  return [...moved.values()].flatMap(({ name, count }) => (isKept(name, count) ? [] : [name]));
}

const isKept = ({ sum }: SumName, count: number): boolean =>
  sum === undefined ? count >= 0 && count <= THRESHOLDS.unitBound : count === 0;
