import type { ReleasedQuestion } from '../disclosure/release.ts';
import { type Comparison, compareWithRest, leastToStandOut } from './compare.ts';
import type { Points } from './report.ts';
import { restName } from './driver-table.ts';
import { answerWords, questionsIn, reasonsOf, type View } from './view.ts';
import { figureWords, lowered, ofThose, percent } from './words.ts';

/** A reader goes on from the clearest few. */
const MOST = 8;
/** Under this, the plain statement stands beside the findings. */
const ENOUGH = 3;

const COMPARED = ['item', 'could-stay', 'stay-change', 'return', 'choice', 'recommend'] as const;

/** Statements and answers beside the reasons: a family of tests of its own. */
export const answersCompared = (view: View): readonly Comparison[] =>
  view.whole === undefined
    ? []
    : compareWithRest(
        COMPARED.flatMap((role) => questionsIn(view, role)).filter(
          // How many were asked a statement differs from place to place, and is no difference in what they say.
          ({ role, conditional }) => role !== 'item' || !conditional,
        ),
        view.subject,
        view.whole,
      );

/**
 * What sets a place apart from the rest of its whole: each difference that passes the test, with both counts; where
 * there are few or none, that it does not differ otherwise, and what would have been seen.
 */
export function specificFindings(
  view: View,
  reasons: readonly Comparison[],
  answers: readonly Comparison[],
): Points | undefined {
  const { subject, whole } = view;
  const all = [...reasons, ...answers];
  if (whole === undefined || all.length === 0) return notCompared(view);
  const clear = [...furthestFirst(reasons, subject.n), ...furthestFirst(answers, subject.n)];
  const rest = whole.n - subject.n;
  const points = [
    ...clear.slice(0, MOST).map((each) => differenceWords(view, each)),
    ...(clear.length > MOST ? [`${clear.length - MOST} more differ clearly.`] : []),
  ];
  const others = all.length - clear.length;
  const least = leastToStandOut(subject.n, rest, 0.3, Math.max(reasons.length, answers.length));
  const title =
    clear.length === 0
      ? `${view.how === 'pool' ? `The pool of ${subject.name}` : subject.name} does not differ clearly from ${restName(view)}`
      : `How ${view.how === 'pool' ? `the pool of ${subject.name}` : subject.name} differs from ${restName(view)}`;
  return {
    title,
    note: `${subject.n} answers here, ${rest} there. Compared: ${comparedWords(reasons.length, answers.length)}.`,
    points: [
      ...points,
      ...(clear.length < ENOUGH ? [plainStatement(view, others, clear.length, least)] : []),
    ],
  };
}

/** Of a unit or pool whose whole over the same months has no figures of its own. */
function notCompared({ subject, beside: [region] }: View): Points | undefined {
  if (subject.level !== 'unit' || region === undefined) return undefined;
  return {
    title: `Not compared with the rest of ${region.name} yet`,
    note: '',
    points: [
      `${region.name} has no figures over just the months of these ${subject.n} answers, so no difference from the rest of it can be tested. The shares of ${region.name} stand beside these; do not read a difference into them.`,
    ],
  };
}

const comparedWords = (reasons: number, answers: number): string =>
  `${[
    ...(reasons === 0 ? [] : [`${reasons} ${reasons === 1 ? 'reason' : 'reasons'} for leaving`]),
    ...(answers === 0
      ? []
      : [`${answers} ${answers === 1 ? 'statement or answer' : 'statements and answers'}`]),
  ].join(', and ')}, adjusted for how many are compared`;

/** Those that pass the test, by how far apart the two shares are. */
const furthestFirst = (compared: readonly Comparison[], n: number): readonly Comparison[] =>
  compared.filter(({ verdict }) => verdict !== 'none').toSorted((a, b) => apartOf(b, n) - apartOf(a, n));

const apartOf = ({ x, rest }: Comparison, n: number): number => Math.abs(x / n - rest.x / rest.n);

function differenceWords(view: View, { question: id, value, verdict, rest }: Comparison): string {
  const question = view.release.questions.find((each) => each.id === id);
  if (question === undefined) return '';
  const here = figureWords(view.subject.figures[id]?.[value], view.subject);
  return `${verdict === 'higher' ? 'More' : 'Fewer'}: ${nameOf(view, question, value)}, ${here} against ${ofThose(rest.x, rest.n)}.`;
}

function nameOf(view: View, question: ReleasedQuestion, value: string): string {
  const words = answerWords(question, value);
  return question.id === reasonsOf(view)?.id ? lowered(words) : words;
}

function plainStatement({ subject }: View, others: number, clear: number, least: number | undefined): string {
  const seen =
    least === undefined
      ? 'With so few answers no difference could have been seen.'
      : `With ${subject.n} answers only large differences can be seen: an answer that 30% give there would have to be given by ${least === subject.n ? 'all' : `${percent(least, subject.n)}% or more`} here.`;
  return clear === 0
    ? `None of the ${others} compared differs clearly. ${seen}`
    : `None of the other ${others} compared differs clearly. ${seen}`;
}
