import type { Estate, Unit } from '../organisation/estate.ts';

/** Units that a cell may mean: the one with this code, else all with this name, whatever its case and spaces. */
export function unitFinder(estate: Estate): (cell: string) => readonly Unit[] {
  const byCode = new Map(estate.units.map((unit) => [plain(unit.code), unit]));
  const byName = Map.groupBy(estate.units, (unit) => plain(unit.name));
  return (cell) => {
    const coded = byCode.get(plain(cell));
    return coded === undefined ? (byName.get(plain(cell)) ?? []) : [coded];
  };
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
