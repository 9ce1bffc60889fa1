import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { mean, variance } from '../statistics/moments.ts';
import { pointCounts } from './point-counts.ts';
import type { View } from './view.ts';

/** Under this, a group has shares and no means. */
const LEAST = 30;

/** A statement's mean over those who gave a point of its scale, from released counts alone. */
export interface ItemMean {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
  readonly se: number;
  /** One number for each person, turned round where the lower points are the better ones. */
  readonly scores: readonly number[];
  readonly points: number;
}

export const pointsOf = ({ release }: Pick<View, 'release'>, item: ReleasedQuestion) =>
  release.questions.find(({ id, role }) => role === 'points' && id === `${item.id}.points`);

/** Undefined under 30 answers, or where the count of any point is not known: no mean is guessed at. */
export function itemMean(question: ReleasedQuestion | undefined, group: ReleasedGroup): ItemMean | undefined {
  const counts = question && pointCounts(question, group);
  if (counts === undefined) return undefined;
  const points = Math.max(0, ...counts.map(({ score }) => score));
  const scores = counts.flatMap(({ score, x }) =>
    Array.from({ length: x }, () => (question?.reverse === true ? points + 1 - score : score)),
  );
  if (scores.length < LEAST) return undefined;
  const spread = variance(scores);
  return {
    n: scores.length,
    mean: mean(scores),
    variance: spread,
    se: Math.sqrt(spread / scores.length),
    scores,
    points,
  };
}

export interface ScaleMean {
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
  /** At most: as if all statements rose and fell together, for how they go together is not released. */
  readonly se: number;
  /** The fewest who answered one of its statements. */
  readonly n: number;
  readonly points: number;
}

/** The mean of a scale's statements' means. Undefined where one of them has none. */
export function scaleMean(items: readonly (ItemMean | undefined)[]): ScaleMean | undefined {
  const known = items.filter((item) => item !== undefined);
  if (known.length === 0 || known.length < items.length) return undefined;
  const centre = mean(known.map((item) => item.mean));
  const se = mean(known.map((item) => item.se));
  const n = Math.min(...known.map((item) => item.n));
  const points = Math.max(...known.map((item) => item.points));
  const interval = meanInterval(centre, se, n - 1, 0.95);
  return interval.ok ? { mean: centre, ...interval.value, se, n, points } : undefined;
}

/** As they are printed: coefficients to two decimal places, and means to one. Nothing is printed as -0. */
export const twoDecimals = (value: number): number => Math.round(value * 100) / 100 + 0;
export const oneDecimal = (value: number): number => Math.round(value * 10) / 10 + 0;
