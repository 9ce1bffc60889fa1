import type { Release, ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { itemMean, oneDecimal, pointsOf, type ScaleMean, scaleMean } from './means.ts';
import type { Cell, Table } from './report.ts';
import type { View } from './view.ts';
import { BREAK, waveBefore, type WaveBefore } from './wave-before.ts';
import { lowered, sentenceCase } from './words.ts';

/** A scale is a set of statements with one name. */
export interface Scale {
  readonly factor: string;
  readonly name: string;
  readonly items: readonly ReleasedQuestion[];
}

/** A statement alone is no scale. */
export const scalesIn = ({ questions }: Release): readonly Scale[] =>
  [
    ...Map.groupBy(
      questions.filter(({ role }) => role === 'item'),
      ({ factor }) => factor,
    ),
  ].flatMap(([factor, items]) =>
    factor === undefined || items.length < 2 ? [] : [{ factor, name: nameOfScale(factor), items }],
  );

export const scalesOf = ({ release }: View): readonly Scale[] => scalesIn(release);

const NOT_COMPARED = 'Not compared';

/** Names that are not the factor's own words. */
const NAMES: Readonly<Record<string, string>> = {
  sbar: 'SBAR',
  'feedback-learning': 'Feedback and learning',
};

const nameOfScale = (factor: string): string => NAMES[factor] ?? sentenceCase(factor.replaceAll('-', ' '));

/** Each scale's mean here and around, and whether it moved since the wave before. Undefined where nothing has a mean. */
export function scaleTable(view: View): Table | undefined {
  const { subject, beside } = view;
  const before = waveBefore(view);
  const scales = scalesOf(view);
  const rows = scales.flatMap((scale): Cell[][] => {
    const own = meanOf(view, scale, subject);
    if (own === undefined) return [];
    return [
      [
        scale.name,
        scale.items.length,
        own.n,
        oneDecimal(own.mean),
        oneDecimal(own.lo),
        oneDecimal(own.hi),
        ...beside.map((group): Cell => roundedOr(meanOf(view, scale, group))),
        ...(before === undefined ? [] : changesOf(view, scale, own, before)),
      ],
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    id: 'scales',
    title: `Scales: ${subject.name}`,
    note: 'The mean of each scale’s statements, a higher one being better. Means are shown from 30 answers on, and only where each count behind them is printed, or follows from those that are. The interval is as wide as if all its statements rose and fell together, because how they go together is not released place by place.',
    columns: [
      { title: 'Scale', kind: 'text', detail: false },
      { title: 'Statements', kind: 'number', detail: true },
      { title: 'Answered, at least', kind: 'number', detail: false },
      { title: 'Mean', kind: 'rate', detail: false },
      { title: 'Interval from', kind: 'low', detail: false },
      { title: 'Interval to', kind: 'high', detail: false },
      ...beside.map(({ name }) => ({ title: name, kind: 'rate' as const, detail: false })),
      ...(before === undefined
        ? []
        : [
            { title: before.title, kind: 'rate' as const, detail: false },
            { title: 'Change', kind: 'text' as const, detail: false },
          ]),
    ],
    rows,
  };
}

/** The first scale, which the survey is named for, in a sentence; none where it has no mean. */
export function scaleInShort(view: View): string[] {
  const [scale] = scalesOf(view);
  const own = scale && meanOf(view, scale, view.subject);
  if (scale === undefined || own === undefined) return [];
  const before = waveBefore(view);
  const [, change] = before === undefined ? [] : changesOf(view, scale, own, before);
  const around = view.beside.flatMap((group) => {
    const mean = meanOf(view, scale, group);
    return mean === undefined ? [] : [`${group.name} ${mean.mean.toFixed(1)}`];
  });
  const parts = [
    `${scale.name}: ${own.mean.toFixed(1)} on a scale of 1 to ${own.points} (${own.lo.toFixed(1)} to ${own.hi.toFixed(1)})`,
    ...(around.length === 0 ? [] : [around.join(', ')]),
    ...(before === undefined || typeof change !== 'string' || change === NOT_COMPARED || change === BREAK
      ? []
      : [`${lowered(change)} since ${before.title}`]),
  ];
  return [`${parts.join('; ')}.`];
}

const meanOf = (view: View, { items }: Scale, group: ReleasedGroup): ScaleMean | undefined =>
  scaleMean(items.map((item) => itemMean(pointsOf(view, item), group)));

const roundedOr = (mean: ScaleMean | undefined): Cell =>
  mean === undefined ? { mark: 'x' } : oneDecimal(mean.mean);

/** A scale has changed where one of its statements has. */
const changesOf = (
  view: View,
  scale: Scale,
  now: ScaleMean,
  { group, broken }: WaveBefore,
): readonly Cell[] =>
  scale.items.some(({ id }) => broken.has(id))
    ? [{ mark: 'z' }, BREAK]
    : changeCells(now, meanOf(view, scale, group));

function changeCells(now: ScaleMean, then: ScaleMean | undefined): readonly Cell[] {
  if (then === undefined) return [{ mark: 'x' }, NOT_COMPARED];
  const interval = meanInterval(
    now.mean - then.mean,
    Math.hypot(now.se, then.se),
    Math.min(now.n, then.n) - 1,
    0.95,
  );
  const { lo, hi } = interval.ok ? interval.value : { lo: -1, hi: 1 };
  return [oneDecimal(then.mean), changeWords(now.mean - then.mean, lo, hi)];
}

/** Does the interval, as it is printed, leave 0 out? A change is called only where it does. */
export const isClearChange = (lo: number, hi: number): boolean => oneDecimal(lo) * oneDecimal(hi) > 0;

/** A change that is called is given by its size. */
export function changeWords(diff: number, lo: number, hi: number): string {
  if (!isClearChange(lo, hi)) return 'No clear change';
  const [size, ...ends] = [diff, lo, hi].map((value) => Math.abs(oneDecimal(value)));
  const [from, to] = ends.toSorted((a, b) => a - b).map((end) => end.toFixed(1));
  return `${diff > 0 ? 'Better' : 'Worse'} by ${size?.toFixed(1)} (${from}\u00a0to\u00a0${to})`;
}
