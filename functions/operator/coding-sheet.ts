import { readCsv } from '../../shared/adapters/csv/read-csv.ts';
import { NO_THEME } from '../../shared/domain/coding/codebook.ts';
import type { Coded } from '../../shared/use-cases/coding/check-codes.ts';
import type { Sheet } from '../../shared/use-cases/coding/give-sheet.ts';
import type { Differences } from '../../shared/use-cases/coding/resolve-differences.ts';
import { Stop } from './command.ts';
import { csvLine } from './csv-line.ts';
import { problemText } from './problem-text.ts';

const said = (themes: readonly string[]): string => (themes.length === 0 ? NO_THEME : themes.join(' '));

/** What a coder fills in with any spreadsheet: the column "themes", which suggestions never fill. */
export const sheetCsv = ({ rows }: Sheet): string =>
  file(
    ['comment', 'question', 'text', 'suggested', 'themes'],
    rows.map(({ comment, question, text, suggested, themes }) => [
      comment,
      question ?? '',
      text,
      suggested.welsh ? 'Welsh: no suggestion' : suggested.themes.join(' '),
      themes === null ? '' : said(themes),
    ]),
  );

export const differencesCsv = ({ rows }: Differences): string =>
  file(
    ['comment', 'question', 'text', 'first', 'second', 'themes'],
    rows.map(({ comment, question, text, first, second, resolved }) => [
      comment,
      question ?? '',
      text,
      said(first),
      said(second),
      resolved === null ? '' : said(resolved),
    ]),
  );

// The mark tells Excel that it is UTF-8.
const file = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[header, ...rows].map(csvLine).join('\r\n')}\r\n`;

/** Rows whose "themes" are filled in; an empty cell is a comment that is not coded yet. */
export function readSheet(name: string, csv: string): readonly Coded[] {
  const table = readCsv(new TextEncoder().encode(csv.replace(/^\uFEFF/, '')), {
    encoding: 'utf-8',
    delimiter: ',',
  });
  if (!table.ok) throw new Stop(`${name}: ${problemText(table.problem)}`);
  const { header, rows, ragged } = table.value;
  const at = (title: string) => header.findIndex((cell) => cell.trim().toLowerCase() === title);
  const [comment, themes] = [at('comment'), at('themes')];
  if (comment === -1 || themes === -1)
    throw new Stop(`${name} has no columns "comment" and "themes" in its first line.`);
  const [bad] = ragged;
  if (bad !== undefined) throw new Stop(`${name}, line ${bad.line}: ${bad.reason}`);
  return rows.flatMap(({ line, cells }): Coded[] => {
    const found = (cells[themes] ?? '')
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((theme) => theme !== '');
    if (found.length === 0) return [];
    if (found.includes(NO_THEME) && found.length > 1)
      throw new Stop(`${name}, line ${line}: "${NO_THEME}" stands for no theme, and others stand beside it.`);
    return [{ comment: cells[comment] ?? '', themes: found.filter((theme) => theme !== NO_THEME) }];
  });
}
