import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { pOf } from './compare.ts';
import { betterEnd, questionsIn, type View } from './view.ts';
import { waveBefore } from './wave-before.ts';

const LEVEL = 0.05;

export interface WaveRow {
  readonly item: ReleasedQuestion;
  readonly now: number;
  readonly past: number;
  readonly verdict: 'higher' | 'lower' | 'none';
}

export interface Waves {
  readonly title: string;
  readonly before: ReleasedGroup;
  readonly rows: readonly WaveRow[];
  /** Statements that the wave before asked in other words, or not at all. */
  readonly broken: readonly ReleasedQuestion[];
}

/** The share at the better end of each statement, now and in the wave before. Waves are not linked by person. */
export function wavesOf(view: View): Waves | undefined {
  const before = waveBefore(view);
  if (before === undefined) return undefined;
  const [same, broken] = [false, true].map((is) =>
    questionsIn(view, 'item').filter(({ id }) => before.broken.has(id) === is),
  );
  const pairs = (same ?? []).flatMap((item) => {
    const now = view.subject.figures[item.id]?.[betterEnd(item)];
    const then = before.group.figures[item.id]?.[betterEnd(item)];
    return now?.is === 'count' && then?.is === 'count' ? [{ item, now: now.x, past: then.x }] : [];
  });
  const adjusted = benjaminiHochberg(
    pairs.map(({ now, past }) => pOf(now, view.subject.n, past, before.group.n)),
  );
  const rows = pairs.map((pair, index): WaveRow => {
    const clear = adjusted.ok && (adjusted.value.adj[index] ?? 1) <= LEVEL;
    const higher = pair.now / view.subject.n > pair.past / before.group.n;
    return { ...pair, verdict: clear ? (higher ? 'higher' : 'lower') : 'none' };
  });
  return rows.length + (broken ?? []).length === 0
    ? undefined
    : { title: before.title, before: before.group, rows, broken: broken ?? [] };
}

/** The statements that moved furthest first. */
export function furthestFirst({ subject }: View, { rows, before }: Waves): readonly WaveRow[] {
  const moved = ({ now, past }: WaveRow): number => Math.abs(now / subject.n - past / before.n);
  return rows.toSorted((a, b) => moved(b) - moved(a));
}
