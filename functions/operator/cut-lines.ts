import type { CutRow, ReleasedCut } from '../../shared/domain/disclosure/cuts/cut.ts';
import type { CutRequest } from '../../shared/domain/disclosure/cuts/cut-request.ts';
import type { CutTable } from '../../shared/domain/disclosure/cuts/cut-table.ts';

/** What was asked for, in words. */
function tableInWords(table: CutTable): string {
  const where = table.region ?? 'each region';
  if (table.of === 'areas') {
    return `${table.question} in ${table.region ?? 'each region and the nation'}, ${table.from} to ${table.to}`;
  }
  const columns = table.columns === null ? '' : ` by ${table.columns}`;
  return `${table.rows}${columns} in ${where}, year from April ${table.year}`;
}

export function requestLines({ id, asked, by, why, table, decided }: CutRequest): readonly string[] {
  return [
    `${id}  ${asked.slice(0, 10)}  ${tableInWords(table)}`,
    `  Asked by ${by}: ${why}`,
    `  ${answerOf(decided)}`,
  ];
}

function answerOf(decided: CutRequest['decided']): string {
  if (decided === undefined) return 'Not decided: ask again, and it will be.';
  const { at, answer } = decided;
  return answer.is === 'granted'
    ? `Granted ${at.slice(0, 10)}. Release ${answer.table}`
    : `Refused ${at.slice(0, 10)}. ${answer.why}`;
}

/** The table for a screen: an area after the other, a column each. */
export function cutLines({ columns, rows, without, thresholds }: ReleasedCut): readonly string[] {
  const width = Math.max(...rows.map(({ label }) => label.length), 10);
  const heading = ['', 'n', ...columns.map((_, at) => `(${at + 1})`)];
  const body = (row: CutRow): readonly string[] => [
    row.label,
    figureText(row.n),
    ...columns.map(({ value }) => figureText(row.figures[value])),
  ];
  const line = ([label = '', ...cells]: readonly string[]): string =>
    [`  ${label.padEnd(width)}`, ...cells.map((cell) => cell.padStart(6))].join('').trimEnd();
  return [
    ...columns.map(({ label }, at) => `(${at + 1}) ${label}`),
    ...[...Map.groupBy(rows, ({ area }) => area)].flatMap(([area, own]) => [
      '',
      area,
      line(heading),
      ...own.map((row) => line(body(row))),
    ]),
    '',
    ...(without.length === 0
      ? []
      : [`Nothing was counted in that time, or not in whole quarters, of: ${without.join('; ')}.`]),
    `[c] is confidential. No group has fewer than ${thresholds['k'] ?? 0} respondents.`,
  ];
}

function figureText(figure: CutRow['n'] | undefined): string {
  if (figure?.is === 'count') return String(figure.x);
  return figure?.is === 'bound' ? `0-${figure.most}` : '[c]';
}
