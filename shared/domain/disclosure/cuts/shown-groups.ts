/**
 * Which parts of a whole may stand: those of k or more people, and only where those left over are none, or k or more
 * themselves. Where they are fewer, the smallest part goes with them.
 *
 * @param sizes people by name; nothing is known of parts that are not in it.
 */
export function shownGroups(
  whole: number,
  sizes: ReadonlyMap<string, number>,
  k: number,
): ReadonlyMap<string, number> {
  const shown = [...sizes].filter(([, n]) => n >= k).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const left = (): number => shown.reduce((rest, [, n]) => rest - n, whole);
  while (shown.length > 0 && left() > 0 && left() < k) shown.pop();
  return new Map(shown);
}
