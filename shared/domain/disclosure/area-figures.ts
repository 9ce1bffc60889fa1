import { exact, type Figure, holdsEverybody, WITHHELD_LEVEL, WITHHELD_VALUE } from './proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from './release.ts';
import type { GroupCounts } from './tally.ts';

type Option = ReleasedQuestion['options'][number];

/** What a region or the nation may show of a question. `shown`: may a sensitive count stand, by the option's value? */
export function areaFigures(
  question: ReleasedQuestion,
  group: GroupCounts,
  shown: (value: string) => boolean,
): Record<string, Figure> {
  return figuresBy(question, group, (option, x) => {
    const sensitive = question.sensitive || option?.sensitive === true;
    const withheld = holdsEverybody(question, group, x) || (sensitive && !shown(option?.value ?? NO_ANSWER));
    return withheld ? WITHHELD_VALUE : exact(x);
  });
}

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

/** A group that is only there to be compared with shows the ordinary reasons of its people. */
export const comparisonFigures = (question: ReleasedQuestion, group: GroupCounts): Record<string, Figure> =>
  question.role === 'reasons'
    ? Object.fromEntries(
        question.options.map(({ value, sensitive }, index) => {
          const x = group.counts[question.id]?.[index + 1] ?? 0;
          if (sensitive) return [value, WITHHELD_LEVEL];
          return [value, x === group.n ? WITHHELD_VALUE : exact(x)];
        }),
      )
    : {};
