import type { Layer, Link } from '../layer.ts';
import type { ReleasedQuestion } from '../release.ts';
import { isAbout, type Statement } from '../statement.ts';
import type { GroupCounts } from '../tally.ts';
import { answersMoved } from './answers-moved.ts';
import { AnswerColumns } from './columns-of-answers.ts';
import { KnownSums } from './known-sums.ts';
import type { PeriodAtom } from './limits-of-count.ts';
import type { Solver } from './linear-program.ts';
import type { OtherWorld } from './other-world.ts';
import { shownFigure } from './shown-figure.ts';
import type { Known } from './verdict.ts';

/**
 * The other answers to a question as they could have been as well, by atom, where they are other than they were. Who
 * named nothing but a withheld answer must have named it, with all others as they are; but of the others only sums are
 * known. So an ordinary answer is moved to them from elsewhere. All moves together are held against everything said, in
 * exact arithmetic.
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
      const world = answersMoved(question, answers, answers.of(layer), crossings, solver);
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
