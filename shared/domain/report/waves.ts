import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { type ShareChange, shareChange } from '../statistics/share-change.ts';
import { type WaveChange, waveChange } from '../statistics/wave-change.ts';
import { pOf, type Verdict } from './compare.ts';
import { itemMean, pointsOf } from './means.ts';
import { isClearChange } from './scale-table.ts';
import { betterEnd, questionsIn, type View } from './view.ts';
import { type WaveBefore, wavesBefore } from './wave-before.ts';

const LEVEL = 0.05;

export interface WaveRow {
  readonly item: ReleasedQuestion;
  /** How many were at the better end. */
  readonly now: number;
  readonly past: number;
  /** Undefined where either wave is too small for a mean. */
  readonly mean: WaveChange | undefined;
  /** Of the share at the better end. */
  readonly share: ShareChange;
  readonly verdict: Verdict;
}

export interface Waves {
  readonly title: string;
  /** The day up to which the earlier wave's answers were counted. */
  readonly asAt: string;
  readonly before: ReleasedGroup;
  readonly rows: readonly WaveRow[];
  /** Statements that the wave before asked in other words, or not at all. */
  readonly broken: readonly ReleasedQuestion[];
}

/** Against the wave before, and against the first one, the baseline, where that is another. Never linked by person. */
export function wavesOf(view: View): readonly Waves[] {
  const earlier = wavesBefore(view);
  const against = new Set([earlier[0], earlier.at(-1)]);
  return [...against].flatMap((before) => {
    const waves = before && compared(view, before);
    return waves === undefined ? [] : [waves];
  });
}

/**
 * By Welch's test of the mean where both waves have one, or else by Fisher's of the share at the better end, adjusted
 * over all statements. Called in neither way where mean and share go different ways, or where the interval of what is
 * called reaches 0 as it is printed.
 */
function compared(view: View, { title, asAt, group, broken }: WaveBefore): Waves | undefined {
  const { subject } = view;
  const items = questionsIn(view, 'item');
  const pairs = items.flatMap((item) => {
    if (broken.has(item.id)) return [];
    const now = subject.figures[item.id]?.[betterEnd(item)];
    const then = group.figures[item.id]?.[betterEnd(item)];
    if (now?.is !== 'count' || then?.is !== 'count') return [];
    const share = shareChange({ x: then.x, n: group.n }, { x: now.x, n: subject.n }, 0.95);
    if (!share.ok) return [];
    const mean = meanChange(view, group, item);
    return [{ item, now: now.x, past: then.x, mean, share: share.value }];
  });
  const adjusted = benjaminiHochberg(
    pairs.map(({ now, past, mean }) => mean?.p ?? pOf(now, subject.n, past, group.n)),
  );
  const rows = pairs.map((pair, index): WaveRow => {
    const way = Math.sign(pair.mean?.diff ?? pair.share.diff);
    const isClear =
      pair.mean === undefined
        ? isClearDifference(pair.share)
        : way * pair.share.diff >= 0 && isClearChange(pair.mean.lo, pair.mean.hi);
    const clear = adjusted.ok && (adjusted.value.adj[index] ?? 1) <= LEVEL && isClear;
    return { ...pair, verdict: clear ? (way > 0 ? 'higher' : 'lower') : 'none' };
  });
  const reworded = items.filter(({ id }) => broken.has(id));
  return rows.length + reworded.length === 0
    ? undefined
    : { title, asAt, before: group, rows, broken: reworded };
}

const isClearDifference = ({ lo, hi }: ShareChange): boolean =>
  Math.round(100 * lo) * Math.round(100 * hi) > 0;

function meanChange(view: View, before: ReleasedGroup, item: ReleasedQuestion): WaveChange | undefined {
  const points = pointsOf(view, item);
  const [then, now] = [itemMean(points, before), itemMean(points, view.subject)];
  const change = then && now && waveChange(then.scores, now.scores, 0.95);
  return change?.ok === true ? change.value : undefined;
}

/** The statements that moved furthest first. */
export function furthestFirst({ subject }: View, { rows, before }: Waves): readonly WaveRow[] {
  const moved = ({ now, past }: WaveRow): number => Math.abs(now / subject.n - past / before.n);
  return rows.toSorted((a, b) => moved(b) - moved(a));
}
