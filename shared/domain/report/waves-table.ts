import type { ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { waveChange } from '../statistics/wave-change.ts';
import { percentOf } from './estimate.ts';
import { begunBetween } from './human-factors.ts';
import { itemMean, pointsOf } from './means.ts';
import type { Cell, Table } from './report.ts';
import { changeWords } from './scale-table.ts';
import { betterEnd, itemText, type View } from './view.ts';
import { BREAK } from './wave-before.ts';
import type { Waves } from './waves.ts';

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
