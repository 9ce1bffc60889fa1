import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { waveChange } from '../statistics/wave-change.ts';
import { pOf } from './compare.ts';
import { percentOf } from './estimate.ts';
import { begunBetween } from './human-factors.ts';
import { itemMean, pointsOf } from './means.ts';
import type { Cell, Table } from './report.ts';
import { changeWords } from './scale-table.ts';
import { betterEnd, itemText, optionLabel, questionsIn, saidWords, type View } from './view.ts';
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
  return (['lower', 'higher'] as const).flatMap((verdict) => movedFinding(view, waves, verdict));
}

/** In how many statements it went which way, in few words. */
export function waveCounts(waves: Waves | undefined): string[] {
  if (waves === undefined || waves.rows.length === 0) return [];
  const [better, worse] = (['higher', 'lower'] as const).map(
    (way) => waves.rows.filter(({ verdict }) => verdict === way).length,
  );
  const of = `of the ${waves.rows.length} statements compared`;
  return [
    better === 0 && worse === 0
      ? `Since ${waves.title}: no clear change in any ${of}.`
      : `Since ${waves.title}: better in ${better}, worse in ${worse} ${of}.`,
  ];
}

/** A reader goes on from the clearest few: the table has the rest. */
const SHOWN = 3;

/** What moved one way: in how many statements, and the ones that moved furthest. */
function movedFinding(view: View, waves: Waves, verdict: 'higher' | 'lower'): string[] {
  const nowOf = ({ now }: WaveRow) => now / view.subject.n;
  const pastOf = ({ past }: WaveRow) => past / waves.before.n;
  const moved = waves.rows
    .filter((row) => row.verdict === verdict)
    .toSorted((a, b) => Math.abs(nowOf(b) - pastOf(b)) - Math.abs(nowOf(a) - pastOf(a)));
  if (moved.length === 0) return [];
  const shown = moved
    .slice(0, SHOWN)
    .map(
      ({ item, now, past }) =>
        `${saidWords(item, optionLabel(item, betterEnd(item)), now, view.subject.n)}, against ${ofThose(past, waves.before.n)}`,
    );
  return [
    `${verdict === 'higher' ? 'Better' : 'Worse'} than in ${waves.title} in ${moved.length} of the ${waves.rows.length} statements compared${moved.length > SHOWN ? ', above all' : ''}: ${shown.join('; ')}.`,
  ];
}

export function wavesTable(view: View, waves: Waves | undefined): Table | undefined {
  if (waves === undefined) return undefined;
  const { subject } = view;
  const between = begunBetween(view);
  const compared = meansCompared(view, waves);
  return {
    id: 'waves',
    title: `Change since ${waves.title}`,
    note: `Share at the better end of each statement, of all who answered: ${waves.before.n} then, ${subject.n} now. Waves are not linked by person. A change in share is called by Fisher’s exact test, adjusted over all statements${compared ? '; one in the mean, by Welch’s interval, where both waves have 30 answers or more' : ''}. These intervals are those of the change: not corrected for how many were asked, and so wider than in the tables of statements.${waves.broken.length === 0 ? '' : ' Where the wording changed, no share of then is set beside the one of now.'}${between === undefined ? '' : ` ${between}`}`,
    columns: [
      { title: 'Statement', kind: 'text', detail: false },
      { title: 'Then (%)', kind: 'number', detail: false },
      { title: 'Then: interval from (%)', kind: 'low', detail: true },
      { title: 'Then: interval to (%)', kind: 'high', detail: true },
      { title: 'Now (%)', kind: 'number', detail: false },
      { title: 'Now: interval from (%)', kind: 'low', detail: false },
      { title: 'Now: interval to (%)', kind: 'high', detail: false },
      { title: 'Change in share', kind: 'text', detail: false },
      ...(compared ? MEAN_COLUMNS : []),
    ],
    rows: [
      ...waves.rows.map(({ item, now, past, verdict }): Cell[] => [
        itemText(item),
        ...percentOf(past, waves.before.n),
        ...percentOf(now, subject.n),
        verdict === 'none' ? 'No clear change' : verdict === 'higher' ? 'Better' : 'Worse',
        ...(compared ? meanCells(view, waves.before, item) : []),
      ]),
      ...waves.broken.flatMap((item) => brokenRow(view, item, compared)),
    ],
  };
}

/** The share of now alone: one of then would be read as a change, whatever stood beside it. */
function brokenRow({ subject }: View, item: ReleasedQuestion, compared: boolean): readonly Cell[][] {
  const now = subject.figures[item.id]?.[betterEnd(item)];
  if (now?.is !== 'count') return [];
  const none: Cell = { mark: 'z' };
  return [
    [
      itemText(item),
      none,
      none,
      none,
      ...percentOf(now.x, subject.n),
      BREAK,
      ...(compared ? ['Not compared', none] : []),
    ],
  ];
}

const MEAN_COLUMNS: Table['columns'] = [
  { title: 'Change in mean', kind: 'text', detail: false },
  { title: 'Hedges’ g', kind: 'ratio', detail: true },
];

/** A small group has no means: a column that says so in each row says nothing. */
const meansCompared = (view: View, { before, rows }: Waves): boolean =>
  rows.some(({ item }) =>
    [before, view.subject].every((group) => itemMean(pointsOf(view, item), group) !== undefined),
  );

function meanCells(view: View, before: ReleasedGroup, item: ReleasedQuestion): readonly Cell[] {
  const points = pointsOf(view, item);
  const [then, now] = [itemMean(points, before), itemMean(points, view.subject)];
  const change = then && now && waveChange(then.scores, now.scores, 0.95);
  if (change === undefined || !change.ok) return ['Not compared', { mark: 'x' }];
  const { diff, lo, hi, hedges_g: g } = change.value;
  return [changeWords(diff, lo, hi), Math.round(g * 100) / 100];
}
