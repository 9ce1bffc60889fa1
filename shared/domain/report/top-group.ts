import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { wilson } from '../statistics/wilson.ts';
import { isReason } from './view.ts';

export interface Named {
  readonly option: ReleasedQuestion['options'][number];
  readonly x: number;
}

/** Beyond this many, no group of reasons stands out. */
const MOST = 5;

export interface TopGroup {
  /** Most often named first. */
  readonly named: readonly Named[];
  /** A few reasons lead; if not, `named` holds the first few of many alike, or of some whose count is not printed. */
  readonly standsOut: boolean;
}

/**
 * The reasons that cannot be told from the one named most often: those whose 95% interval overlaps its own.
 * At ten answers the true first reason comes first less than half the time, so there is never a first place.
 */
export function topGroup(question: ReleasedQuestion, group: ReleasedGroup): TopGroup {
  const named = mostChosen(question, group);
  const [leader] = named;
  if (leader === undefined) return { named: [], standsOut: false };
  const interval = wilson(leader.x, group.n);
  if (!interval.ok) return { named: [], standsOut: false };
  const { lo } = interval.value;
  const reaches = (x: number): boolean => {
    const own = wilson(x, group.n);
    return own.ok && own.value.hi >= lo;
  };
  const alike = named.filter(({ x }) => reaches(x));
  const hidden = boundsOf(question, group).some(reaches);
  return { named: alike.slice(0, MOST), standsOut: !hidden && alike.length <= MOST };
}

/** The most that each reason whose count is a bound may have been named. */
const boundsOf = (question: ReleasedQuestion, { figures }: ReleasedGroup): readonly number[] =>
  question.options.filter(isReason).flatMap(({ value }) => {
    const figure = figures[question.id]?.[value];
    return figure?.is === 'bound' ? [figure.most] : [];
  });

/** Options with an exact count, most often chosen first. */
export const mostChosen = (question: ReleasedQuestion, group: ReleasedGroup): readonly Named[] =>
  question.options
    .flatMap((option): Named[] => {
      const figure = group.figures[question.id]?.[option.value];
      return figure?.is === 'count' && isReason(option) && figure.x > 0 ? [{ option, x: figure.x }] : [];
    })
    .sort((a, b) => b.x - a.x);
