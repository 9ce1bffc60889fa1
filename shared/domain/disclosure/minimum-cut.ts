import { joinedSets } from './joined.ts';

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
  const joining = edges.filter(({ from, to, weight }) => from !== to && weight > 0);
  const componentOf = joinedSets(
    vertices,
    joining.map(({ from, to }) => [from, to]),
  );
  const cuts = [...Map.groupBy(joining, ({ from }) => componentOf(from)).values()].map(componentCut);
  return Math.min(Infinity, ...cuts);
}

type Matrix = readonly Float64Array[];

const between = (weights: Matrix, one: number, other: number): number => weights[one]?.[other] ?? 0;

function weightsOf(edges: readonly Edge[]): Matrix {
  const place = new Map(
    [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((vertex, at) => [vertex, at]),
  );
  const weights = Array.from(place, () => new Float64Array(place.size));
  const add = (row: number, column: number, weight: number): void => {
    weights[row]?.fill(between(weights, row, column) + weight, column, column + 1);
  };
  for (const { from, to, weight } of edges) {
    const [one, other] = [place.get(from) ?? -1, place.get(to) ?? -1];
    add(one, other, weight);
    add(other, one, weight);
  }
  return weights;
}

/** Repeats a "maximum adjacency" order, whose last vertex is a minimum cut from the one before it, and merges the two. */
function componentCut(edges: readonly Edge[]): number {
  const weights = weightsOf(edges);
  let left = [...weights.keys()];
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
