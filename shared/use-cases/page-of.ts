/** With an address and a link each, under 2 MB: a function answers with 6 MB at most. */
export const PAGE = 2_000;

export interface PageOf<T> {
  readonly page: readonly T[];
  /** The id after which the next page begins; null where this one is the last. */
  readonly next: string | null;
}

/** Those that follow `after` in order of id, as many as one answer of a function has room for. */
export function pageOf<T>(all: readonly T[], idOf: (one: T) => string, after: string): PageOf<T> {
  const left = all
    .filter((one) => idOf(one) > after)
    .toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  const page = left.slice(0, PAGE);
  const last = page.at(-1);
  return { page, next: last === undefined || left.length === page.length ? null : idOf(last) };
}
