import { groupsCut } from '../groups-cut.ts';
import { periodOfAtom, regionOfAtom, type Statement, unitOfAtom } from '../statement.ts';
import type { GroupCounts } from '../tally.ts';

/**
 * Condition C1: the fewest respondents that any difference of all groups ever released singles out. Every area is a
 * union of whole periods and every unit's a union of whole batches, so that it is the minimum cut of each region's
 * graph: the nation adds nothing to its periods. Groups that are not so made prove nothing: 0.
 */
export function smallestGroup(
  statements: readonly Statement[],
  atoms: ReadonlyMap<string, GroupCounts>,
): number {
  const ofPeriod = Map.groupBy(atoms.keys(), periodOfAtom);
  const batches = batchesOf(statements);
  if (batches === undefined || !statements.every((one) => one.level === 'unit' || isWhole(one, ofPeriod))) {
    return 0;
  }
  const released = new Set(statements.flatMap(({ atoms: keys }) => keys.map(periodOfAtom)));
  const unitsOf = (period: string): ReadonlyMap<string, number> =>
    new Map((ofPeriod.get(period) ?? []).map((key) => [unitOfAtom(key), atoms.get(key)?.n ?? 0]));
  const cuts = [...Map.groupBy(released, regionOfAtom)].map(([region, periods]) =>
    groupsCut(
      new Map(periods.map((period) => [period, unitsOf(period)])),
      batches
        .filter(([first]) => first !== undefined && regionOfAtom(first) === region)
        .map((keys) => ({
          atoms: keys.map((key) => ({ unit: unitOfAtom(key), period: periodOfAtom(key) })),
        })),
    ),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...cuts);
}

function isWhole({ atoms }: Statement, ofPeriod: ReadonlyMap<string, readonly string[]>): boolean {
  const held = new Set(atoms);
  return [...new Set(atoms.map(periodOfAtom))].every(
    (period) => ofPeriod.get(period)?.every((key) => held.has(key)) === true,
  );
}

/** What each statement of a unit or pool added to its last: a batch each. Undefined where groups overlap otherwise. */
export function batchesOf(statements: readonly Statement[]): readonly (readonly string[])[] | undefined {
  const batches: (readonly string[])[] = [];
  const last = new Map<string, ReadonlySet<string>>();
  const owner = new Map<string, string>();
  for (const { id, level, atoms } of statements) {
    if (level !== 'unit') continue;
    const before = last.get(id) ?? new Set<string>();
    const held = new Set(atoms);
    if ([...before].some((key) => !held.has(key))) return undefined;
    if (atoms.some((key) => (owner.get(key) ?? id) !== id)) return undefined;
    for (const key of atoms) owner.set(key, id);
    const added = atoms.filter((key) => !before.has(key));
    if (added.length > 0) batches.push(added);
    last.set(id, held);
  }
  return batches;
}
