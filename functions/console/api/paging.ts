export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A cursor is the key of the last item, so that what is added meanwhile moves nothing. */
export const cursorOf = (key: string): string => Buffer.from(key).toString('base64url');
export const keyOf = (cursor: string | undefined): string =>
  cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString();

/** The part of a list, in the order of its keys, that follows the cursor. Keys are not empty, and no two are alike. */
export function pageAfter<T>(
  all: readonly T[],
  name: (item: T) => string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Page<T> {
  const after = keyOf(cursor);
  const left = all
    .filter((item) => name(item) > after)
    .toSorted((one, other) => (name(one) < name(other) ? -1 : 1));
  const items = left.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last === undefined || left.length <= limit ? null : cursorOf(name(last)) };
}
