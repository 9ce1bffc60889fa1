import type { CutRow, ReleasedCut } from '../../disclosure/cuts/cut.ts';
import { columnsOf, monthsOfTable } from '../../disclosure/cuts/cut-table.ts';
import type { ReleasedFigure } from '../../disclosure/release.ts';
import { percentOf } from '../estimate.ts';
import type { Cell } from '../report.ts';
import { cellsOf, type TidyRow } from './columns.ts';

/** Every count of a table that was granted beside the reports. */
export function* tableRows(cut: ReleasedCut, hash: string): Generator<readonly Cell[]> {
  for (const row of cut.rows) {
    const head = headOf(cut, hash, row);
    const part = Object.entries(row.profile)[0];
    if (part !== undefined) {
      const everybody = cut.rows.find(({ region, profile }) => region === row.region && isAll(profile));
      yield cellsOf({ ...head, question: part[0], answer: part[1], ...counted(row.n, everybody?.n) });
    }
    for (const { value } of cut.columns) {
      const figure = row.figures[value];
      if (figure === undefined) continue;
      yield cellsOf({
        ...head,
        ...(part !== undefined && { part: part.join('=') }),
        question: columnsOf(cut.table) ?? '',
        answer: value,
        ...counted(figure, row.n),
      });
    }
  }
}

const isAll = (profile: CutRow['profile']): boolean => Object.keys(profile).length === 0;

const headOf = ({ campaign, table }: ReleasedCut, hash: string, { region, area }: CutRow): TidyRow => ({
  campaign,
  release: hash,
  self_selected: 'no',
  group_id: region === null ? 'nation' : `region-${region}`,
  level: region === null ? 'nation' : 'region',
  place: area,
  ...monthsOfTable(table),
  kind: 'table',
});

function counted(figure: ReleasedFigure, of: ReleasedFigure | undefined): TidyRow {
  const n = of?.is === 'count' ? of.x : undefined;
  const base: TidyRow = { status: figure.is, ...(n !== undefined && { n }) };
  if (figure.is !== 'count') return base;
  if (n === undefined) return { ...base, x: figure.x };
  const [share, low, high] = percentOf(figure.x, n);
  return {
    ...base,
    x: figure.x,
    share_percent: share,
    interval_from_percent: low,
    interval_to_percent: high,
  };
}

/** What the codes of people's parts mean: those of a question stand with its release. */
export const tableMeanings = ({ table, rows, columns, parts }: ReleasedCut): readonly (readonly Cell[])[] => {
  const [first, second] = parts;
  const own = new Map(
    rows.flatMap(({ profile, label }) => (isAll(profile) ? [] : [[Object.values(profile)[0] ?? '', label]])),
  );
  return [
    ...[...own].map(([value, label]) => meaning(first ?? '', value, label)),
    ...(second === undefined || second !== columnsOf(table)
      ? []
      : columns.map(({ value, label }) => meaning(second, value, label))),
  ];
};

const meaning = (question: string, value: string, label: string): readonly Cell[] => [
  'part',
  '',
  '',
  question,
  'profile',
  '',
  '',
  value,
  label,
  '',
];
