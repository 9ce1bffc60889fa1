/** To which set each position belongs, where these positions are joined: sets are named by one of theirs. */
export function joinedSets(
  positions: number,
  joined: Iterable<readonly number[]>,
): (position: number) => number {
  const parent = Array.from({ length: positions }, (_, at) => at);
  const setOf = (position: number): number => {
    let top = position;
    while (parent[top] !== top) top = parent[top] ?? top;
    parent[position] = top;
    return top;
  };
  for (const [first = 0, ...others] of joined) {
    for (const other of others) parent[setOf(other)] = setOf(first);
  }
  return setOf;
}
