import type { ReleasedQuestion } from '../release.ts';
import { joinedAnswers } from './answers-that-change.ts';
import type { AnswerColumns, AtomCounts } from './columns-of-answers.ts';
import type { Crossing } from './crossing.ts';
import type { Solver, Term } from './linear-program.ts';
import { couldBe, type OtherWorld } from './other-world.ts';
import { PossibleAnswers } from './possible-answers.ts';
import { Web, worldByCycle } from './worlds-by-cycles.ts';
import { worldBySolver } from './worlds-by-solver.ts';

/**
 * Moves an ordinary answer to each crossing where somebody gave the withheld one alone, until nobody did who need not
 * have, from people who gave more than one: round a cycle of groups, or where none does it by the solver.
 */
export function answersMoved(
  question: ReleasedQuestion,
  answers: AnswerColumns,
  withheld: number,
  crossings: ReadonlyMap<string, Crossing>,
  solver: Solver,
): OtherWorld {
  const possible = new PossibleAnswers(answers);
  const ordinary = question.options
    .filter(({ sensitive, exclusive }) => !sensitive && !exclusive)
    .map(({ value }) => answers.of({ question: question.id, value }));
  const now = new Map([...crossings].map(([key, one]) => [key, { ...one, counts: one.counts.slice() }]));
  const web = new Web([...now.values()]);
  const spare = (atom: AtomCounts): number => answersToSpare(answers, withheld, atom);
  const rule: Pick<PossibleAnswers, 'allow'> = {
    allow: (atom, change, sign) =>
      possible.allow(atom, change, sign) && (spare(atom) > 0 || change.every(({ by }) => sign * by > 0)),
  };
  let world: OtherWorld = [];
  const isMoved = (more: OtherWorld): boolean => {
    if (!couldBe([...world, ...more], crossings, answers, possible)) return false;
    world = [...world, ...more];
    for (const { atom, column, by } of more) {
      const counts = now.get(atom)?.counts;
      if (counts !== undefined) counts[column] = (counts[column] ?? 0) + by;
    }
    return true;
  };
  for (const target of now.values()) {
    for (const column of ordinary) {
      if (spare(target) >= 0) break;
      const more = worldByCycle(rule, web, target, [{ column, by: -1 }]);
      if (more !== undefined) isMoved(more);
    }
    if (spare(target) >= 0) continue;
    const more = bySolver(answers, withheld, [...now.values()], target, solver);
    if (more !== undefined) isMoved(more);
  }
  return world;
}

/** Answers of a crossing that nobody would need to have given, had nobody given the withheld one. */
function answersToSpare(answers: AnswerColumns, withheld: number, { n, counts }: AtomCounts): number {
  const [silent = -1, ...options] = answers.questionAt(withheld)?.all ?? [];
  return (
    options.reduce((sum, one) => sum + (one === withheld ? 0 : (counts[one] ?? 0)), 0) -
    (n - (counts[silent] ?? 0))
  );
}

/** One answer more for a crossing, with all that is joined to it, where no cycle of one answer does it. */
function bySolver(
  answers: AnswerColumns,
  withheld: number,
  crossings: readonly Crossing[],
  target: Crossing,
  solver: Solver,
): OtherWorld | undefined {
  const [silent = -1, ...options] = answers.questionAt(withheld)?.all ?? [];
  const others = options.filter((one) => one !== withheld);
  // What was said about the withheld answer goes with it.
  const apart = answers.links.flatMap(({ lesser, greater }) => (greater.includes(withheld) ? [lesser] : []));
  const held = new Set([withheld, silent, ...apart]);
  const columns = joinedAnswers(answers, withheld).filter((one) => !held.has(one));
  const world = worldBySolver(
    answers,
    columns,
    crossings,
    (place) =>
      crossings.map((crossing, index) => {
        const given = others.reduce((sum, one) => sum + (crossing.counts[one] ?? 0), 0);
        const spare = answersToSpare(answers, withheld, crossing);
        return {
          terms: others.map((one): Term => [place(index, columns.indexOf(one)), 1]),
          low: crossing === target ? given + 1 : given - Math.max(0, spare),
        };
      }),
    solver,
  );
  return world === 'none' ? undefined : world;
}
