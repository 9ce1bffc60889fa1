import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { percentOf } from './estimate.ts';
import { begunBetween } from './human-factors.ts';
import { oneDecimal, twoDecimals } from './means.ts';
import { responseRate } from './facts.ts';
import type { Cell, Table } from './report.ts';
import { changeWords } from './scale-table.ts';
import { betterEnd, itemText, type View } from './view.ts';
import { BREAK } from './wave-before.ts';
import type { WaveRow, Waves } from './waves.ts';

/** One table for each earlier wave that this one is held against. */
export const wavesTables = (view: View, all: readonly Waves[]): readonly Table[] =>
  all.map((waves, at) => wavesTable(view, waves, at === 0 ? 'waves' : 'baseline'));

function wavesTable(view: View, waves: Waves, id: string): Table {
  const { subject } = view;
  const between = begunBetween(view, waves.asAt);
  // A small group has no means: a column that says so in each row says nothing.
  const means = waves.rows.some(({ mean }) => mean !== undefined);
  return {
    id,
    title: `Change since ${waves.title}`,
    note: `Share at the better end of each statement, of all who answered: ${answered(waves.before)} then, ${answered(subject)} now. Waves are not linked by person. A change is called by ${means ? 'Welch’s test of the mean where both waves have 30 answers or more, and else by ' : ''}Fisher’s exact test of the share (with Newcombe’s interval), adjusted over all statements${means ? '; where mean and share go different ways, none is called' : ''}. These intervals are those of the change: not corrected for how many were asked, and so wider than in the tables of statements.${waves.broken.length === 0 ? '' : ' Where the wording changed, no share of then is set beside the one of now.'}${between === undefined ? '' : ` ${between}`}`,
    columns: [
      { title: 'Statement', kind: 'text', detail: false },
      { title: 'Change', kind: 'text', detail: false },
      { title: 'Then (%)', kind: 'number', detail: false },
      { title: 'Then: interval from (%)', kind: 'low', detail: true },
      { title: 'Then: interval to (%)', kind: 'high', detail: true },
      { title: 'Now (%)', kind: 'number', detail: false },
      { title: 'Now: interval from (%)', kind: 'low', detail: false },
      { title: 'Now: interval to (%)', kind: 'high', detail: false },
      ...(means ? MEAN_COLUMNS : []),
    ],
    rows: [
      ...waves.rows.map((row): Cell[] => [
        itemText(row.item),
        changeOf(row),
        ...percentOf(row.past, waves.before.n),
        ...percentOf(row.now, subject.n),
        ...(means ? meanCells(row) : []),
      ]),
      ...waves.broken.flatMap((item) => brokenRow(view, item, means)),
    ],
  };
}

/** What is called, and by how much the mean moved or, where there is none, the share. */
function changeOf({ verdict, mean, share: { diff, lo, hi } }: WaveRow): string {
  if (verdict === 'none') return 'No clear change';
  if (mean !== undefined) return changeWords(mean.diff, mean.lo, mean.hi);
  const [size, ...ends] = [diff, lo, hi].map((value) => Math.abs(Math.round(100 * value)));
  const between = ends.toSorted((a, b) => a - b).join('\u00a0to\u00a0');
  return `${verdict === 'higher' ? 'Better' : 'Worse'} by ${size} percentage points (${between})`;
}

/** The share of now alone: one of then would be read as a change, whatever stood beside it. */
function brokenRow({ subject }: View, item: ReleasedQuestion, means: boolean): readonly Cell[][] {
  const now = subject.figures[item.id]?.[betterEnd(item)];
  if (now?.is !== 'count') return [];
  const none: Cell = { mark: 'z' };
  const without = [none, none, none];
  return [
    [
      itemText(item),
      BREAK,
      ...without,
      ...percentOf(now.x, subject.n),
      ...(means ? MEAN_COLUMNS.map(() => none) : []),
    ],
  ];
}

const MEAN_COLUMNS: Table['columns'] = [
  { title: 'Change in mean', kind: 'ratio', detail: true },
  { title: 'Change in mean: interval from', kind: 'low', detail: true },
  { title: 'Change in mean: interval to', kind: 'high', detail: true },
  { title: 'Hedges’ g', kind: 'ratio', detail: true },
  { title: 'Hedges’ g: interval from', kind: 'low', detail: true },
  { title: 'Hedges’ g: interval to', kind: 'high', detail: true },
];

const meanCells = ({ mean }: WaveRow): readonly Cell[] =>
  mean === undefined
    ? MEAN_COLUMNS.map((): Cell => ({ mark: 'x' }))
    : [
        oneDecimal(mean.diff),
        oneDecimal(mean.lo),
        oneDecimal(mean.hi),
        ...[mean.hedges_g, mean.hedges_lo, mean.hedges_hi].map(twoDecimals),
      ];

/** With the rate of response: who answers may change from wave to wave. */
function answered(group: ReleasedGroup): string {
  const rate = responseRate(group);
  return rate === undefined ? String(group.n) : `${group.n} (${rate}% of those asked)`;
}
