import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { shareOf } from './estimate.ts';
import { NO_CAUSE, stepsBegun } from './human-factors.ts';
import type { Timeline } from './report.ts';
import { betterEnd, itemText, optionLabel, type View } from './view.ts';
import { wavesBefore } from './wave-before.ts';
import { furthestFirst, type WaveRow, type Waves } from './waves.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import { lowered, percent } from './words.ts';

/** More than these are a tangle: the table has them all. */
const SHOWN = 3;
/** What began longer before the first wave tells nothing of what came between. */
const YEAR = 365;

/** The statements that moved furthest, wave by wave, with lines where a step of the human factors roll-out began. */
export function wavesTimeline(view: View, waves: Waves | undefined): Timeline | undefined {
  if (waves === undefined || waves.rows.length === 0) return undefined;
  const shown = furthestFirst(view, waves)
    .toSorted((a, b) => Number(b.verdict !== 'none') - Number(a.verdict !== 'none'))
    .slice(0, SHOWN);
  const series = shown.map(({ item }) => ({ label: labelOf(item), points: pointsOf(view, item) }));
  const first = series.flatMap(({ points }) => points.map(({ day }) => day)).toSorted()[0] ?? '';
  const marks = stepsBegun(view)
    .filter(({ day }) => Date.parse(first) - Date.parse(day) <= YEAR * 86_400_000)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const title = titleOf(view, waves, shown[0]);
  return {
    title,
    alternative: [title, ...series.map(seriesWords), ...marks.map(({ label }) => label)]
      .join('. ')
      .concat('.'),
    note: [
      `${view.subject.name}: the ${shown.length === 1 ? 'statement' : `${shown.length} statements`} that moved furthest, with 95% intervals; the table has all ${waves.rows.length}.`,
      ...(marks.length === 0
        ? []
        : [`Dashed lines are the steps of human factors that are named above them. ${NO_CAUSE}`]),
    ].join(' '),
    marks,
    series,
  };
}

const labelOf = (item: ReleasedQuestion): string =>
  `${itemText(item)} (${lowered(optionLabel(item, betterEnd(item)))})`;

/** In each wave that asked it in the same words, the earliest first. */
function pointsOf(view: View, item: ReleasedQuestion): Timeline['series'][number]['points'] {
  const before = wavesBefore(view)
    .filter(({ broken }) => !broken.has(item.id))
    .map(({ asAt, group }) => ({ day: asAt, group }));
  return [{ day: view.release.dataAsAt, group: view.subject }, ...before]
    .toReversed()
    .flatMap(({ day, group }) => {
      const share = shareIn(group, item);
      return share === undefined ? [] : [{ day, share }];
    });
}

function shareIn({ figures, n }: ReleasedGroup, item: ReleasedQuestion) {
  const figure = figures[item.id]?.[betterEnd(item)];
  return figure?.is === 'count' ? shareOf(figure.x, { n, asked: null }, 'process') : undefined;
}

function titleOf({ subject }: View, { title, before, rows }: Waves, furthest: WaveRow | undefined): string {
  if (furthest === undefined || furthest.verdict === 'none')
    return `No clear change since ${title} in any of ${rows.length} statements`;
  const { item, now, past, verdict } = furthest;
  return `${verdict === 'higher' ? 'Better' : 'Worse'} since ${title}, above all: “${itemText(item)}”, from ${percent(past, before.n)}% to ${percent(now, subject.n)}%`;
}

const seriesWords = ({ label, points }: Timeline['series'][number]): string =>
  `“${label}”: ${points.map(({ day, share }) => `${share.percent}% (${share.low}% to ${share.high}%) at ${dayInWords(day)}`).join(', ')}`;
