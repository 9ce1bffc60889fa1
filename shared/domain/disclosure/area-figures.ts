import { exact, type Figure, WITHHELD_LEVEL, WITHHELD_VALUE } from './proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from './release.ts';
import type { GroupCounts } from './tally.ts';

type Option = ReleasedQuestion['options'][number];

/** What a region or the nation may show of a question. `shown`: may the count of this value stand? */
export const areaFigures = (
  question: ReleasedQuestion,
  group: GroupCounts,
  shown: (value: string) => boolean,
): Record<string, Figure> =>
  figuresBy(question, group, (option, x) => (shown(option?.value ?? NO_ANSWER) ? exact(x) : WITHHELD_VALUE));

/** A question with a remainder: its ordinary answers apart, the rest only together. */
export const remainderFigures = (question: ReleasedQuestion, group: GroupCounts): Record<string, Figure> =>
  figuresBy(question, group, (option, x) =>
    option === undefined || inRemainder(option) ? WITHHELD_LEVEL : exact(x),
  );

function figuresBy(
  question: ReleasedQuestion,
  { counts }: GroupCounts,
  decide: (option: Option | undefined, x: number) => Figure,
): Record<string, Figure> {
  const held = counts[question.id] ?? [];
  const figures = question.options.map((option, index) => [
    option.value,
    decide(option, held[index + 1] ?? 0),
  ]);
  const noAnswer = question.conditional ? [] : [[NO_ANSWER, decide(undefined, held[0] ?? 0)]];
  return Object.fromEntries([...figures, ...noAnswer]);
}

/**
 * Where each person gives one answer, the counts add up to n, so that what is withheld is known together. So the
 * sensitive answers of such a question are never shown apart: they stay in a remainder with "something else" and
 * "no answer", and the question is shown only where that remainder is itself fit to be known.
 */
export const hasRemainder = ({ several, options }: ReleasedQuestion): boolean =>
  !several && options.some(({ sensitive }) => sensitive);

export const inRemainder = ({ sensitive, exclusive, value }: Option): boolean =>
  sensitive || exclusive || value === 'other';

/**
 * A group that is only there to be compared with shows the ordinary reasons of its people.
 *
 * @param covered is the count of these people known already, from what is shown of their region?
 */
export const comparisonFigures = (
  question: ReleasedQuestion,
  group: GroupCounts,
  covered: (value: string) => boolean,
): Record<string, Figure> =>
  question.role === 'reasons'
    ? Object.fromEntries(
        question.options.map(({ value, sensitive }, index) => {
          if (sensitive) return [value, WITHHELD_LEVEL];
          return [
            value,
            covered(value) ? exact(group.counts[question.id]?.[index + 1] ?? 0) : WITHHELD_VALUE,
          ];
        }),
      )
    : {};
