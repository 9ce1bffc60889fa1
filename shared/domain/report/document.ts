import { shownColumns } from './cell-text.ts';
import { shownRows, unprintedWords } from './shown-rows.ts';
import type { Points, Report, Section, Table, Words } from './report.ts';

/** A text, or a figure in it that stands for one of the release. */
export type Piece = string | Field;

export interface Field {
  readonly name: string;
  readonly value: string;
}

/** A part of the editable document, in its order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly pieces: readonly Piece[] }
  | { readonly kind: 'text' | 'small' | 'item' | 'caption'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly head: readonly (readonly Piece[])[];
      /** Whether the cells of each column are numbers. */
      readonly numeric: readonly boolean[];
      readonly rows: readonly (readonly (readonly Piece[])[])[];
    };

/** A number as reports print it, with its per cent sign. */
export const NUMBER = /\d+(?:[.,]\d+)*%?/g;

/** Each number of a text as a field, named by where the text stands. */
function fielded(path: string, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, found] of [...text.matchAll(NUMBER)].entries()) {
    if (found.index > from) pieces.push(text.slice(from, found.index));
    pieces.push({ name: `${path}_${index + 1}`, value: found[0] });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

const heading = (level: 1 | 2 | 3, path: string, text: string): Block => ({
  kind: 'heading',
  level,
  pieces: fielded(`${path}_title`, text),
});
const said = (kind: 'text' | 'small' | 'item' | 'caption', path: string, text: string): Block => ({
  kind,
  pieces: fielded(path, text),
});

/** A report as a document that a researcher goes on with: its figures are fields, which can be checked when it comes back. */
export const documentOf = ({ words, ...report }: Report): readonly Block[] => [
  heading(1, 'report', report.title),
  said('text', 'subtitle', report.subtitle),
  ...report.standing.map((text, index) => said('text', `standing_${index + 1}`, text)),
  heading(2, 'what', words.what),
  said('text', 'what', report.summary.what),
  heading(2, 'sure', words.sure),
  said('text', 'sure', report.summary.sure),
  heading(2, 'act', words.act),
  said('text', 'act', report.summary.act),
  {
    kind: 'table',
    name: 'facts',
    head: [[words.about], ['']],
    numeric: [false, false],
    rows: report.facts.map(({ term, detail }, index) => [[term], fielded(`facts_${index + 1}`, detail)]),
  },
  ...pointsOf('findings', report.findings),
  ...report.sections.flatMap((section, index) => sectionOf(`section_${index + 1}`, section, words)),
  ...pointsOf('method', { title: words.method, note: '', points: report.method }),
  ...pointsOf('limits', { title: words.limits, note: '', points: report.limits }),
];

function sectionOf(path: string, section: Section, words: Words): readonly Block[] {
  switch (section.kind) {
    case 'chart':
      return [heading(2, path, section.chart.title), said('text', path, section.chart.alternative)];
    case 'timeline':
      return [heading(2, path, section.timeline.title), said('text', path, section.timeline.alternative)];
    case 'table':
      return tableOf(`table_${section.table.id}`, section.table, words);
    case 'points':
      return pointsOf(path, section);
    case 'practices':
      return pointsOf(path, {
        title: words.wins,
        note: section.note,
        points: [...section.wins.map(({ title, what }) => `${title}. ${what}`), ...section.gaps],
      });
    case 'questions':
      return [
        heading(2, path, section.title),
        ...section.questions.flatMap(({ question, answer }, index) => [
          heading(3, `${path}_${index + 1}`, question),
          said('text', `${path}_${index + 1}`, answer),
        ]),
      ];
    case 'shorthand':
      return [];
  }
}

const pointsOf = (path: string, { title, note, points }: Points): readonly Block[] => [
  heading(2, path, title),
  ...(note === '' ? [] : [said('small', `${path}_note`, note)]),
  ...points.map((point, index) => said('item', `${path}_${index + 1}`, point)),
];

function tableOf(path: string, table: Table, words: Words): readonly Block[] {
  const columns = shownColumns(table, words);
  const { rows, unprinted } = shownRows(table);
  return [
    heading(2, path, table.title),
    said('caption', `${path}_note`, table.note),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            name: table.id,
            head: columns.map(({ title }, at) => fielded(`${path}_head_${at + 1}`, title)),
            numeric: columns.map(({ numeric }) => numeric),
            rows: rows.map((row, line) =>
              columns.map(({ text }, at) => fielded(`${path}_${line + 1}_${at + 1}`, text(row))),
            ),
          },
        ]),
    ...unprinted.map((each) => said('small', `${path}_${each.why}`, unprintedWords(each, words))),
  ];
}
