import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edge, minimumCut } from '../../../shared/domain/disclosure/minimum-cut.ts';

/** Every division of the vertices in two, weighed one by one. */
function smallestOfAllCuts(vertices: number, edges: readonly Edge[]): number {
  let smallest = Infinity;
  for (let side = 1; side < 2 ** vertices - 1; side += 1) {
    const cut = edges
      .filter(({ from, to }) => ((side >> from) & 1) !== ((side >> to) & 1))
      .reduce((sum, { weight }) => sum + weight, 0);
    if (cut > 0) smallest = Math.min(smallest, cut);
  }
  return smallest;
}

const graph = fc.integer({ min: 2, max: 8 }).chain((vertices) =>
  fc.record({
    vertices: fc.constant(vertices),
    edges: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: vertices - 1 }),
        to: fc.integer({ min: 0, max: vertices - 1 }),
        weight: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 16 },
    ),
  }),
);

describe('the minimum cut', () => {
  test('is the smallest non-zero of all cuts, in graphs that hang together and in those that do not', () => {
    fc.assert(
      fc.property(graph, ({ vertices, edges }) => {
        expect(minimumCut(vertices, edges)).toBe(smallestOfAllCuts(vertices, edges));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is infinite where nothing is joined, and passes over vertices without an edge', () => {
    expect(minimumCut(5, [])).toBe(Infinity);
    expect(minimumCut(5, [{ from: 1, to: 3, weight: 7 }])).toBe(7);
  });

  test('is the weight of a bridge between two tight clusters', () => {
    const clique = (first: number): Edge[] =>
      [0, 1, 2].flatMap((a) =>
        [0, 1, 2].filter((b) => b > a).map((b) => ({ from: first + a, to: first + b, weight: 50 })),
      );
    expect(minimumCut(6, [...clique(0), ...clique(3), { from: 0, to: 3, weight: 9 }])).toBe(9);
  });
});
