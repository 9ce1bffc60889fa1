import { NO_ANSWER, type ReleasedGroup, type ReleasedQuestion } from '../disclosure/release.ts';
import { boundsOf, estimandOf, type Estimate, estimate } from './estimate.ts';
import type { Cell, Table } from './report.ts';
import type { View } from './view.ts';

type Option = ReleasedQuestion['options'][number];

export interface OptionRow {
  readonly option: Option | undefined;
  readonly value: string;
  readonly label: string;
}

interface Layout {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly first: string;
  readonly rows: readonly OptionRow[];
  /** Columns after the subject's own figures, and after all, for this kind of table. */
  readonly own?: More;
  readonly last?: More;
}

export interface More {
  readonly columns: Table['columns'];
  readonly cells: (row: Pick<OptionRow, 'value'>) => readonly Cell[];
}

export const NO_MORE: More = { columns: [], cells: () => [] };

/** The options of a question as rows: the subject's count, share and interval, and the share of wider groups. */
export function optionTable(view: View, question: ReleasedQuestion, layout: Layout): Table {
  const { subject, beside, release } = view;
  const { own: more = NO_MORE, last = NO_MORE } = layout;
  const of = (group: ReleasedGroup, value: string): Estimate =>
    estimate(group.figures[question.id]?.[value], group, estimandOf(release.campaign.clock, group));
  const cohort = estimandOf(release.campaign.clock, subject) === 'these-leavers';
  return {
    id: layout.id,
    title: layout.title,
    note: layout.note,
    columns: [
      text(layout.first),
      detail('Wording of the option', 'text'),
      { title: 'Number', kind: 'count', detail: false },
      detail('Answered', 'number'),
      number('Share (%)'),
      { title: 'Interval from (%)', kind: 'low', detail: false },
      { title: 'Interval to (%)', kind: 'high', detail: false },
      ...(cohort
        ? [detail('Of all asked: at least (%)', 'number'), detail('Of all asked: at most (%)', 'number')]
        : []),
      ...more.columns,
      ...beside.flatMap((group) => [
        number(`${group.name} (%)`),
        detail(`${group.name}: number`, 'number'),
        detail(`${group.name}: answered`, 'number'),
        detail(`${group.name}: interval from (%)`, 'number'),
        detail(`${group.name}: interval to (%)`, 'number'),
      ]),
      ...last.columns,
    ],
    rows: layout.rows.map((row) => {
      const own = of(subject, row.value);
      return [
        row.label,
        row.option?.label ?? row.label,
        own.count,
        subject.n,
        own.percent,
        own.low,
        own.high,
        ...(cohort ? boundsOf(subject.figures[question.id]?.[row.value], subject) : []),
        ...more.cells(row),
        ...beside.flatMap((group): Cell[] => {
          const wider = of(group, row.value);
          return [wider.percent, wider.count, group.n, wider.low, wider.high];
        }),
        ...last.cells(row),
      ];
    }),
  };
}

const text = (title: string) => ({ title, kind: 'text', detail: false }) as const;
const number = (title: string) => ({ title, kind: 'number', detail: false }) as const;
const detail = (title: string, kind: 'text' | 'number') => ({ title, kind, detail: true }) as const;

const LAST = Number.MAX_SAFE_INTEGER;

/** Most often chosen first; then bounds, then withheld, each in the question's order; what is no finding last. */
export function sortedRows(
  view: View,
  question: ReleasedQuestion,
  label: (option: Option) => string = (option) => option.label,
): readonly OptionRow[] {
  const figures = view.subject.figures[question.id] ?? {};
  const rank = ({ value, option }: OptionRow): number => {
    const figure = figures[value];
    if (option === undefined || option.exclusive || value === 'other') return LAST;
    if (figure?.is === 'count') return -figure.x;
    return figure?.is === 'bound' ? 1 : 2;
  };
  return rowsInOrder(question, label).toSorted((a, b) => rank(a) - rank(b));
}

/** As asked: for questions whose answers have an order of their own. */
export function rowsInOrder(
  question: ReleasedQuestion,
  label: (option: Option) => string = (option) => option.label,
): readonly OptionRow[] {
  const rows = question.options.map((option) => ({ option, value: option.value, label: label(option) }));
  return question.conditional ? rows : [...rows, { option: undefined, value: NO_ANSWER, label: 'No answer' }];
}
