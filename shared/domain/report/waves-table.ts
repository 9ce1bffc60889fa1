import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { waveChange } from '../statistics/wave-change.ts';
import { pOf } from './compare.ts';
import { percentOf } from './estimate.ts';
import { begunBetween } from './human-factors.ts';
import { itemMean, pointsOf } from './means.ts';
import type { Cell, Table } from './report.ts';
import { changeWords } from './scale-table.ts';
import { betterEnd, itemText, questionsIn, type View } from './view.ts';
import { BREAK, waveBefore } from './wave-before.ts';
import { ofThose } from './words.ts';

const LEVEL = 0.05;

interface WaveRow {
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

export function waveFindings(view: View, waves: Waves | undefined): string[] {
  if (waves === undefined || waves.rows.length === 0) return [];
  const clear = waves.rows.filter(({ verdict }) => verdict !== 'none');
  if (clear.length === 0) {
    return [
      `No clear change since ${waves.title} in any of the ${waves.rows.length} statements compared (${view.subject.n} answers now, ${waves.before.n} then).`,
    ];
  }
  return clear.map(
    ({ item, now, past, verdict }) =>
      `${verdict === 'higher' ? 'Better' : 'Worse'} than in ${waves.title}: “${itemText(item)}”, ${ofThose(now, view.subject.n)} against ${ofThose(past, waves.before.n)}.`,
  );
}

export function wavesTable(view: View, waves: Waves | undefined): Table | undefined {
  if (waves === undefined) return undefined;
  const { subject } = view;
  const between = begunBetween(view);
  return {
    id: 'waves',
    title: `Change since ${waves.title}`,
    note: `Share at the better end of each statement, of all who answered: ${waves.before.n} then, ${subject.n} now. Waves are not linked by person. A change in share is called by Fisher’s exact test, adjusted over all statements; one in the mean, by Welch’s interval, where both waves have 30 answers or more.${waves.broken.length === 0 ? '' : ' Where the wording changed, no share of then is set beside the one of now.'}${between === undefined ? '' : ` ${between}`}`,
    columns: [
      { title: 'Statement', kind: 'text', detail: false },
      { title: 'Then (%)', kind: 'number', detail: false },
      { title: 'Then: interval from (%)', kind: 'low', detail: true },
      { title: 'Then: interval to (%)', kind: 'high', detail: true },
      { title: 'Now (%)', kind: 'number', detail: false },
      { title: 'Now: interval from (%)', kind: 'low', detail: false },
      { title: 'Now: interval to (%)', kind: 'high', detail: false },
      { title: 'Change in share', kind: 'text', detail: false },
      { title: 'Change in mean', kind: 'text', detail: false },
      { title: 'Hedges’ g', kind: 'number', detail: true },
    ],
    rows: [
      ...waves.rows.map(({ item, now, past, verdict }): Cell[] => [
        itemText(item),
        ...percentOf(past, waves.before.n),
        ...percentOf(now, subject.n),
        verdict === 'none' ? 'No clear change' : verdict === 'higher' ? 'Better' : 'Worse',
        ...meanCells(view, waves.before, item),
      ]),
      ...waves.broken.flatMap((item) => brokenRow(view, item)),
    ],
  };
}

/** The share of now alone: one of then would be read as a change, whatever stood beside it. */
function brokenRow({ subject }: View, item: ReleasedQuestion): readonly Cell[][] {
  const now = subject.figures[item.id]?.[betterEnd(item)];
  if (now?.is !== 'count') return [];
  const none: Cell = { mark: 'z' };
  return [[itemText(item), none, none, none, ...percentOf(now.x, subject.n), BREAK, 'Not compared', none]];
}

function meanCells(view: View, before: ReleasedGroup, item: ReleasedQuestion): readonly Cell[] {
  const points = pointsOf(view, item);
  const [then, now] = [itemMean(points, before), itemMean(points, view.subject)];
  const change = then && now && waveChange(then.scores, now.scores, 0.95);
  if (change === undefined || !change.ok) return ['Not compared', { mark: 'x' }];
  const { diff, lo, hi, hedges_g: g } = change.value;
  return [changeWords(diff, lo, hi), Math.round(g * 100) / 100];
}
