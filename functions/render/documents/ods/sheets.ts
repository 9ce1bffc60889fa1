import { SHORTHAND } from '../../../../shared/domain/report/method.ts';
import type { Cell, QuickWin, Report, Table } from '../../../../shared/domain/report/report.ts';

/** One sheet: lines of text from A1 on, and under them, without a gap, at most one table. */
export interface Sheet {
  readonly name: string;
  readonly lines: readonly {
    readonly text: string;
    readonly style: 'title' | 'text';
    readonly link?: string;
  }[];
  readonly table?: Pick<Table, 'id' | 'columns' | 'rows'>;
}

/** A workbook in the order of the Analysis Function: cover, contents, notes, then one table a sheet. */
export function sheetsOf(report: Report): readonly Sheet[] {
  const tables = [...report.tables, report.figures].map(tableSheet);
  const inside = [notes(report), findings(report), quickWins(report.quickWins), ...tables];
  return [cover(report), contents(inside), ...inside];
}

const title = (text: string) => ({ text, style: 'title' }) as const;
const line = (text: string) => ({ text, style: 'text' }) as const;

const cover = (report: Report): Sheet => ({
  name: 'Cover',
  lines: [
    title(report.title),
    line(report.marking),
    line(report.handling),
    line(report.subtitle),
    ...report.standing.map(line),
    ...report.facts.map(({ term, detail }) => line(`${term}: ${detail}`)),
    line(report.summary.what),
    line(report.summary.sure),
    line(report.summary.act),
    line(`Release ${report.release}`),
  ],
});

const contents = (sheets: readonly Sheet[]): Sheet => ({
  name: 'Contents',
  lines: [
    title('Contents'),
    ...sheets.map(
      ({ name, lines }) => ({ text: `${name}: ${lines[0]?.text ?? ''}`, style: 'text', link: name }) as const,
    ),
  ],
});

const notes = ({ method, limits }: Report): Sheet => ({
  name: 'Notes',
  lines: [title('Notes: how the figures were made, and what they cannot tell')],
  table: textTable(
    'notes',
    ['Note', 'Text'],
    [
      ...SHORTHAND.map(({ mark, meaning }) => [mark, meaning]),
      ...method.map((text, index) => [`Method ${index + 1}`, text]),
      ...limits.map((text, index) => [`Limit ${index + 1}`, text]),
    ],
  ),
});

const findings = (report: Report): Sheet => ({
  name: 'Findings',
  lines: [title('What the answers say')],
  table: textTable(
    'findings',
    ['Finding', 'Text'],
    report.findings.map((text, index) => [`Finding ${index + 1}`, text]),
  ),
});

const quickWins = (wins: readonly QuickWin[]): Sheet => ({
  name: 'Quick_wins',
  lines: [
    title('Quick wins to consider'),
    line('Documented practice for the reasons named most: not proof that fewer people leave.'),
  ],
  table: textTable(
    'quick_wins',
    ['Practice', 'What', 'For', 'Who can act', 'Where', 'Source', 'Section', 'Page', 'Strength'],
    wins.map((win) => [
      win.title,
      win.what,
      win.drivers.join('; '),
      win.lever,
      win.region,
      win.source,
      win.section,
      win.page ?? { mark: 'z' },
      win.strength,
    ]),
  ),
});

function tableSheet({ id, title: heading, note, columns, rows }: Table): Sheet {
  const marked = rows.some((row) => row.some((cell) => typeof cell === 'object'));
  const shorthand = SHORTHAND.map(({ mark, meaning }) => `${mark} ${meaning}`).join(' ');
  return {
    name: id.charAt(0).toUpperCase() + id.slice(1),
    lines: [title(heading), line(note), ...(marked ? [line(shorthand)] : [])],
    table: { id, columns, rows },
  };
}

const textTable = (
  id: string,
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
): Sheet['table'] & {} => ({
  id,
  columns: titles.map((heading) => ({ title: heading, kind: 'text', detail: false })),
  rows: rows.map((row) => [...row]),
});
