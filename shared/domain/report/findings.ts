import type { ReleasedQuestion } from '../disclosure/release.ts';
import { type Comparison, leastToStandOut } from './compare.ts';
import { restName } from './driver-table.ts';
import { mostChosen, type Named, type TopGroup } from './top-group.ts';
import { isReason, mainView, questionsIn, reasonName, reasonsOf, type View } from './view.ts';
import { figureWords, lowered, monthRange, ofThose, sentenceCase } from './words.ts';

/** What the figures say, in plain words: each with its n, and stated reasons never called causes. */
export function findingsOf(view: View): string[] {
  return [
    ...mainFinding(view),
    ...couldStayFinding(view),
    ...stayChangeFinding(view),
    ...answerFinding(view, 'return', 'Would consider working for the service again'),
    ...answerFinding(view, 'recommend', 'How likely they are to recommend it as a place to work'),
  ];
}

export function topFinding(view: View, { named, standsOut }: TopGroup): string {
  const who = `${view.subject.n} who answered in ${view.subject.name}`;
  const items = namedWords(view, named);
  if (named.length === 0) return `No reason was named by more than 2 of the ${who}.`;
  if (!standsOut)
    return `Named most often by the ${who}: ${items}. No small group of reasons stands clearly above the others.`;
  return named.length === 1
    ? `Of the ${who}, one reason was named clearly more often than the others: ${items}.`
    : `Of the ${who}, these were named most often, and cannot be told apart: ${items}.`;
}

const namedWords = (view: View, named: readonly Named[]): string => {
  const question = reasonsOf(view);
  return named
    .map(
      ({ option, x }) =>
        `${question === undefined ? option.label : lowered(reasonName(question, option))}, ${ofThose(x, view.subject.n)}`,
    )
    .join('; ');
};

/** Of more that were given as often, none leads. */
const TIED = 2;

/** What the reason named most was about. */
export function aboutFinding(view: View, { named: [leader] }: TopGroup): string[] {
  const reasons = reasonsOf(view);
  const question = questionsIn(view, 'sub-reasons').find(({ follows }) => follows === leader?.option.value);
  if (leader === undefined || reasons === undefined || question === undefined) return [];
  const given = mostChosen(question, view.subject);
  const [first] = given;
  const most = given.filter(({ x }) => x === first?.x);
  if (first === undefined || most.length > TIED) return [];
  const labels = most.map(({ option }) => lowered(option.label)).join('; ');
  return [
    `${sentenceCase(reasonName(reasons, leader.option))} was most often about: ${labels}, ${ofThose(first.x, view.subject.n)}${most.length > 1 ? ' each' : ''}.`,
  ];
}

/** How many could have been kept, as they say: where both counts are printed. */
export function changeableFinding(view: View): string[] {
  const question = questionsIn(view, 'could-stay')[0];
  const [yes, maybe] = ['yes', 'maybe'].map(
    (value) => question && view.subject.figures[question.id]?.[value],
  );
  if (yes?.is !== 'count' || maybe?.is !== 'count') return [];
  return [
    `Something could have changed the decision, definitely or possibly, for ${ofThose(yes.x + maybe.x, view.subject.n)}.`,
  ];
}

/** Differences that pass the test, or that there is none, and then what could have been seen. */
export function comparisonFindings(view: View, compared: readonly Comparison[]): string[] {
  const question = reasonsOf(view);
  const { subject, whole } = view;
  if (question === undefined || whole === undefined || compared.length === 0) return [];
  const clear = compared.filter(({ verdict }) => verdict !== 'none');
  if (clear.length > 0) return clear.map((each) => differenceWords(view, question, each));
  const rest = whole.n - subject.n;
  const least = leastToStandOut(subject.n, rest, 0.3, compared.length);
  return [
    `No clear difference from ${restName(view)} in any of the ${compared.length} reasons compared ` +
      `(${subject.n} answers here, ${rest} there). ` +
      (least === undefined
        ? 'There are not enough answers for any difference to stand out.'
        : `A reason that 3 in 10 name there would stand out here only if at least ${least} of these ${subject.n} had named it.`),
  ];
}

function differenceWords(
  view: View,
  question: ReleasedQuestion,
  { value, verdict, rest }: Comparison,
): string {
  const option = question.options.find((each) => each.value === value);
  const name = option === undefined ? value : lowered(reasonName(question, option));
  const here = figureWords(view.subject.figures[question.id]?.[value], view.subject);
  return `${sentenceCase(verdict)} than in ${restName(view)}: ${name}, ${here} against ${ofThose(rest.x, rest.n)}.`;
}

function mainFinding(view: View): string[] {
  const question = questionsIn(view, 'main')[0];
  const group = mainView(view)?.subject;
  if (question === undefined || group === undefined) return [];
  const named = mostChosen(question, group)
    .slice(0, 2)
    .map(({ option, x }) => `${lowered(reasonName(question, option))}, ${ofThose(x, group.n)}`);
  if (named.length === 0) return [];
  const when = group.months === null ? '' : ` (${monthRange(group.months)})`;
  return [`Given most often as the main reason in ${group.name}${when}: ${named.join('; ')}.`];
}

function couldStayFinding(view: View): string[] {
  const question = questionsIn(view, 'could-stay')[0];
  if (question === undefined) return [];
  const of = (value: string) => figureWords(view.subject.figures[question.id]?.[value], view.subject);
  return [
    `Could anything have changed the decision? Yes, definitely: ${of('yes')}. Yes, possibly: ${of('maybe')}. No: ${of('no')}.`,
  ];
}

function stayChangeFinding(view: View): string[] {
  const question = questionsIn(view, 'stay-change')[0];
  if (question === undefined) return [];
  const items = mostChosen(question, view.subject)
    .slice(0, 3)
    .map(({ option, x }) => `${lowered(option.label)}, ${ofThose(x, view.subject.n)}`);
  return items.length === 0 ? [] : [`What would have made the most difference: ${items.join('; ')}.`];
}

function answerFinding(view: View, role: 'return' | 'recommend', lead: string): string[] {
  const question = questionsIn(view, role)[0];
  if (question === undefined) return [];
  const items = question.options
    .filter(isReason)
    .map(
      ({ value, label }) =>
        `${lowered(label)}: ${figureWords(view.subject.figures[question.id]?.[value], view.subject)}`,
    );
  return [`${lead}. ${sentenceCase(items.join('; '))}.`];
}
