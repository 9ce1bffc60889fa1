import type { AuditRecord, AuditTable } from '../audit-record.ts';
import { groupsCut } from '../groups-cut.ts';
import { periodOfAtom, regionOfAtom, unitOfAtom } from '../statement.ts';
import type { CountTable } from './count-table.ts';
import type { Solver } from './linear-program.ts';
import type { KeptWorlds } from './kept-worlds.ts';
import { OpenWorlds, WorldsOfTable } from './open-worlds.ts';
import { judgeSplit } from './open-split.ts';
import { proveWithheld } from './protection.ts';
import { PEOPLE, type Split, withheldIn } from './split.ts';

export interface WithheldCell {
  readonly table: string;
  readonly group: string;
  readonly role: 'primary' | 'secondary';
  /** What the published cells leave possible, at the least. */
  readonly low: number;
  readonly high: number;
  readonly safe: boolean;
}

export interface RecordVerified {
  readonly smallestGroup: number | null;
  readonly withheld: readonly WithheldCell[];
  /** Why the record does not prove its release; empty where it does. */
  readonly faults: readonly string[];
}

/**
 * Proves a release again from its audit record and nothing else.
 *
 * @param kept other sets of answers to look at first: they prove only what they fit.
 */
export function verifyRecord(record: AuditRecord, solver: Solver, kept?: KeptWorlds): RecordVerified {
  const smallest = smallestOf(record);
  const worlds = OpenWorlds.from(kept?.open);
  const withheld = [
    ...record.tables.flatMap((table) => provenAgain(table, record, solver, worlds)),
    ...(record.splits ?? []).flatMap((split) => openAgain(split, solver)),
  ];
  const faults = [
    ...(smallest !== null && smallest < record.k
      ? [`Released groups single out ${smallest} respondents, fewer than ${record.k}.`]
      : []),
    ...(smallest === record.smallestGroup ? [] : ['The smallest group is another than the record says.']),
    ...withheld
      .filter(({ safe }) => !safe)
      .map(({ table, group }) => `${table}, ${group}: a withheld count cannot be shown to be protected.`),
  ];
  return { smallestGroup: smallest, withheld, faults };
}

function provenAgain(
  audited: AuditTable,
  { protect }: AuditRecord,
  solver: Solver,
  kept: OpenWorlds,
): readonly WithheldCell[] {
  const table: CountTable = {
    atoms: audited.atoms.map(({ name, respondents, count, least, most }) => ({
      name,
      respondents,
      count,
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
    })),
    cells: audited.cells,
    links: audited.links,
  };
  const published = audited.published.flatMap((at) => table.cells[at] ?? []);
  const withheld = audited.withheld.flatMap(({ cell, role }) => {
    const found = table.cells[cell];
    return found === undefined ? [] : [{ cell: found, role }];
  });
  const worlds = new WorldsOfTable(table, audited.name, kept);
  return proveWithheld(table, published, withheld, protect, solver, false, worlds).map(
    ({ cell, role, low, high, safe }) => ({ table: audited.name, group: cell.group, role, low, high, safe }),
  );
}

function openAgain(split: Split, solver: Solver): readonly WithheldCell[] {
  const { possible, given } = judgeSplit(split, solver);
  return withheldIn(split).map((at): WithheldCell => {
    const { part = '', answer = '' } = split.counts[at] ?? {};
    const [low, high] = possible.get(at) ?? [0, 0];
    return {
      table: split.name,
      group: `${split.name}: ${[part, ...(answer === PEOPLE ? [] : [answer])].join(', ')}`,
      role: 'primary',
      low,
      high,
      safe: possible.has(at) && !given.includes(at),
    };
  });
}

function smallestOf({ respondents, batches }: AuditRecord): number | null {
  const regions = Map.groupBy(respondents, ([key]) => regionOfAtom(key));
  const cuts = [...regions].map(([region, held]) => {
    const periods = Map.groupBy(held, ([key]) => periodOfAtom(key));
    return groupsCut(
      new Map(
        [...periods].map(([period, units]) => [
          period,
          new Map(units.map(([key, n]) => [unitOfAtom(key), n])),
        ]),
      ),
      batches
        .map((batch) => batch.flatMap((at) => respondents[at]?.[0] ?? []))
        .filter(([first]) => first !== undefined && regionOfAtom(first) === region)
        .map((keys) => ({
          atoms: keys.map((key) => ({ unit: unitOfAtom(key), period: periodOfAtom(key) })),
        })),
    );
  });
  const least = Math.min(Number.POSITIVE_INFINITY, ...cuts);
  return Number.isFinite(least) ? least : null;
}
