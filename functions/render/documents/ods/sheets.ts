import { filled } from '../../../../shared/domain/kernel/filled.ts';
import { shorthandOf } from '../../../../shared/domain/report/language.ts';
import type { Report } from '../../../../shared/domain/report/report.ts';
import { sectionSheets } from './section-sheets.ts';
import { line, type Sheet, subtitle, tableSheet, textTable, title } from './sheet.ts';

/** A workbook in the order of the Analysis Function: cover, contents, notes, then one table a sheet. */
export function sheetsOf(report: Report): readonly Sheet[] {
  const inside = [
    notes(report),
    findings(report),
    ...report.sections.flatMap((section) => sectionSheets(section, report.words)),
    tableSheet(report.figures, report.words),
  ];
  return [cover(report), contents(inside), ...inside];
}

const cover = (report: Report): Sheet => ({
  name: 'Cover',
  lines: [
    title(report.title),
    line(report.marking),
    line(report.handling),
    line(report.subtitle),
    ...report.standing.map(line),
    subtitle(report.words.what),
    line(report.summary.what),
    subtitle(report.words.sure),
    line(report.summary.sure),
    subtitle(report.words.act),
    line(report.summary.act),
    subtitle(report.words.about),
    ...report.facts.map(({ term, detail }) => line(`${term}: ${detail}`)),
    line(filled(report.words.release, { hash: report.release })),
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

const notes = ({ words, method, limits }: Report): Sheet => ({
  name: 'Notes',
  lines: [title('How the figures were made, and what they cannot tell')],
  table: textTable(
    'notes',
    ['Note', 'Text'],
    [
      ...shorthandOf(words).map((text) => [
        text.slice(0, text.indexOf(' ')),
        text.slice(text.indexOf(' ') + 1),
      ]),
      ...method.map((text, index) => [`Method ${index + 1}`, text]),
      ...limits.map((text, index) => [`Limit ${index + 1}`, text]),
    ],
  ),
});

const findings = (report: Report): Sheet => ({
  name: 'Findings',
  lines: [title(report.findings.title), ...(report.findings.note === '' ? [] : [line(report.findings.note)])],
  table: textTable(
    'findings',
    ['Finding'],
    report.findings.points.map((text) => [text]),
  ),
});
