import type { Layer, Link } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import { isAbout, type Statement } from '../statement.ts';
import type { GroupCounts } from '../tally.ts';
import { joinedAnswers } from './answers-that-change.ts';
import { AnswerColumns, type AtomCounts } from './columns-of-answers.ts';
import type { Crossing } from './crossing.ts';
import { KnownSums } from './known-sums.ts';
import type { PeriodAtom } from './limits-of-count.ts';
import type { Solver, Term } from './linear-program.ts';
import { couldBe, type OtherWorld } from './other-world.ts';
import { PossibleAnswers } from './possible-answers.ts';
import { shownFigure } from './shown-figure.ts';
import type { Known } from './verdict.ts';
import { Web, worldByCycle } from './worlds-by-cycles.ts';
import { worldBySolver } from './worlds-by-solver.ts';

/**
 * The other answers to a question as they could have been as well, by atom, where they are other than they were. Who
 * named nothing but a withheld answer must have named it, with all others as they are; but of the others only sums are
 * known. So an ordinary answer is moved to them from elsewhere, round a cycle of groups, from people who named more than
 * one. All moves together are held against everything said, in exact arithmetic.
 *
 * @param layer the withheld answer: how many gave it stays as it is, everywhere.
 * @param regions whose answers are arranged; null stands for all of them.
 */
export function arrangedAnswers(
  { questions, links }: Pick<Known, 'questions' | 'links'>,
  layer: Layer,
  regions: ReadonlySet<string | null>,
  periods: readonly PeriodAtom[],
  statements: readonly Statement[],
  solver: Solver,
): ReadonlyMap<string, GroupCounts> {
  const question = questions.find(({ id }) => id === layer.question);
  if (question?.several !== true || question.conditional) return new Map();
  const joined = questionsJoined(question, questions, links);
  const answers = new AnswerColumns(joined, links, []);
  const inside = [...Map.groupBy(periods, ({ region }) => region)].filter(
    ([region]) => regions.has(null) || regions.has(region),
  );
  return new Map(
    inside.flatMap(([region, some]) => {
      const atoms = new Map(some.flatMap((period) => period.atoms.filter(([, { n }]) => n > 0)));
      const said = statements.filter((statement) => isAbout(statement, region));
      const counts = new Map([...atoms].map(([key, one]) => [key, answers.countsOf(one)]));
      const { crossings } = new KnownSums(answers, said, [], shownFigure, counts);
      const world = movedToThose(question, answers, answers.of(layer), crossings, solver);
      return [...Map.groupBy(world, ({ atom }) => atom)].flatMap(
        ([atom, shifts]): [string, GroupCounts][] => {
          const held = atoms.get(atom);
          return held === undefined ? [] : [[atom, movedBy(held, question, answers, shifts)]];
        },
      );
    }),
  );
}

/** Questions whose answers limit each other. */
const questionsJoined = (
  question: ReleasedQuestion,
  questions: readonly ReleasedQuestion[],
  links: readonly Link[],
): readonly ReleasedQuestion[] => {
  const joined = new Set([question.id]);
  for (const { lesser, greater } of links) {
    const ids = [lesser, ...greater].map((layer) => layer.question);
    if (ids.includes(question.id)) for (const id of ids) joined.add(id);
  }
  return questions.filter(({ id }) => joined.has(id));
};

function movedToThose(
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

function movedBy(
  group: GroupCounts,
  { id, options }: ReleasedQuestion,
  answers: AnswerColumns,
  shifts: OtherWorld,
): GroupCounts {
  const counts = [...(group.counts[id] ?? [])];
  for (const { column, by } of shifts) {
    const at = options.findIndex(({ value }) => answers.of({ question: id, value }) === column) + 1;
    if (at > 0) counts[at] = (counts[at] ?? 0) + by;
  }
  return { n: group.n, counts: { ...group.counts, [id]: counts } };
}
