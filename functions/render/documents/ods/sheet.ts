import { shorthandOf } from '../../../../shared/domain/report/language.ts';
import type { Cell, Table, Words } from '../../../../shared/domain/report/report.ts';

/** One sheet: lines of text from A1 on, and under them, without a gap, at most one table. */
export interface Sheet {
  readonly name: string;
  readonly lines: readonly {
    readonly text: string;
    readonly style: 'title' | 'subtitle' | 'text';
    readonly link?: string;
  }[];
  readonly table?: Pick<Table, 'id' | 'columns' | 'rows'>;
}

export const title = (text: string) => ({ text, style: 'title' }) as const;
export const subtitle = (text: string) => ({ text, style: 'subtitle' }) as const;
export const line = (text: string) => ({ text, style: 'text' }) as const;

export function tableSheet({ id, title: heading, note, columns, rows }: Table, words: Words): Sheet {
  const marked = rows.some((row) => row.some((cell) => typeof cell === 'object'));
  return {
    name: id.charAt(0).toUpperCase() + id.slice(1),
    lines: [title(heading), line(note), ...(marked ? [line(shorthandOf(words).join(' '))] : [])],
    table: { id, columns, rows },
  };
}

export const textTable = (
  id: string,
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
): Sheet['table'] & {} => ({
  id,
  columns: titles.map((heading) => ({ title: heading, kind: 'text', detail: false })),
  rows: rows.map((row) => [...row]),
});
