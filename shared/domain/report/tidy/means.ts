import type { Release, ReleasedGroup } from '../../disclosure/release.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import { itemMean, oneDecimal, pointsOf, scaleMean } from '../means.ts';
import { scalesIn } from '../scale-table.ts';
import { rewordedSince } from './answers.ts';
import type { TidyRow } from './columns.ts';

interface Interval {
  readonly n: number;
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

/** Means of a group's statements and scales, made of released counts alone: none where any of those is withheld. */
export function* meanFigures(release: Release, group: ReleasedGroup): Generator<TidyRow> {
  const meanOf = (item: Release['questions'][number]) => itemMean(pointsOf({ release }, item), group);
  for (const item of release.questions.filter(({ role }) => role === 'item')) {
    const found = meanOf(item);
    const interval = found && meanInterval(found.mean, found.se, found.n - 1, 0.95);
    if (found === undefined || interval?.ok !== true) continue;
    yield {
      kind: 'mean',
      question: item.id,
      reworded_since: rewordedSince(release, item),
      ...numbersOf({ ...found, ...interval.value }),
    };
  }
  for (const { factor, items } of scalesIn(release)) {
    const found = scaleMean(items.map(meanOf));
    if (found !== undefined)
      yield { kind: 'scale', question: factor, ...numbersOf(found), ...alphaOf(release, group, factor) };
  }
}

const numbersOf = ({ n, mean, lo, hi }: Interval): TidyRow => ({
  status: 'mean',
  n,
  mean: oneDecimal(mean),
  mean_from: oneDecimal(lo),
  mean_to: oneDecimal(hi),
});

function alphaOf({ reliability = [] }: Release, { level }: ReleasedGroup, factor: string): TidyRow {
  const found = level === 'nation' ? reliability.find((each) => each.factor === factor) : undefined;
  return found === undefined ? {} : { alpha: found.alpha };
}
