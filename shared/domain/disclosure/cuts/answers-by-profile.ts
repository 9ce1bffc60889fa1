import type { Solver } from '../proof/linear-program.ts';
import type { Split } from '../proof/split.ts';
import { exact, type Figure, WITHHELD_LEVEL, WITHHELD_VALUE } from '../proposal.ts';
import type { ReleasedQuestion } from '../release.ts';
import { type AnsweredBy, type AnsweringGroup, cellsOf, possibleAnswers } from './answers-by-group.ts';
import { countIn, type ProfilePile } from './profile-pile.ts';
import type { ProfileQuestions } from './profile-questions.ts';
import type { SaidOfStretch } from './said-of-area.ts';
import { showAnswers } from './show-answers.ts';

type Figures = Readonly<Record<string, Figure>>;

interface Groups {
  readonly shown: ReadonlyMap<string, number>;
  readonly everybody: number;
  readonly whole: SaidOfStretch;
}

/** Answers to a question by row, and what a reader knows then of those that are not shown. */
export function answersIn(
  question: ReleasedQuestion,
  { table, k }: ProfileQuestions,
  pile: ProfilePile,
  { shown, everybody, whole }: Groups,
  solver: Solver,
): { readonly figures: (row: string) => Figures; readonly split: Split } {
  const rest = [...shown.values()].reduce((left, n) => left - n, everybody);
  const groups = [...shown].map(([name, n]): AnsweringGroup => {
    const counts = question.options.flatMap(({ value }): [string, number][] => {
      const x = countIn(pile, { [table.rows]: name }, question.id, value);
      return x === undefined ? [] : [[value, x]];
    });
    return { name, n, counts: new Map(counts), isRest: false };
  });
  const others: AnsweringGroup = { name: 'the rest', n: rest, counts: new Map(), isRest: true };
  const answered: AnsweredBy = {
    name: `${pile.region}, ${question.id} by ${table.rows}`,
    question,
    groups: rest > 0 ? [...groups, others] : groups,
    total: (value) => whole.count(question.id, value),
    k,
  };
  const kept = showAnswers(answered, solver);
  const cells = cellsOf(answered);
  const figureOf = (name: string, { value, sensitive }: ReleasedQuestion['options'][number]): Figure => {
    if (sensitive) return WITHHELD_LEVEL;
    const cell = cells.find((one) => one.group.name === name && one.value === value);
    return cell?.x !== undefined && kept.has(cell.at) ? exact(cell.x) : WITHHELD_VALUE;
  };
  return {
    figures: (row) =>
      Object.fromEntries(question.options.map((option) => [option.value, figureOf(row, option)])),
    split: possibleAnswers(answered, cells, kept),
  };
}
