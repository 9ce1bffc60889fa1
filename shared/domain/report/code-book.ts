import { csvLine } from './csv-text.ts';
import { shorthandOf } from './language.ts';
import type { Report } from './report.ts';

/** What stands in the columns of a report's CSV file, and what marks in the place of numbers are, as CSV. */
export const codeBookOf = ({ figures, words }: Pick<Report, 'figures' | 'words'>): string =>
  [
    ['kind', 'name', 'means'],
    ['table', figures.title, figures.note],
    ...figures.columns.map(({ title, means = '' }) => ['column', title, means]),
    ...shorthandOf(words).map((said) => ['mark', ...markIn(said)]),
  ]
    .map(csvLine)
    .join('');

/** `[c] Confidential` is the mark, and what it stands for. */
function markIn(said: string): readonly [string, string] {
  const end = said.indexOf(']') + 1;
  return [said.slice(0, end), said.slice(end).trim()];
}
