import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../shared/adapters/highs/solver.ts';
import type { CountTable } from '../../shared/domain/disclosure/proof/count-table.ts';
import { suppress } from '../../shared/domain/disclosure/proof/secondary-suppression.ts';
import { isThere, recordsOf } from './shared-data.ts';

const TABLES = ['table02.csv', 'table03.csv', 'table04.csv'];

const read = (name: string) =>
  recordsOf(`suppression/${name}`).map(
    ({ age = '', geo = '', freq = '', primary = '', suppressed = '' }) => ({
      age,
      geo,
      freq: Number(freq),
      isPrimary: primary === 'TRUE',
      isWithheld: suppressed === 'TRUE',
    }),
  );

const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  Total: ['Iceland', 'Portugal', 'Spain'],
  EU: ['Portugal', 'Spain'],
  nonEU: ['Iceland'],
};
const isOf = (geo: string, country: string): boolean => (COUNTRIES[geo] ?? [geo]).includes(country);

/** All three tables are of the same twenty people, whose smallest cells table 2 has. */
function tableOf(rows: ReturnType<typeof read>): CountTable {
  const people = read('table02.csv').filter(({ age, geo }) => age !== 'Total' && geo !== 'Total');
  return {
    atoms: people.map(({ age, geo, freq }) => ({
      name: `${age} ${geo}`,
      respondents: 20,
      count: freq,
    })),
    cells: rows.map(({ age, geo }) => ({
      group: `${age} ${geo}`,
      atoms: people.flatMap((one, at) =>
        (age === 'Total' || age === one.age) && isOf(geo, one.geo) ? [at] : [],
      ),
    })),
  };
}

describe.skipIf(!TABLES.every((name) => isThere(`suppression/${name}`)))(
  'a published table with withheld cells',
  () => {
    it.each(TABLES)(
      '%s: no cell withheld for its own sake is determined, and at most one more is withheld than was',
      async (name) => {
        const rows = read(name);
        const table = tableOf(rows);
        for (const [at, cell] of table.cells.entries()) {
          const count = cell.atoms.reduce((sum, atom) => sum + table.atoms[atom]!.count, 0);
          expect(count).toBe(rows[at]!.freq);
        }
        const primary = new Set(table.cells.filter((_, at) => rows[at]!.isPrimary));
        const { withheld, safe } = suppress(table, primary, { low: 1, high: 2 }, await highsSolver());
        expect(safe).toBe(true);
        expect(withheld.filter(({ role }) => role === 'primary')).toHaveLength(primary.size);
        for (const { low, high } of withheld) expect(high).toBeGreaterThan(low);
        const published = rows.filter(({ isWithheld }) => isWithheld).length;
        expect(withheld.length).toBeLessThanOrEqual(published + 1);
      },
    );
  },
);
