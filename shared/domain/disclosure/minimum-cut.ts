/** An undirected edge between two vertices, and how many respondents it stands for. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * The smallest non-zero weight of edges between any set of vertices and the rest; vertices without an edge are
 * ignored. Infinity where there is no edge. Exact: Stoer and Wagner, "A simple min-cut algorithm", J. ACM 44 (1997),
 * within each connected component, because between components every cut is zero.
 */
export function minimumCut(vertices: number, edges: readonly Edge[]): number {
  const weights = Array.from({ length: vertices }, () => new Float64Array(vertices));
  const add = (row: Float64Array | undefined, column: number, weight: number): void => {
    if (row !== undefined) row[column] = (row[column] ?? 0) + weight;
  };
  for (const { from, to, weight } of edges) {
    if (from === to || weight <= 0) continue;
    add(weights[from], to, weight);
    add(weights[to], from, weight);
  }
  return Math.min(Infinity, ...components(weights).map((component) => componentCut(weights, component)));
}

type Matrix = readonly Float64Array[];

const between = (weights: Matrix, one: number, other: number): number => weights[one]?.[other] ?? 0;

/** Sets of two or more vertices that edges connect. */
function components(weights: Matrix): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const start of weights.keys()) {
    if (seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    for (const vertex of component) {
      for (const other of weights.keys()) {
        if (seen.has(other) || between(weights, vertex, other) === 0) continue;
        seen.add(other);
        component.push(other);
      }
    }
    if (component.length > 1) found.push(component);
  }
  return found;
}

/** Repeats a "maximum adjacency" order, whose last vertex is a minimum cut from the one before it, and merges the two. */
function componentCut(given: Matrix, component: readonly number[]): number {
  const weights = given.map((row) => row.slice());
  let left = [...component];
  let smallest = Infinity;
  while (left.length > 1) {
    const { last, before, cut } = adjacencyOrder(weights, left);
    smallest = Math.min(smallest, cut);
    left = left.filter((vertex) => vertex !== last);
    for (const vertex of left) {
      if (vertex === before) continue;
      const merged = between(weights, before, vertex) + between(weights, last, vertex);
      weights[before]?.fill(merged, vertex, vertex + 1);
      weights[vertex]?.fill(merged, before, before + 1);
    }
  }
  return smallest;
}

/** Each next vertex is the one most tightly bound to those already in the order. */
function adjacencyOrder(
  weights: Matrix,
  vertices: readonly number[],
): { last: number; before: number; cut: number } {
  const bound = new Float64Array(weights.length);
  const open = [...vertices];
  let [last, before, cut] = [-1, -1, 0];
  while (open.length > 0) {
    let tightest = 0;
    let most = -1;
    for (const [place, vertex] of open.entries()) {
      const weight = bound[vertex] ?? 0;
      if (weight > most) [tightest, most] = [place, weight];
    }
    [before, last, cut] = [last, open[tightest] ?? -1, most];
    open.splice(tightest, 1);
    const row = weights[last];
    for (const vertex of open) bound[vertex] = (bound[vertex] ?? 0) + (row?.[vertex] ?? 0);
  }
  return { last, before, cut };
}
