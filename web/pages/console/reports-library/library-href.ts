import type { LibraryWanted } from '../../../../shared/domain/report/library.ts';

/** The library as it is wanted: links keep what was chosen. */
export function libraryHref({ order, ...wanted }: LibraryWanted, page = 1): string {
  const asked = Object.entries(wanted).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const more = page === 1 ? [] : [['page', String(page)]];
  return `/reports?${new URLSearchParams([...asked, ['sort', order], ...more]).toString()}`;
}
