import type { Section, Words } from '../../../../shared/domain/report/report.ts';
import { line, type Sheet, tableSheet, textTable, title } from './sheet.ts';

/** The sheets of one part of a report's body. */
export function sectionSheets(section: Section, words: Words): readonly Sheet[] {
  switch (section.kind) {
    case 'table':
      return [tableSheet(section.table, words)];
    case 'practices':
      return [quickWins(section, words), ...gaps(section.gaps, words)];
    case 'questions':
      return [questions(section)];
    case 'points':
      return [points(section)];
    // The table has what the chart draws, and each sheet its shorthand.
    case 'chart':
    case 'timeline':
    case 'shorthand':
      return [];
  }
}

const points = ({ title: heading, note, points: all }: Extract<Section, { kind: 'points' }>): Sheet => ({
  name: sheetName(heading),
  lines: [title(heading), ...(note === '' ? [] : [line(note)])],
  table: textTable(
    sheetName(heading).toLowerCase(),
    ['Point'],
    all.map((text) => [text]),
  ),
});

const questions = ({
  title: heading,
  note,
  questions: all,
}: Extract<Section, { kind: 'questions' }>): Sheet => ({
  name: 'Questions',
  lines: [title(heading), line(note)],
  table: textTable(
    'questions',
    ['Question', 'Answer'],
    all.map(({ question, answer }) => [question, answer]),
  ),
});

const gaps = (all: readonly string[], words: Words): readonly Sheet[] =>
  all.length === 0
    ? []
    : [
        {
          name: 'Gaps',
          lines: [title(words.gaps)],
          table: textTable(
            'gaps',
            ['Gap'],
            all.map((text) => [text]),
          ),
        },
      ];

/** Letters, digits and low lines alone, as a sheet and the range in it are named. */
const sheetName = (heading: string): string =>
  heading
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .slice(0, 28)
    .replace(/_+$/, '');

const quickWins = ({ note, wins }: Extract<Section, { kind: 'practices' }>, words: Words): Sheet => ({
  name: 'Quick_wins',
  lines: [title(words.wins), line(note)],
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
