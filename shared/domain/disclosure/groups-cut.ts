import type { Batch } from './groups.ts';
import { type Edge, minimumCut } from './minimum-cut.ts';

/** Respondents of each unit in each released period, by clock of the period. */
export type PeriodUnits = ReadonlyMap<string, ReadonlyMap<string, number>>;

const NOT_BATCHED = 0;

/**
 * The fewest respondents that any difference of released groups of a region can single out: the minimum cut of the
 * graph of its periods, its batches and one vertex for what is not batched, where an edge stands for the respondents
 * that both ends hold. Profile counts cover unions of whole periods, so they add no vertex that could cut finer.
 */
export function groupsCut(periods: PeriodUnits, batches: readonly Pick<Batch, 'atoms'>[]): number {
  const clocks = [...periods.keys()];
  const vertexOf = new Map(clocks.map((clock, index) => [clock, 1 + index]));
  const unbatched = new Map([...periods].map(([clock, units]) => [clock, sum(units.values())]));
  const edges: Edge[] = [];
  for (const [index, { atoms }] of batches.entries()) {
    for (const { unit, period } of atoms) {
      const weight = periods.get(period)?.get(unit) ?? 0;
      edges.push({ from: vertexOf.get(period) ?? NOT_BATCHED, to: 1 + clocks.length + index, weight });
      unbatched.set(period, (unbatched.get(period) ?? 0) - weight);
    }
  }
  for (const [clock, weight] of unbatched) {
    edges.push({ from: vertexOf.get(clock) ?? NOT_BATCHED, to: NOT_BATCHED, weight });
  }
  return minimumCut(1 + clocks.length + batches.length, edges);
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
