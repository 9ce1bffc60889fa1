import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/adapters/csv/read-csv.ts';
import { applyChange, type BoundaryChange } from '../../shared/domain/organisation/boundary-change.ts';
import type { Estate } from '../../shared/domain/organisation/estate.ts';
import { probationEstate } from '../../shared/domain/organisation/probation-estate.ts';
import { changeColumns, readChange } from '../../shared/domain/organisation/read-changes.ts';
import { valueOf } from '../domain/statistics/result-of.ts';
import { FOLDER, isThere } from './shared-data.ts';

const FILE = 'estate/pdu_changes.csv';

function changes(): readonly BoundaryChange[] {
  const bytes = readFileSync(path.join(FOLDER, FILE));
  const { header, rows } = valueOf(readCsv(bytes, { encoding: 'utf-8', delimiter: ',' }));
  const columns = changeColumns(header);
  if (!('effective' in columns)) throw new Error(`No columns: ${columns.join()}`);
  return rows.map(({ cells }) => {
    const change = readChange(cells, columns);
    if (typeof change === 'string') throw new Error(change);
    return change;
  });
}

/** The estate as it was before all of them. */
function before(all: readonly BoundaryChange[]): Estate {
  const ended = all.flatMap(({ from, region }) => from.map(({ code, name }) => ({ code, name, region })));
  const begun = new Set(all.flatMap(({ to }) => to.map(({ code }) => code)));
  return {
    ...probationEstate,
    asAt: '2024-06-30',
    units: [
      ...probationEstate.units.filter(({ code }) => !begun.has(code)),
      ...ended.map((unit) => ({ ...unit, kind: 'geographic' as const })),
    ],
  };
}

describe.skipIf(!isThere(FILE))(
  'changes of PDUs that were published (skipped where ../shared is absent)',
  () => {
    it('lead from the estate before them to the estate that comes with the product', () => {
      const all = changes();
      expect(all).toHaveLength(3);
      const estate = all.reduce((so, change) => {
        const applied = applyChange(so, change);
        if (applied.is !== 'changed') throw new Error(JSON.stringify(applied));
        return applied.estate;
      }, before(all));
      expect(estate.units.map(({ code }) => code)).toEqual(
        probationEstate.units.map(({ code }) => code).sort(),
      );
      expect(estate.former?.map(({ code, into }) => [code, into.length])).toEqual([
        ['N52STST', 2],
        ['N50SATR', 2],
        ['N50STTR', 2],
        ['N50TAST', 2],
        ['N57UAT', 0],
      ]);
    });

    it('are known to the estate that comes with the product', () => {
      expect(changes().map((change) => applyChange(probationEstate, change).is)).toEqual([
        'stands',
        'stands',
        'stands',
      ]);
    });
  },
);
