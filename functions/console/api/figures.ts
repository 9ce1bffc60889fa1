import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { TIDY_COLUMNS } from '../../../shared/domain/report/tidy/columns.ts';
import { tidyRows } from '../../../shared/domain/report/tidy/release-figures.ts';
import { type Page, pageAfter } from './paging.ts';

type Row = Readonly<Record<string, string | number>>;

/** A release never changes, so the number of a row is a key that stays. */
const numbered = (at: number): string => String(at).padStart(9, '0');

/** Released figures as the tidy file has them, by the names of its columns. */
export function figuresAfter(
  { release, hash }: { readonly release: Release; readonly hash: string },
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Page<Row> {
  const rows = [...tidyRows(release, hash)].map((cells, at) => ({ at: numbered(at + 1), cells }));
  const { items, next } = pageAfter(rows, ({ at }) => at, query);
  return {
    items: items.map(({ cells }) =>
      Object.fromEntries(
        TIDY_COLUMNS.map((name, at) => {
          const cell = cells[at] ?? '';
          return [name, typeof cell === 'object' ? cell.mark : cell];
        }),
      ),
    ),
    next,
  };
}
