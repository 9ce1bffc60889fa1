import {
  NO_ANSWER,
  type Release,
  type ReleasedFigure,
  type ReleasedGroup,
  type ReleasedQuestion,
} from '../../disclosure/release.ts';
import { estimandOf, shareOf } from '../estimate.ts';
import type { TidyRow } from './columns.ts';

/** Every count of a group, withheld or not. */
export function* answerFigures(release: Release, group: ReleasedGroup): Generator<TidyRow> {
  for (const question of release.questions) {
    const figures = group.figures[question.id] ?? {};
    const reworded = rewordedSince(release, question);
    for (const value of answersOf(question)) {
      const figure = figures[value];
      if (figure === undefined) continue;
      yield {
        kind: 'answer',
        question: question.id,
        reworded_since: reworded,
        answer: value,
        ...numbersOf(release, group, figure),
      };
    }
  }
}

/** Earlier versions that asked it in other words, whose answers are counted with the rest. */
export const rewordedSince = ({ instrument }: Release, { id }: Pick<ReleasedQuestion, 'id'>): string =>
  (instrument.earlier ?? [])
    .filter(({ differs }) =>
      differs.some(({ question, is }) => question === columnOf(id) && is === 'reworded'),
    )
    .map(({ version }) => version)
    .join(' ');

/** A statement point by point is the same question. */
const columnOf = (id: string): string => id.replace(/\.points$/, '');

export const answersOf = ({ options }: ReleasedQuestion): readonly string[] => [
  ...options.map(({ value }) => value),
  NO_ANSWER,
];

/** Nothing where there is no number: a figure that is withheld has none. */
function numbersOf(release: Release, group: ReleasedGroup, figure: ReleasedFigure): TidyRow {
  if (figure.is === 'bound') return { status: figure.is, x_at_most: figure.most };
  if (figure.is === 'withheld') return { status: figure.is };
  const share = shareOf(figure.x, group, estimandOf(release.campaign.clock, group));
  return {
    status: figure.is,
    x: figure.x,
    ...(share !== undefined && {
      share_percent: share.percent,
      interval_from_percent: share.low,
      interval_to_percent: share.high,
    }),
  };
}
